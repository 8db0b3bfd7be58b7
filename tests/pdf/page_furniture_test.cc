// What stands around the text of pages made for it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_page.h"

namespace vietmend {
namespace {

using testing::Contains;
using testing::Not;
using testing::StartsWith;

MadePage body(int begin = 100) {
  MadePage page;
  for (int k = 0; k < 12; ++k)
    page.row(50, begin + 15 * k,
             "Hàng thứ " + std::string(1, static_cast<char>('a' + k)) + std::to_string(begin));
  return page;
}

TEST(PageFurniture, IsWhatStandsAtOneHeightOfPagesNearby) {
  MadePage first = body(100), second = body(101), third = body(102);
  first.row(300, 40, "Báo cáo năm");
  third.row(50, 40, "Báo cáo năm");
  const std::vector<std::string> rows = told({first, second, third});
  EXPECT_EQ(std::count(rows.begin(), rows.end(), "F Báo cáo năm"), 2);
}

TEST(PageFurniture, IsNotWhatStandsCloseToTheText) {
  MadePage first = body(100), second = body(100), third = body(101);
  first.row(50, 85, "Tờ khai");
  second.row(50, 85, "Tờ khai");
  EXPECT_THAT(told({first, second, third, third}), Not(Contains(StartsWith("F "))));
}

TEST(PageFurniture, IsNotTheHeadOfForms) {
  MadePage form = body();
  form.row(100, 40, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  EXPECT_THAT(told({form, form, form}), Not(Contains(StartsWith("F CỘNG"))));
}

TEST(PageFurniture, IsNotTheHeadOfATable) {
  std::vector<MadePage> pages = {body(100), body(101), body(102)};
  for (MadePage& page : pages) {
    page.row(50, 30, "TT").row(100, 30, "Tên công trình").row(300, 30, "Số tiền");
    page.ruled({45, 95, 290, 400}, {15, 35, 60});
  }
  EXPECT_THAT(told(pages), Not(Contains(StartsWith("F "))));
}

TEST(PageFurniture, CountsPages) {
  MadePage first = body(100), second = body(101), third = body(102);
  first.row(270, 770, "- 7 -");
  second.row(270, 770, "- 8 -");
  third.row(270, 770, "12");
  EXPECT_THAT(told({first, second, third}), testing::IsSupersetOf({"F - 7 -", "F - 8 -", "B 12"}));
}

TEST(PageFurniture, IsTheGazettesHead) {
  MadePage page = body();
  page.row(160, 40, "CÔNG BÁO/Số 12 + 13/Ngày 02-01-2024").row(480, 40, "9");
  const std::vector<std::string> rows = told({page});
  EXPECT_EQ(rows[0], "F CÔNG BÁO/Số 12 + 13/Ngày 02-01-2024");
  EXPECT_EQ(rows[1], "F 9");
}

TEST(PageFurniture, IsASignatureInSmallLetters) {
  MadePage page = body();
  page.row(200, 10, "Người ký: Trung tâm Thông tin huyện", 6)
      .row(200, 17, "Bản Lầu", 6)
      .row(200, 24, "Email: tin@example.org", 6);
  page.row(200, 31, "Thời gian ký: 02.01.2024 08:00:00 +07:00", 6);
  const std::vector<std::string> rows = told({page});
  EXPECT_EQ(
      std::count_if(rows.begin(), rows.end(), [](const std::string& row) { return row.starts_with("F "); }),
      4);
  EXPECT_EQ(rows[1], "F Bản Lầu");
}

TEST(PageFurniture, IsNotAFormThatIsSigned) {
  MadePage page = body();
  page.row(50, 295, "Người ký: Nguyễn Văn An").row(50, 310, "Đã nhận đủ tiền");
  EXPECT_THAT(told({page}), Not(Contains(StartsWith("F "))));
}

}  // namespace
}  // namespace vietmend
