#include "outline/marking.h"

#include <gtest/gtest.h>

#include <string>

namespace vietmend {
namespace {

// The first reading of a row: numbering, number, and what it says.
std::string first(std::string_view row) {
  const Markings found = markings(row);
  if (found.count == 0) return "none";
  const Marking& marking = found.all[0];
  return std::to_string(static_cast<int>(marking.numbering)) + '|' +
         std::string(row.substr(marking.number.begin, marking.number.size())) + '|' +
         std::string(row.substr(marking.title));
}

std::string is(Numbering numbering, std::string_view rest) {
  return std::to_string(static_cast<int>(numbering)) + '|' + std::string(rest);
}

TEST(Marking, ReadsWords) {
  EXPECT_EQ(first("Điều 5. Hồ sơ"), is(Numbering::article, "5|Hồ sơ"));
  EXPECT_EQ(first("Điều 12a. Hồ sơ"), is(Numbering::article, "12a|Hồ sơ"));
  EXPECT_EQ(first("ĐIỀU 7: Hồ sơ"), is(Numbering::article, "7|Hồ sơ"));
  EXPECT_EQ(first("**Điều 5.** Hồ sơ"), "none") << "what surrounds a row is gone before";
  EXPECT_EQ(first("Điều 5.** Hồ sơ"), is(Numbering::article, "5|Hồ sơ"));
  EXPECT_EQ(first("Chương II"), is(Numbering::chapter, "II|"));
  EXPECT_EQ(first("Chương II. QUY ĐỊNH CHUNG"), is(Numbering::chapter, "II|QUY ĐỊNH CHUNG"));
  EXPECT_EQ(first("Phần thứ hai"), is(Numbering::part, "hai|"));
  EXPECT_EQ(first("PHẦN B"), is(Numbering::part, "B|"));
  EXPECT_EQ(first("Mục 3"), is(Numbering::section, "3|"));
  EXPECT_EQ(first("Tiểu mục 1. Thuế"), is(Numbering::subsection, "1|Thuế"));
  EXPECT_EQ(first("Phụ lục IIa"), is(Numbering::appendix, "IIa|"));
  EXPECT_EQ(first("PHỤ LỤC SỐ 02"), is(Numbering::appendix, "02|"));
  EXPECT_EQ(first("Mẫu số 01/TB-CT"), is(Numbering::appendix, "01/TB-CT|"));
}

TEST(Marking, LeavesRunningTextAlone) {
  for (const std::string_view row :
       {"Điều 5 của Luật này", "Điều kiện áp dụng", "Chương trình mục tiêu", "Phần mềm kế toán",
        "Mục tiêu chung", "Phụ lục I ban hành kèm theo Nghị định này.", "Mẫu đá tự nhiên", "Điều 5, Điều 6",
        "2020 là năm đầu", "1.000 đồng", "12/2020/NĐ-CP", "a.m.", "km 5", "- Dấu gạch"}) {
    EXPECT_EQ(first(row), "none") << row;
  }
}

TEST(Marking, ReadsNumbersAndLetters) {
  EXPECT_EQ(first("1. Hồ sơ"), is(Numbering::digits, "1|Hồ sơ"));
  EXPECT_EQ(first("3a. Hồ sơ"), is(Numbering::digits, "3a|Hồ sơ"));
  EXPECT_EQ(first("2/ Hồ sơ"), is(Numbering::digits, "2|Hồ sơ"));
  EXPECT_EQ(first("1) Hồ sơ"), is(Numbering::digits_paren, "1|Hồ sơ"));
  EXPECT_EQ(first("(1) Hồ sơ"), is(Numbering::digits_bracket, "1|Hồ sơ"));
  EXPECT_EQ(first("đ) Hồ sơ"), is(Numbering::letter, "đ|Hồ sơ"));
  EXPECT_EQ(first("đ1) Hồ sơ"), is(Numbering::letter, "đ1|Hồ sơ"));
  EXPECT_EQ(first("c.2) Hồ sơ"), is(Numbering::lettered, "c.2|Hồ sơ"));
  EXPECT_EQ(first("IV. Kết quả"), is(Numbering::roman, "IV|Kết quả"));
  EXPECT_EQ(first("iV. Kết quả"), is(Numbering::roman, "iV|Kết quả"));
  EXPECT_EQ(first("Iii. Kết quả"), is(Numbering::roman, "Iii|Kết quả"));
  EXPECT_EQ(first("Vi. Kết quả"), is(Numbering::roman, "Vi|Kết quả"));
  EXPECT_EQ(first("Vi-rút lan nhanh"), "none");
  EXPECT_EQ(first("iiV. Kết quả"), "none");
  EXPECT_EQ(first("2.3. Hồ sơ"), is(Numbering::nested, "2.3|Hồ sơ"));
  EXPECT_EQ(first("2.3.1 Hồ sơ"), is(Numbering::deeply_nested, "2.3.1|Hồ sơ"));
}

TEST(Marking, ReadsMarksOfFootnotesBehindNumbers) {
  const Markings found = markings("1.3 Nhà đầu tư");
  ASSERT_EQ(found.count, 2U) << "a clause with the mark of note 3, or number 1.3";
  EXPECT_EQ(found.all[0].numbering, Numbering::digits);
  EXPECT_EQ(found.all[0].note, 3);
  EXPECT_EQ(found.all[1].numbering, Numbering::nested);
  EXPECT_EQ(markings("a)12 Nhà đầu tư").all[0].note, 12);
  EXPECT_EQ(markings("Điều 4.7 Hồ sơ").all[0].note, 7);
}

TEST(Marking, LettersFollowByTheAlphabetOfLaws) {
  const auto value = [](std::string_view row) { return markings(row).all[0].value; };
  EXPECT_EQ(distance(value("d) A"), value("đ) A"), true), 0);
  EXPECT_EQ(distance(value("e) A"), value("g) A"), true), 0) << "f may be left out";
  EXPECT_EQ(distance(value("a) A"), value("a1) A"), true), 0);
  EXPECT_EQ(distance(value("a1) A"), value("b) A"), true), 0);
  EXPECT_EQ(distance(value("3. A"), value("3a. A"), false), 0);
  EXPECT_EQ(distance(value("3a. A"), value("4. A"), false), 0);
  EXPECT_EQ(distance(value("3. A"), value("6. A"), false), 2);
  EXPECT_LT(distance(value("3. A"), value("2. A"), false), 0);
}

TEST(Marking, RomanNumbersAreWrittenAsTheyShouldBe) {
  EXPECT_EQ(roman_number("XIV"), 14U);
  EXPECT_EQ(roman_number("IX"), 9U);
  EXPECT_EQ(roman_number("IIII"), 0U);
  EXPECT_EQ(roman_number("VX"), 0U);
  EXPECT_EQ(roman_number(""), 0U);
}

}  // namespace
}  // namespace vietmend
