#include "unicode/late_tones.h"

#include <gtest/gtest.h>

#include <string>

#include "unicode/clean.h"

namespace vietmend {
namespace {

std::string mended(std::string_view text) {
  const Rewritten r = mend_late_tones(text);
  EXPECT_EQ(vietmend::apply(text, r.edits), r.text);
  for (const Edit& e : r.edits) EXPECT_EQ(e.kind, EditKind::unicode);
  return r.text;
}

TEST(LateTones, StandOnTheWordBefore) {
  EXPECT_EQ(mended("quy đinh\n\u0323 tại"), "quy định tại");
  EXPECT_EQ(mended("làm nghia \r\n\u0303 vụ"), "làm nghĩa vụ");
  EXPECT_EQ(mended("công trin\n\u0300 h"), "công trìn h");
  EXPECT_EQ(mended("tiện ic\n\u0301 h và"), "tiện ích và");
  EXPECT_EQ(mended("tiện ic\n\u0301 hai"), "tiện ic\n\u0301 hai");
  EXPECT_EQ(mended("QUY ĐINH\n\u0323 Đinh\n\u0323 mức"), "QUY ĐỊNH Định mức");
}

TEST(LateTones, WhatMakesNoSyllableStays) {
  for (const std::string_view text : {"quy định\n\u0323 tại",  // it has one
                                      "mat\n\u0300 xa",        // a stop has no grave
                                      "số 12\n\u0323 tại",     // no word
                                      "đInh\n\u0323 tại",      // no word's case
                                      "\n\u0323 tại", "quy đinh\n\ntại"}) {
    EXPECT_EQ(mended(text), text);
  }
}

TEST(LateTones, LinesThatAreKeptKeepThem) {
  EXPECT_EQ(clean("quy đinh\n\u0323 tại", Tones::old_style, 0, Lines::automatic).text, "quy định tại");
  EXPECT_EQ(clean("quy đinh\n\u0323 tại", Tones::old_style, 0, Lines::keep).text, "quy đinh\n\u0323 tại");
}

}  // namespace
}  // namespace vietmend
