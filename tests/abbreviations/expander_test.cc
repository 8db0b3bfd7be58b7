#include "abbreviations/expander.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "expanded.h"

namespace vietmend {
namespace {

TEST(Expander, KeepDoesNothing) {
  EXPECT_EQ(expanded("UBND tỉnh", Abbreviations::keep), "UBND tỉnh");
}

TEST(Expander, WritesTheFirstWithTheAbbreviationInBrackets) {
  EXPECT_EQ(expanded("Sở TT&TT và Bộ TT&TT.", Abbreviations::first),
            "Sở Thông tin và Truyền thông (TT&TT) và Bộ TT&TT.");
  EXPECT_EQ(expanded("UBND xã A, UBND xã B.", Abbreviations::first),
            "Ủy ban nhân dân (UBND) xã A, UBND xã B.");
  EXPECT_EQ(expanded("TP Vinh và TP Huế.", Abbreviations::first), "Thành phố Vinh và thành phố Huế.");
  EXPECT_EQ(expanded("Ủy ban nhân dân (UBND) xã, UBND huyện.", Abbreviations::first),
            "Ủy ban nhân dân (UBND) xã, UBND huyện.");
}

TEST(Expander, TheEndOfANameGetsNoBrackets) {
  EXPECT_EQ(expanded("Sở Nông nghiệp và PTNT và Sở NN&PTNT.", Abbreviations::first),
            "Sở Nông nghiệp và Phát triển nông thôn và Sở Nông nghiệp và Phát triển nông thôn (NN&PTNT).");
  EXPECT_EQ(expanded("Bộ Nông nghiệp & PTNT.", Abbreviations::first),
            "Bộ Nông nghiệp và Phát triển nông thôn.");
}

TEST(Expander, WordsMayStandBetweenABodyAndItsAbbreviation) {
  EXPECT_EQ(expanded("Hội đồng nhân dân thành phố (HĐND) bàn; HĐND quyết.", Abbreviations::first),
            "Hội đồng nhân dân thành phố (HĐND) bàn; HĐND quyết.");
  EXPECT_EQ(expanded("Hội đồng nhân dân thành phố (HĐND) bàn; HĐND quyết."),
            "Hội đồng nhân dân thành phố (HĐND) bàn; Hội đồng nhân dân quyết.");
}

TEST(Expander, TheShortNameOfABodyBehindItsLongOneStays) {
  EXPECT_EQ(expanded("Sở Văn hóa và Thể thao thành phố Huế (Sở VH&TT) và Sở VH&TT."),
            "Sở Văn hóa và Thể thao thành phố Huế (Sở VH&TT) và Sở Văn hóa và Thể thao.");
}

TEST(Expander, ADefinitionHoldsForItsDocument) {
  EXPECT_EQ(expanded("Theo QTKD, cần thêm người. Quỹ tín dụng khu dân cư (QTKD) cho vay; QTKD thu nợ."),
            "Theo QTKD, cần thêm người. Quỹ tín dụng khu dân cư (QTKD) cho vay; QTKD thu nợ.")
      << "the initials do not fit, so nothing is defined";
  EXPECT_EQ(
      expanded("Theo QHTN, cần thêm người. Quỹ hỗ trợ nông (QHTN) cho vay; còn QHTN thu nợ."),
      "Theo Quỹ hỗ trợ nông, cần thêm người. Quỹ hỗ trợ nông (QHTN) cho vay; còn Quỹ hỗ trợ nông thu nợ.");
}

TEST(Expander, ADefinitionBeatsTheTable) {
  EXPECT_EQ(
      expanded("Đội bóng đá thiếu nhi (ĐBĐTN) và trung tâm tin học (TTTH) xã. Vốn của TTTH còn ít."),
      "Đội bóng đá thiếu nhi (ĐBĐTN) và trung tâm tin học (TTTH) xã. Vốn của trung tâm tin học còn ít.");
  EXPECT_EQ(expanded("Hãng Vietnam Technology House Network (VTHN) đến. Bán hàng cho VTHN."),
            "Hãng Vietnam Technology House Network (VTHN) đến. Bán hàng cho VTHN.");
}

TEST(Expander, BracketsThatAreLostComeBack) {
  const Rewritten r = expansion_of("quản lý về thông tin và truyền thông TT&TT trong tỉnh");
  EXPECT_EQ(r.text, "quản lý về thông tin và truyền thông (TT&TT) trong tỉnh");
  for (const Edit& e : r.edits) EXPECT_EQ(e.kind, EditKind::punctuation);
}

TEST(Expander, ChangesAreOfKindAbbreviationAndLeadToTheText) {
  const std::string source = "Chủ tịch UBND TP. Huế dự lễ của Sở NN & PTNT, HĐND,UBND xã.";
  const Rewritten r = expansion_of(source);
  EXPECT_EQ(vietmend::apply(source, r.edits), r.text);
  EXPECT_FALSE(r.edits.empty());
  for (const Edit& e : r.edits) {
    EXPECT_TRUE(e.kind == EditKind::abbreviation || e.kind == EditKind::space);
    EXPECT_GT(e.confidence, 0.6F);
    EXPECT_LT(e.confidence, 1.0F);
  }
}

TEST(Expander, DoesNothingBelowTheLeastConfidence) {
  const std::string source = "TT Krông Kmar và UBND xã.";
  EXPECT_EQ(expanded(source, Abbreviations::expand, 0.96), "TT Krông Kmar và Ủy ban nhân dân xã.");
  EXPECT_EQ(expanded(source, Abbreviations::expand, 0.999), source);
}

TEST(Expander, LeavesDocumentNumbersAlone) {
  for (const char* text : {"43/2010/NĐ-CP", "02/2011/TTLT-BTTTT-BNV", "123-QĐ/TW", "11/2013/TT- BCT",
                           "763/UBND.TNMT", "QĐ-UBND", "NQ/HĐND", "số 22 /CT-UBND", "http://ubnd.gov.vn/UBND",
                           "UBND@x.vn", "/UBND/a.jpg", "CT-05", "B5-TT3", "TT_UBND"})
    EXPECT_EQ(expanded(text), text);
}

TEST(Expander, SignsBetweenWordsAreWrittenOut) {
  EXPECT_EQ(expanded("Sở TN & Môi trường"), "Sở Tài nguyên và Môi trường");
  EXPECT_EQ(expanded("Sở Kế hoạch & ĐT"), "Sở Kế hoạch và Đầu tư");
  EXPECT_EQ(expanded("Công ty A & B"), "Công ty A & B");
}

// Digits are never part of what is written out.
std::string digits_of(const std::string& text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

TEST(Expander, IsSettledKeepsDigitsAndTakesAnything) {
  std::vector<std::string> words = {"Sở",       "và",
                                    ",",        ".",
                                    "(",        ")",
                                    "&",        "-",
                                    " - ",      "/",
                                    "số",       "5",
                                    "12/2010",  "tỉnh",
                                    "Nguyễn",   "Văn",
                                    "của",      "phó",
                                    "\n",       "là",
                                    "viết tắt", "Ủy ban nhân dân",
                                    "THÔNG",    ":",
                                    "Ảnh",      "xã",
                                    "30a",      "\xFF",
                                    "các",      "trường",
                                    "A",        "B.",
                                    "…"};
  for (const Sense& s : expander().table().senses())
    if (digits_of(std::string(s.form)).empty()) words.emplace_back(s.form);
  std::mt19937 random(7);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    const int n = 1 + static_cast<int>(random() % 14);
    for (int i = 0; i < n; ++i) {
      const bool common = random() % 2 == 0;
      text += words[random() % (common ? 33 : words.size())];
      if (random() % 4 != 0) text += ' ';
    }
    for (const Abbreviations mode : {Abbreviations::expand, Abbreviations::first}) {
      const Rewritten once = expansion_of(text, mode);
      ASSERT_EQ(vietmend::apply(text, once.edits), once.text) << text;
      ASSERT_EQ(digits_of(once.text), digits_of(text)) << text << "\n" << once.text;
      EXPECT_EQ(expanded(once.text, mode), once.text) << text;
    }
  }
}

TEST(Expander, TakesBytesOfAnyKind) {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (auto i = random() % 200; i > 0; --i) text += static_cast<char>(random() % 256);
    const Rewritten once = expansion_of(text);
    EXPECT_EQ(vietmend::apply(text, once.edits), once.text);
  }
}

}  // namespace
}  // namespace vietmend
