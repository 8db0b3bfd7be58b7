#include <gtest/gtest.h>

#include <string>

#include "scan/mistaken.h"

namespace vietmend {
namespace {

// What becomes of a text, whose edits must all be of kind scan, lead to it, and leave nothing to mend.
std::string mended(const std::string& text) {
  const Rewritten out = mend_mistaken(text, 0);
  EXPECT_EQ(vietmend::apply(text, out.edits), out.text);
  for (const Edit& edit : out.edits) EXPECT_EQ(edit.kind, EditKind::scan);
  EXPECT_TRUE(mend_mistaken(out.text, 0).edits.empty()) << out.text;
  return out.text;
}

void expect_left(const std::string& text) {
  EXPECT_EQ(mended(text), text);
}

TEST(NumbersInWords, OfArticlesAndClauses) {
  EXPECT_EQ(mended("tại khoản I Điều 5, khoản l Điều I3 và các khoản Ï, 2"),
            "tại khoản 1 Điều 5, khoản 1 Điều 13 và các khoản 1, 2");
  EXPECT_EQ(mended("Điều L Phạm vi"), "Điều 1 Phạm vi");
  EXPECT_EQ(mended("ĐIỀU l. PHẠM VI"), "ĐIỀU 1. PHẠM VI");
  // Points are letters, and other parts of laws have Roman numbers.
  expect_left("tại điểm l khoản 2, Mục I, Phần I, hạng I, loại I");
  expect_left("| Điều | Nội dung |");
  expect_left("Điều 2! Khoản 5! Điều ¡ này, điều lo lắng");
  expect_left("điều O, khoản o, điều 05");
}

TEST(NumbersInWords, OfTreaties) {
  expect_left("Theo Điều I của Hiệp định.\nĐiều II\nCác Bên");
  expect_left("Điều I của Công ước Viên quy định quyền của các bên");
  expect_left("khoản I và khoản II");
  // The clauses of such a text may have digits.
  EXPECT_EQ(mended("Điều I và Điều IV, khoản I"), "Điều I và Điều IV, khoản 1");
}

TEST(NumbersInWords, OfDates) {
  EXPECT_EQ(mended("ngày 3l tháng 12 năm 20l9"), "ngày 31 tháng 12 năm 2019");
  EXPECT_EQ(mended("ngày l tháng I1, ngày 0T tháng 1T"), "ngày 1 tháng 11, ngày 01 tháng 11");
  EXPECT_EQ(mended("ngày l6 tháng II năm 2020"), "ngày 16 tháng 11 năm 2020");
  expect_left("ngày 3 tháng II năm 1930");
  // What no calendar has stays, and so does what may be something else.
  expect_left("ngày 3I9 tháng 1O9 năm 2l");
  expect_left("ngày T7, tháng I, năm I, quý II năm 2020, học kỳ II");
}

TEST(NumbersInWords, OfWhatIsCounted) {
  EXPECT_EQ(mended("trong l5 ngày, I0 năm, (l2 tháng"), "trong 15 ngày, 10 năm, (12 tháng");
  EXPECT_EQ(mended("l.500.000 và 2.OOO đồng"), "1.500.000 và 2.000 đồng");
  expect_left("3l nước, 5l xăng, Mẫu I1, Phụ lục I.500, 3l, ngày");
  EXPECT_EQ(mended("trong O5 ngày"), "trong 05 ngày");
  expect_left("l.50.000, lO1a ngày, uống 2l mỗi ngày, 2l ngày");
}

TEST(NumbersInWords, OfTheAssembly) {
  EXPECT_EQ(mended("Luật số 45/2019/QHI4, Pháp lệnh 02/2020/UBTVQHl4"),
            "Luật số 45/2019/QH14, Pháp lệnh 02/2020/UBTVQH14");
  expect_left("QHI4, 45/QH/I4, 12/QĐ-QHI5a");
}

TEST(NumbersInWords, OfChapters) {
  EXPECT_EQ(mended("Chương H\nChương IH\nCHƯƠNG L"), "Chương II\nChương III\nCHƯƠNG I");
  expect_left("chương H của sách");
  expect_left("Chương I, Chương 1, Chương 11, Chương IV, Chương HH, Chương Hai");
}

TEST(NumbersInWords, WithinSyllables) {
  EXPECT_EQ(mended("đã được g1ao cho cơ sở ¡n để quản lý."), "đã được giao cho cơ sở in để quản lý.");
  // Codes, points and other languages.
  expect_left("đã gửi user1an và điểm a1 của Bộ, h1N1, t1");
  expect_left("the ¡n and g1ao of it");
  expect_left("G1ao cho các tổ chức, Bộ");
}

TEST(NumbersInWords, LessSureThanAskedFor) {
  EXPECT_TRUE(mend_mistaken("khoản I Điều 5", 0.99).edits.empty());
}

}  // namespace
}  // namespace vietmend
