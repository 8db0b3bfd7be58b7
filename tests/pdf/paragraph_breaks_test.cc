// Where paragraphs begin and go on, on pages made for it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "made_page.h"

namespace vietmend {
namespace {

using testing::ElementsAre;

// Rows that nearly fill a page, no two of which have their spaces at one place.
std::string prose(int number) {
  static const std::vector<std::string> rows = {
      "Ủy ban nhân dân xã đã tổ chức cuộc họp với các hộ dân trong thôn hôm qua",
      "về việc mở con đường mới nối trung tâm với ba bản ở phía thượng nguồn nay",
      "đang phải đi vòng hơn mười cây số qua ngầm tràn nguy hiểm vào mùa mưa lũ",
      "Nhiều gia đình tình nguyện hiến đất, tháo dỡ hàng rào và góp ngày công để",
      "công trình kịp hoàn thành trước khi năm học mới bắt đầu vào tháng chín tới",
      "nhờ vậy học sinh sẽ không còn phải nghỉ học mỗi khi nước suối dâng cao nữa"};
  return rows[static_cast<std::size_t>(number) % rows.size()];
}

// Three paragraphs with indents, of three, three and four rows, so that the document is known to have them.
MadePage indented() {
  MadePage page;
  page.full(72, 100, prose(0)).full(50, 115, prose(1)).row(50, 130, "mở đường.");
  page.full(72, 145, prose(3)).full(50, 160, prose(4)).row(50, 175, "mở chợ.");
  page.full(72, 190, prose(5)).full(50, 205, prose(2)).full(50, 220, prose(4)).row(50, 235, "xây cầu.");
  return page;
}

std::vector<std::string> ways(const std::vector<std::string>& rows) {
  std::vector<std::string> out;
  for (const std::string& row : rows) out.push_back(row.substr(0, row.find(' ')));
  return out;
}

TEST(ParagraphBreaks, AreToldByIndents) {
  EXPECT_THAT(ways(told({indented()})), ElementsAre("B", "+", "+", "B", "+", "+", "B", "+", "+", "+"));
}

TEST(ParagraphBreaks, AFullRowBeforeAnIndentEndsItsParagraph) {
  MadePage page = indented();
  page.full(72, 250, prose(0)).full(72, 265, prose(3)).row(50, 280, "cho bà con.");
  const std::vector<std::string> rows = ways(told({page}));
  EXPECT_EQ(rows[10], "B");
  EXPECT_EQ(rows[11], "B");
  EXPECT_EQ(rows[12], "+");
}

TEST(ParagraphBreaks, ADashAtTheLeftEdgeGoesOn) {
  MadePage page = indented();
  page.full(72, 250, "Việc này do Sở Công Thương tỉnh chủ trì phối hợp với Bộ Lao động");
  page.row(50, 265, "- Thương binh và Xã hội thực hiện.");
  EXPECT_EQ(told({page}).back(), "+ - Thương binh và Xã hội thực hiện.");
}

TEST(ParagraphBreaks, GoOnOverPagesBehindFurniture) {
  MadePage first = indented(), second = indented();
  first.full(72, 250, prose(0)).centred(760, "1");
  second.row(50, 85, "làm kênh.").centred(760, "2");
  const std::vector<std::string> rows = told({first, second});
  EXPECT_EQ(rows[11], "F 1");
  EXPECT_EQ(rows[12], "+ làm kênh.");
  EXPECT_EQ(ways(rows)[13], "B");
}

TEST(ParagraphBreaks, AreToldByGapsWhereNothingIsIndented) {
  MadePage page;
  for (int k = 0; k < 4; ++k) {
    const int foot = 100 + 54 * k;
    page.full(50, foot, prose(3 * k)).full(50, foot + 15, prose(3 * k + 1)).row(50, foot + 30, "xây cầu.");
  }
  EXPECT_THAT(ways(told({page})), ElementsAre("B", "+", "+", "B", "+", "+", "B", "+", "+", "B", "+", "+"));
}

TEST(ParagraphBreaks, WithoutIndentsAndGapsAFullRowMayEndAParagraph) {
  MadePage page;
  page.full(50, 100, "Ủy ban nhân dân xã đã tổ chức cuộc họp với các hộ dân ở thôn hôm qua.")
      .full(50, 115, prose(3))
      .row(50, 130, "xây cầu.");
  EXPECT_THAT(ways(told({page})), ElementsAre("B", "?", "+"));
}

TEST(ParagraphBreaks, AnItemGoesOnBelowItsText) {
  MadePage page = indented();
  page.row(72, 250, "a)")
      .full(90, 250, "Các hộ dân ở trong vùng dự án đều được nhận đủ tiền đền bù đất ở và nhà cửa");
  page.row(90, 265, "theo giá của tỉnh.").row(72, 280, "b) Các hộ khác.");
  const std::vector<std::string> rows = told({page});
  EXPECT_EQ(ways(rows)[10], "B");
  EXPECT_EQ(rows[11], "+ theo giá của tỉnh.");
  EXPECT_EQ(rows[12], "B b) Các hộ khác.");
}

TEST(ParagraphBreaks, CentredRowsGoOnWhereTheyReadOn) {
  MadePage page = indented();
  page.centred(50, "QUYẾT ĐỊNH")
      .centred(65, "Về việc giao đất cho các hộ dân ở thôn")
      .centred(80, "và các hộ ở bản");
  const std::vector<std::string> rows = told({page});
  EXPECT_EQ(rows[0], "B QUYẾT ĐỊNH");
  EXPECT_EQ(rows[1], "B Về việc giao đất cho các hộ dân ở thôn");
  EXPECT_EQ(rows[2], "+ và các hộ ở bản");
  EXPECT_EQ(rows[3].substr(0, 2), "B ");
}

TEST(ParagraphBreaks, ShortRowsOfOneWidthDoNotGoOn) {
  MadePage page;
  for (int k = 0; k < 12; ++k) page.row(50, 100 + 15 * k, "Ai về quê cũ nhớ sông");
  const std::vector<std::string> rows = ways(told({page}));
  EXPECT_EQ(std::count(rows.begin(), rows.end(), "+"), 0);
}

TEST(ParagraphBreaks, LeadersEndARow) {
  MadePage page = indented();
  page.full(50, 250, "Chương 1 ........................................................... 3");
  page.full(50, 265, "Chương 2 ........................................................... 9");
  EXPECT_EQ(told({page}).back().substr(0, 2), "B ");
}

TEST(ParagraphBreaks, ColumnsAreReadOneAfterTheOther) {
  MadePage page;
  for (int k = 0; k < 8; ++k)
    page.row(50, 100 + 15 * k, "trái " + std::to_string(k) + " và một hàng chữ đầy cột nhé");
  for (int k = 0; k < 8; ++k)
    page.row(300, 104 + 15 * k, "phải " + std::to_string(k) + " và một hàng chữ đầy cột nhé");
  const std::vector<std::string> rows = told({page});
  ASSERT_EQ(rows.size(), 16U);
  for (std::size_t k = 0; k < 8; ++k) {
    EXPECT_EQ(rows[k].substr(2), "trái " + std::to_string(k) + " và một hàng chữ đầy cột nhé");
    EXPECT_EQ(rows[8 + k].substr(2), "phải " + std::to_string(k) + " và một hàng chữ đầy cột nhé");
  }
}

}  // namespace
}  // namespace vietmend
