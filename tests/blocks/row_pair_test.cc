#include "blocks/row_pair.h"

#include <gtest/gtest.h>

#include <string>

#include "blocks/paired_rows.h"
#include "made_page.h"

namespace vietmend {
namespace {

// Every two rows of a text, none of them dropped.
class Pairs {
 public:
  explicit Pairs(std::string text, std::string words = no_words())
      : made_(std::move(text)),
        section_(std::move(words)),
        words_(section_),
        kept_(paired_rows(made_.page, none(), none())),
        pairs_(made_.page, made_.shapes, kept_, words_) {}

  int operator()(std::size_t k, PairFeature feature) const {
    return pairs_.features(k)[static_cast<std::size_t>(feature)];
  }
  const RowPairs& pairs() const { return pairs_; }

 private:
  std::vector<bool> none() const { return std::vector<bool>(made_.page.rows().size()); }

  MadePage made_;
  std::string section_;
  BreakWords words_;
  std::vector<PairedRow> kept_;
  RowPairs pairs_;
};

using F = PairFeature;

int of(RowStart start) {
  return static_cast<int>(start);
}
int of(RowEnd end) {
  return static_cast<int>(end);
}

// A paragraph of three rows, two of which go on, and a list.
constexpr const char* kPage =
    "Thư viện của xã mở cửa cho bạn đọc vào các buổi\n"
    "sáng trong tuần, riêng thứ bảy mở cửa cả buổi\n"
    "chiều.\n"
    "\n"
    "  1. Bạn đọc xuất trình thẻ.\n"
    "  2. Bạn đọc giữ sách sạch.\n";

TEST(RowPairs, WhatStandsAtTheBreak) {
  const Pairs pairs(kPage);
  ASSERT_EQ(pairs.pairs().size(), 5U);
  EXPECT_EQ(pairs(0, F::a_start), of(RowStart::upper));
  EXPECT_EQ(pairs(0, F::a_end), of(RowEnd::none));
  EXPECT_EQ(pairs(0, F::b_start), of(RowStart::lower));
  EXPECT_EQ(pairs(0, F::p_end), -1);
  EXPECT_EQ(pairs(0, F::c_start), of(RowStart::lower));
  EXPECT_EQ(pairs(1, F::p_end), of(RowEnd::none));
  EXPECT_EQ(pairs(1, F::c_start), -1) << "a blank row stands between";
  EXPECT_EQ(pairs(2, F::a_end), of(RowEnd::stop));
  EXPECT_EQ(pairs(2, F::b_start), of(RowStart::item));
  EXPECT_EQ(pairs(2, F::blank), 1);
  EXPECT_EQ(pairs(3, F::blank_before), 1);
  EXPECT_EQ(pairs(3, F::blank), 0);
  EXPECT_EQ(pairs(2, F::a_indent), 0);
  EXPECT_EQ(pairs(2, F::b_indent), 2);
  EXPECT_EQ(pairs(0, F::a_tokens), 12);
  EXPECT_EQ(pairs(1, F::b_tokens), 1);
  for (std::size_t k = 0; k < 4; ++k) {
    EXPECT_EQ(pairs(k, F::from_top), static_cast<int>(k));
    EXPECT_EQ(pairs(k, F::page_break), 0);
    EXPECT_EQ(pairs(k, F::cut_code), 0);
    EXPECT_EQ(pairs(k, F::columns), 0);
  }
}

TEST(RowPairs, Widths) {
  const Pairs pairs(kPage);
  EXPECT_TRUE(pairs.pairs().tells(0));
  EXPECT_TRUE(pairs.pairs().tells(1));
  EXPECT_FALSE(pairs.pairs().tells(2));
  EXPECT_EQ(pairs.pairs().telling(), 2U);
  EXPECT_EQ(pairs(0, F::telling), 2);
  // The two rows that go on say how wide a row is; the last row of the paragraph is short.
  EXPECT_NEAR(pairs(0, F::a_fill), 1000, 120);
  EXPECT_NEAR(pairs(0, F::b_fill), 1000, 120);
  EXPECT_GT(pairs(0, F::a_full), 1050) << "the next word had no room";
  EXPECT_GT(pairs(0, F::a_full_letters), 1050);
  EXPECT_EQ(pairs(0, F::a_full), pairs(0, F::a_full_text));
  EXPECT_EQ(pairs(0, F::a_full), pairs.pairs().fullness(0));
  EXPECT_EQ(pairs(1, F::p_full), pairs(0, F::a_full));
  EXPECT_EQ(pairs(0, F::b_full), pairs(1, F::a_full));
  EXPECT_EQ(pairs(0, F::letters_over), 5);
  EXPECT_EQ(pairs(1, F::letters_over), 5);
  EXPECT_EQ(pairs(2, F::letters_over), -38);
  EXPECT_EQ(pairs(0, F::letters_fit), 1000);
  EXPECT_LT(pairs(2, F::a_fill), 200);
  EXPECT_LT(pairs(2, F::a_full), 200) << "there was room for “1.”";
  EXPECT_EQ(pairs(0, F::p_fill), 0) << "there is no row before";
  EXPECT_EQ(pairs(3, F::b_full), 0) << "there is no row behind";
  EXPECT_EQ(pairs(2, F::ended_short), 1000);
  EXPECT_EQ(pairs(2, F::set_apart), 500);
}

TEST(RowPairs, RowsOfOtherWidthsWereNotCountedInLetters) {
  const Pairs pairs(
      "Thư viện của\nxã mở cửa cho bạn đọc vào các buổi sáng trong\ntuần, riêng thứ\nbảy thì\nmở cửa.\n");
  EXPECT_EQ(pairs.pairs().telling(), 4U);
  EXPECT_EQ(pairs(0, F::letters_fit), 250) << "the longest alone had no room for the next word";
  EXPECT_LT(pairs(0, F::letters_over), 0);
  EXPECT_GT(pairs(1, F::letters_over), 0);
}

TEST(RowPairs, ItemsCountOn) {
  const Pairs pairs(kPage);
  EXPECT_EQ(pairs(1, F::item), 0);
  EXPECT_EQ(pairs(2, F::item), 3);
  EXPECT_EQ(pairs(3, F::item), 2);
  const Pairs other("1. Thẻ bạn đọc\n5. Sách quý\n");
  EXPECT_EQ(other(0, F::item), 1);
}

TEST(RowPairs, AreDividedByMarksAndBeforeItemsBehindSentences) {
  const Pairs pairs(kPage);
  EXPECT_FALSE(pairs.pairs().divided(0));
  EXPECT_TRUE(pairs.pairs().divided(2)) << "a sentence ends, an item begins";
  const Pairs marks("Thư viện của xã mở cửa\n***\ncho bạn đọc\n");
  EXPECT_TRUE(marks.pairs().divided(0));
  EXPECT_FALSE(marks.pairs().tells(0));
  const Pairs unended("Bạn đọc gồm\n1. Người lớn\n");
  EXPECT_FALSE(unended.pairs().divided(0)) << "no sentence ends";
}

TEST(RowPairs, AreDividedBeforeANumberThatBelongsToNoWord) {
  const std::uint32_t hash = BreakWords::hash("quý");
  const std::string section = little_endian(1, 4) + little_endian(hash, 4) + std::string("\0\0", 2) +
                              little_endian(20, 1) + '\0' + little_endian(1, 4) + '\0';
  const Pairs pairs("Báo cáo quý\n3\n45\nBản Na Lốc\n12\nhộ trong quý\n", section);
  EXPECT_FALSE(pairs.pairs().divided(0)) << "a number follows “quý”";
  EXPECT_TRUE(pairs.pairs().divided(1)) << "a number behind a number";
  EXPECT_FALSE(pairs.pairs().divided(2));
  EXPECT_TRUE(pairs.pairs().divided(3)) << "no number follows “Lốc”";
  EXPECT_FALSE(pairs.pairs().divided(4));
}

TEST(RowPairs, CellsThatSpacesSetApartDivideRows) {
  const Pairs last(
      "Đau lưng khi mang vác nặng           4\n   và khi đi bộ xa\nCột của bà con          3T\nhọp\n");
  EXPECT_TRUE(last.pairs().divided(0)) << "a number in a column of its own";
  EXPECT_FALSE(last.pairs().divided(1));
  EXPECT_TRUE(last.pairs().divided(2));
  const Pairs first("Đau lưng khi mang vác nặng\n53    Đau đầu\n5 Đau tay\n");
  EXPECT_TRUE(first.pairs().divided(0)) << "the number of a row";
  EXPECT_FALSE(first.pairs().divided(1));
  const Pairs alone("Đau lưng khi mang vác\n                  4\n   nặng và khi đi bộ\n");
  EXPECT_TRUE(alone.pairs().divided(1));
  const Pairs blanks("Theo Quyết định số       ngày        tháng 5 của\nxã\n");
  EXPECT_FALSE(blanks.pairs().divided(0)) << "blanks to be filled in";
}

TEST(RowPairs, CapitalsAloneAndColumns) {
  const Pairs pairs("QUY CHẾ CỦA\nTHƯ VIỆN XÃ\nNơi nhận:\nTT\tHọ và tên\nBà Hoa\n");
  EXPECT_EQ(pairs(0, F::capitals), 3);
  EXPECT_EQ(pairs(1, F::capitals), 1);
  EXPECT_EQ(pairs(1, F::alone), 2);
  EXPECT_EQ(pairs(2, F::alone), 3);
  EXPECT_EQ(pairs(2, F::columns), 2);
  EXPECT_EQ(pairs(3, F::columns), 1);
  EXPECT_EQ(pairs(3, F::capitals), 0);
}

TEST(RowPairs, BracketsAndEmphasisStayOpenUntilTheyAreClosed) {
  const Pairs pairs(
      "Thư viện (gọi tắt là “nhà sách\ncủa xã”, mở cửa buổi sáng) **được\nsửa lại** trong năm\nnay.\n");
  EXPECT_EQ(pairs(0, F::open), 2);
  EXPECT_EQ(pairs(1, F::open), 0);
  EXPECT_EQ(pairs(0, F::emphasis), 0);
  EXPECT_EQ(pairs(1, F::emphasis), 1);
  EXPECT_EQ(pairs(2, F::emphasis), 0);
  EXPECT_EQ(pairs(0, F::rows), 0);
  EXPECT_EQ(pairs(2, F::rows), 2);
}

TEST(RowPairs, PagesAndCodesThatABreakCutsInTwo) {
  const Pairs pairs("Căn cứ Quyết định số 12/QĐ-\n\fUBND của xã\n");
  EXPECT_EQ(pairs(0, F::page_break), 1);
  EXPECT_EQ(pairs(0, F::cut_code), 1);
}

TEST(RowPairs, WhatWordsSay) {
  const std::uint32_t last = BreakWords::hash("của"), first = BreakWords::hash("Mường");
  const auto entry = [](std::uint32_t hash, int a, int b, int c) {
    return little_endian(hash, 4) + little_endian(a, 1) + little_endian(b, 1) + little_endian(c, 1) + '\0';
  };
  std::string pairs_of_words(4, '\0');
  pairs_of_words[BreakWords::pair_slot(last, first, 4)] = 21;
  const std::string section = little_endian(2, 4) +
                              (last < first ? entry(last, 40, -1, 13) + entry(first, -2, -30, 4)
                                            : entry(first, -2, -30, 4) + entry(last, 40, -1, 13)) +
                              little_endian(4, 4) + pairs_of_words;
  const Pairs pairs("Chợ phiên của\nMường Hum họp\n3 lần\n", section);
  EXPECT_EQ(pairs(0, F::last_word), 40);
  EXPECT_EQ(pairs(0, F::first_word), -30);
  EXPECT_EQ(pairs(0, F::pair), 21);
  EXPECT_EQ(pairs(0, F::last_digit), -128) << "no number follows";
  const Pairs digit("Chợ họp của\n3 bản\n", section);
  EXPECT_EQ(digit(0, F::last_digit), 13);
}

TEST(PairedRows, LeavesOutWhatIsDropped) {
  const MadePage made("Một\n17\n\nhai\n***\nba\n\fbốn\n");
  const std::size_t n = made.page.rows().size();
  std::vector<bool> number(n), none(n);
  number[1] = true;
  const std::vector<PairedRow> furniture = paired_rows(made.page, number, number);
  ASSERT_EQ(furniture.size(), 4U);
  EXPECT_EQ(furniture[0].row, 0U);
  EXPECT_TRUE(furniture[0].page_break);
  EXPECT_FALSE(furniture[0].barrier);
  EXPECT_EQ(furniture[0].blank, 1);
  EXPECT_EQ(furniture[1].row, 3U);
  EXPECT_TRUE(furniture[1].barrier);
  EXPECT_TRUE(furniture[2].page_break);
  // What is dropped and no furniture divides.
  const std::vector<PairedRow> dropped = paired_rows(made.page, number, none);
  EXPECT_TRUE(dropped[0].barrier);
  EXPECT_FALSE(dropped[0].page_break);
}

}  // namespace
}  // namespace vietmend
