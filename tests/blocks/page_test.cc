#include "blocks/page.h"

#include <gtest/gtest.h>

#include "blocks/row_shape.h"
#include "made_page.h"

namespace vietmend {
namespace {

TEST(Page, CutsRowsAtLineBreaks) {
  const Line line("  - Một,\r\n\n***\nHai.\n\fBa");
  const Page page(line, row_words());
  ASSERT_EQ(page.rows().size(), 5U);
  EXPECT_EQ(page.text(page.rows()[0]), "- Một,");
  EXPECT_EQ(page.opening(page.rows()[0]), "- ");
  EXPECT_EQ(page.closing(page.rows()[0]), ",");
  EXPECT_EQ(page.line_break(page.rows()[0]), "\r\n");
  EXPECT_EQ(page.rows()[0].indent, 2U);
  EXPECT_TRUE(page.rows()[1].blank());
  EXPECT_EQ(page.text(page.rows()[2]), "***");
  EXPECT_FALSE(page.rows()[2].blank());
  EXPECT_TRUE(page.rows()[3].page_break);
  EXPECT_EQ(page.text(page.rows()[4]), "Ba");
}

TEST(Page, TilesTheText) {
  for (const std::string_view text :
       {"", "\n", "a", " a \n\n b\f\fc \n", "\f", "“a”.\n- b\n", "\xFF\n\xE1"}) {
    const Line line(text);
    const Page page(line, row_words());
    EXPECT_EQ(page.text(), text);
    std::size_t at = 0, token = 0;
    for (const Row& row : page.rows()) {
      EXPECT_EQ(row.start, at);
      EXPECT_LE(row.start, row.begin);
      EXPECT_LE(row.begin, row.end);
      EXPECT_LE(row.end, row.stop);
      at = row.stop;
      if (!row.has_tokens()) continue;
      EXPECT_EQ(row.first, token);
      token = row.last;
    }
    EXPECT_EQ(at, text.size());
    EXPECT_EQ(token, line.size());
  }
}

RowShape shape_of(std::string_view text) {
  const Line line(text);
  const Page page(line, row_words());
  return shape(page, page.rows()[0]);
}

TEST(RowShape, Starts) {
  const auto start = [](std::string_view text) { return shape_of(text).start; };
  for (const std::string_view item :
       {"1. Mục tiêu", "1.1. Mục tiêu", "1.1 Mục tiêu", "a) Đối với hộ nghèo", "đ) Các nội dung khác",
        "(2) Kinh phí", "I. Tình hình", "IV. Kết quả", "2/ Về văn hóa", "A. Phần chung", "3) Nhóm ba"}) {
    EXPECT_EQ(start(item), RowStart::item) << item;
  }
  for (const std::string_view heading :
       {"Chương II", "CHƯƠNG III", "Điều 5. Phạm vi", "Mục 2", "Phần thứ nhất", "Phụ lục 1", "Phần I"}) {
    EXPECT_EQ(start(heading), RowStart::heading) << heading;
  }
  for (const std::string_view bullet :
       {"- Hỗ trợ giống", "+ Hỗ trợ", "• Hỗ trợ", "* Ghi chú", "-Hỗ trợ", "– Về giáo dục"}) {
    EXPECT_EQ(start(bullet), RowStart::bullet) << bullet;
  }
  for (const std::string_view digit :
       {"1.500 đồng mỗi ký", "12/2016 của tỉnh", "3.5 tỷ đồng", "2016. Theo đó", "45 hộ"}) {
    EXPECT_EQ(start(digit), RowStart::digit) << digit;
  }
  for (const std::string_view upper :
       {"Mục tiêu chung", "Phần lớn hộ dân", "Điều này cho thấy", "An toàn giao thông", "“Theo tôi"}) {
    EXPECT_EQ(start(upper), RowStart::upper) << upper;
  }
  EXPECT_EQ(start("kế hoạch"), RowStart::lower);
}

TEST(RowShape, StandsAlone) {
  for (const std::string_view row :
       {"Thứ tư - 30/05/2012 23:25", "Cập nhật lúc 10:30, 12/05/2014", "Ảnh: P.V", "(Ảnh: Minh Hà)",
        "Nguồn: Cổng thông tin tỉnh", "Bài và ảnh: Lê Sơn", "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH", "TT\tHọ và tên\tNăm sinh", "STT    Họ và tên    Chức vụ",
        "Sơn La, ngày 05 tháng 6 năm 2012"}) {
    EXPECT_TRUE(shape_of(row).alone) << row;
  }
  for (const std::string_view row :
       {"Ảnh hưởng của bão khiến nhiều nhà sập", "Nguồn nhân lực còn thiếu",
        "Ngày 30/05/2012, Sở tổ chức hội nghị tổng kết", "Nơi nhận con nuôi phải xác nhận",
        "Video ghi lại cảnh mưa lũ cho thấy nước lên rất nhanh vào nhà dân trong đêm"}) {
    EXPECT_FALSE(shape_of(row).alone) << row;
  }
}

}  // namespace
}  // namespace vietmend
