#include "blocks/item_number.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "made_page.h"

namespace vietmend {
namespace {

void expect_number(std::string_view row, ItemKind kind, int value = 0, int before = -1) {
  const ItemNumber number = item_number(row, row_words());
  EXPECT_EQ(number.kind, kind) << row;
  if (kind == ItemKind::none) return;
  EXPECT_EQ(number.value, value) << row;
  EXPECT_EQ(number.before, before) << row;
}

TEST(ItemNumber, OfEachKind) {
  expect_number("Điều 5. Giờ mở cửa", ItemKind::article, 5);
  expect_number("ĐIỀU 12", ItemKind::article, 12);
  expect_number("7. Hồ sơ gồm có:", ItemKind::clause, 7);
  expect_number("2.5. Kinh phí", ItemKind::nested, 5, 2);
  expect_number("1.2.3 Kinh phí của bản", ItemKind::nested, 3, 2);
  expect_number("3) Nhóm thứ ba", ItemKind::bracketed, 3);
  expect_number("IV. Kết quả", ItemKind::roman, 4);
  expect_number("XIX. Kết quả", ItemKind::roman, 19);
  expect_number("I. Tình hình", ItemKind::roman, 1);
  expect_number("B. Phần riêng", ItemKind::letter, 2);
}

TEST(ItemNumber, PointsCountByTheAlphabetOfLaws) {
  int value = 0;
  for (const std::string_view letter : {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                        "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"}) {
    expect_number(std::string(letter) + ") Hộ nghèo", ItemKind::point, ++value);
  }
  expect_number("f) Hộ nghèo", ItemKind::none);
  expect_number("w) Hộ nghèo", ItemKind::none);
}

TEST(ItemNumber, StandsBehindQuotationMarksAndEmphasis) {
  expect_number("“Điều 9. Phí chợ", ItemKind::article, 9);
  expect_number("\"3. Người bán hàng", ItemKind::clause, 3);
  expect_number("**Điều 4.** Tổ chức", ItemKind::article, 4);
  expect_number("## II. Nội dung", ItemKind::roman, 2);
  expect_number("  “*đ) Các hộ khác*", ItemKind::point, 5);
}

TEST(ItemNumber, NoneWhereThereIsNone) {
  for (const std::string_view row :
       {"", "*", "“", "45 hộ", "2016. Theo đó", "3,5 tỷ đồng", "12/2016 của tỉnh", "Điều này", "Điều kiện",
        "Mục tiêu", "- Gạch đầu dòng", "7.Hồ sơ", "IV Kết quả", "\xFF)"}) {
    expect_number(row, ItemKind::none);
  }
}

std::vector<Follows> follow(const std::vector<std::string_view>& rows) {
  LastItems last;
  std::vector<Follows> result;
  for (const std::string_view row : rows) result.push_back(last.follows(item_number(row, row_words())));
  return result;
}

constexpr Follows kNone = Follows::no_number, kOther = Follows::other, kNext = Follows::next,
                  kFirst = Follows::first;

TEST(LastItems, CountOn) {
  EXPECT_EQ(follow({"1. Một", "và một nữa", "2. Hai", "4. Bốn", "3. Ba"}),
            (std::vector<Follows>{kFirst, kNone, kNext, kOther, kNext}));
  EXPECT_EQ(follow({"a) Một", "b) Hai", "c) Ba", "d) Bốn", "đ) Năm", "e) Sáu"}),
            (std::vector<Follows>{kFirst, kNext, kNext, kNext, kNext, kNext}));
  EXPECT_EQ(follow({"1.1. Một", "1.2. Hai", "2.1. Ba", "2.2. Bốn", "1.3. Năm"}),
            (std::vector<Follows>{kFirst, kNext, kFirst, kNext, kOther}));
  // A text that begins in the middle of a law.
  EXPECT_EQ(follow({"Điều 31. Một", "Điều 32. Hai"}), (std::vector<Follows>{kOther, kNext}));
}

TEST(LastItems, PointsCountAnewInEachClauseAndClausesInEachArticle) {
  EXPECT_EQ(follow({"1. Một", "a) Một", "b) Hai", "2. Hai", "c) Ba", "a) Một"}),
            (std::vector<Follows>{kFirst, kFirst, kNext, kNext, kOther, kFirst}));
  EXPECT_EQ(follow({"Điều 1. Một", "1. Một", "Điều 2. Hai", "2. Hai", "1. Một"}),
            (std::vector<Follows>{kFirst, kFirst, kNext, kOther, kFirst}));
}

TEST(LastItems, KindsCountByThemselves) {
  EXPECT_EQ(follow({"I. Một", "1) Một", "II. Hai", "2) Hai", "A. Một", "3) Ba", "B. Hai"}),
            (std::vector<Follows>{kFirst, kFirst, kNext, kNext, kFirst, kNext, kNext}));
}

}  // namespace
}  // namespace vietmend
