#include "unicode/soft_hyphens.h"

#include <gtest/gtest.h>

#include <string>

#include "unicode/clean.h"

namespace vietmend {
namespace {

std::string joined(std::string_view text) {
  const Rewritten r = join_at_soft_hyphens(text, 0);
  EXPECT_EQ(vietmend::apply(text, r.edits), r.text);
  for (const Edit& e : r.edits) EXPECT_EQ(e.kind, EditKind::line);
  return r.text;
}

TEST(SoftHyphens, HalvesOfASyllableAreOne) {
  EXPECT_EQ(joined("tăng cư\u00AD\nờng quản lý"), "tăng cường quản lý");
  EXPECT_EQ(joined("kế ho\u00AD\r\nạch"), "kế hoạch");
  EXPECT_EQ(joined("  Th\u00AD \t\n    ành phố"), "  Thành phố");
  EXPECT_EQ(joined("TĂNG CƯ\u00AD\nỜNG"), "TĂNG CƯỜNG");
  EXPECT_EQ(joined("cu\u031B\u00AD\no\u031B\u0300ng"), "cu\u031Bo\u031B\u0300ng");
  EXPECT_EQ(joined("đư\u00AD\nờng, nư\u00AD\nớc"), "đường, nước");
}

TEST(SoftHyphens, LongerWordsAreOne) {
  EXPECT_EQ(joined("một inter\u00AD\nnational khác"), "một international khác");
  EXPECT_EQ(joined("Kilô\u00AD\nmét"), "Kilômét");
}

TEST(SoftHyphens, WhatMayStandForAHyphenOrASpaceStays) {
  for (const std::string_view text : {
           "số 12/QĐ\u00AD\nTTg",         // codes
           "kinh tế\u00AD\nxã hội",       // two syllables
           "Bình\u00AD\nThuận",           // a name goes on with a capital
           "HÀ\u00AD\nNỘI",               // and so do two words of capitals
           "giai đoạn 2016\u00AD\n2020",  // numbers
           "cư\u00AD\n\nờng",             // a paragraph ends
           "cư\u00AD", "\u00AD\nờng", "cư\u00AD\n", "cư\u00AD\n- ờng", "cư,\u00AD\nờng", "cư\u00ADờng",
           "cư\u00AD ờng",  // no row ends
       }) {
    EXPECT_EQ(joined(text), text);
  }
}

TEST(SoftHyphens, AreAsSureAsTheyAre) {
  const Rewritten syllable = join_at_soft_hyphens("cư\u00AD\nờng", 0),
                  word = join_at_soft_hyphens("inter\u00AD\nnational", 0);
  ASSERT_EQ(syllable.edits.size(), 1U);
  ASSERT_EQ(word.edits.size(), 1U);
  EXPECT_GT(syllable.edits[0].confidence, word.edits[0].confidence);
  EXPECT_TRUE(join_at_soft_hyphens("cư\u00AD\nờng", 1).edits.empty());
}

TEST(SoftHyphens, GoWithTheOtherCharactersInAnyCase) {
  EXPECT_EQ(clean("cư\u00AD\nờng", Tones::old_style, 0).text, "cường");
  EXPECT_EQ(clean("cư\u00AD\nờng", Tones::old_style, 0, Lines::keep).text, "cư\nờng");
  EXPECT_EQ(clean("kinh tế\u00AD\nxã hội", Tones::old_style, 0).text, "kinh tế\nxã hội");
  EXPECT_EQ(clean("kinh tế\u00AD\nxã hội", Tones::old_style, 1).text, "kinh tế\nxã hội");
}

TEST(SoftHyphens, InAnyNumber) {
  for (const std::string_view part :
       {"\u00AD", "\u00AD\n", "a\u00AD\n", "\u00AD \t", "ờ", "cư\u00AD\nờng "}) {
    std::string text;
    while (text.size() < 300000) text += part;
    const std::string once = clean(text, Tones::old_style, 0).text;
    EXPECT_TRUE(clean(once, Tones::old_style, 0).edits.empty()) << part;
  }
}

}  // namespace
}  // namespace vietmend
