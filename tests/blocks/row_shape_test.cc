#include "blocks/row_shape.h"

#include <gtest/gtest.h>

#include <string>

#include "made_page.h"

namespace vietmend {
namespace {

RowShape shape_of(std::string_view text) {
  const MadePage made{std::string(text)};
  return made.shapes[0];
}

RowStart start(std::string_view text) {
  return shape_of(text).start;
}

TEST(RowShape, StartsOfPartsOfPoints) {
  for (const std::string_view item :
       {"b1) Hộ cận nghèo", "đ2) Hộ mới thoát nghèo", "c.4) Hộ ở xa chợ", "a12) Hộ khác", "2a. Người bán rau",
        "12đ. Người bán cá", "3b) Người bán vải"}) {
    EXPECT_EQ(start(item), RowStart::item) << item;
  }
  for (const std::string_view other : {"b123) quá dài", "c.x) không phải số", "2a nhà số hai", "2ab. hai chữ",
                                       "2A. chữ hoa", "1234a. số quá dài", "2a.Dính liền"}) {
    EXPECT_NE(start(other), RowStart::item) << other;
  }
}

TEST(RowShape, StartsBehindQuotationMarks) {
  EXPECT_EQ(start("“1. Người bán hàng"), RowStart::item);
  EXPECT_EQ(start("\"a) Người bán rau"), RowStart::item);
  EXPECT_EQ(start("“b1) Người bán rau"), RowStart::item);
  EXPECT_EQ(start("“Điều 9. Phí chợ"), RowStart::heading);
  EXPECT_EQ(start("“Chương II"), RowStart::heading);
  EXPECT_EQ(start("“Người bán hàng"), RowStart::upper);
  EXPECT_EQ(start("“người bán hàng"), RowStart::lower);
  EXPECT_TRUE(shape_of("“người bán hàng").lower);
}

TEST(RowShape, StartsBehindMarkdown) {
  EXPECT_EQ(start("**Điều 9.** Phí chợ"), RowStart::heading);
  EXPECT_EQ(start("## Chương II"), RowStart::heading);
  EXPECT_EQ(start("*1. Người bán hàng*"), RowStart::item);
  EXPECT_EQ(start("* Người bán hàng"), RowStart::bullet);
  EXPECT_EQ(start("**Người bán hàng**"), RowStart::upper);
  EXPECT_EQ(start("*người bán hàng*"), RowStart::lower);
}

TEST(RowShape, Ends) {
  const auto end = [](std::string_view text) { return shape_of(text).end; };
  EXPECT_EQ(end("Chợ mở"), RowEnd::none);
  EXPECT_EQ(end("tăng 12%"), RowEnd::none);
  EXPECT_EQ(end("Chợ mở,"), RowEnd::comma);
  EXPECT_EQ(end("Chợ mở;"), RowEnd::semicolon);
  EXPECT_EQ(end("Chợ mở:"), RowEnd::colon);
  EXPECT_EQ(end("Chợ mở."), RowEnd::stop);
  EXPECT_EQ(end("Chợ mở…"), RowEnd::stop);
  EXPECT_EQ(end("Chợ mở?”"), RowEnd::stop);
  EXPECT_EQ(end("**Chợ mở.**"), RowEnd::stop);
  EXPECT_EQ(end("Số 12/QĐ-"), RowEnd::dash);
  EXPECT_EQ(end("Chợ mở ="), RowEnd::other);
}

TEST(RowShape, CountsWhatIsOpen) {
  EXPECT_EQ(shape_of("Chợ (gọi tắt là “chợ").opened, 2);
  EXPECT_EQ(shape_of("phiên”) mở").opened, -2);
  EXPECT_EQ(shape_of("Chợ (phiên) mở").opened, 0);
  EXPECT_TRUE(shape_of("**Chợ phiên mở").emphasis);
  EXPECT_TRUE(shape_of("vào sáng thứ bảy**").emphasis);
  EXPECT_FALSE(shape_of("**Chợ** phiên *mở*").emphasis);
  EXPECT_FALSE(shape_of("* Chợ phiên").emphasis);
}

TEST(RowShape, WordsAtTheEnd) {
  EXPECT_TRUE(shape_of("bà con của").hangs);
  EXPECT_FALSE(shape_of("bà con của.").hangs);
  EXPECT_FALSE(shape_of("bà con").hangs);
}

TEST(RowShape, Capitals) {
  EXPECT_TRUE(shape_of("QUY CHẾ CHỢ BẢN HỒ").capitals);
  EXPECT_TRUE(shape_of("QUY CHẾ 12").capitals);
  EXPECT_FALSE(shape_of("QUY").capitals) << "one word may be an abbreviation";
  EXPECT_FALSE(shape_of("QUY CHẾ của chợ").capitals);
  EXPECT_FALSE(shape_of("Quy Chế Chợ").capitals);
}

TEST(RowShape, Numbers) {
  for (const std::string_view row : {"17", "1.618,91", "12 45 3,5", "01/6/2007", "| 17 |"}) {
    EXPECT_TRUE(shape_of(row).numbers) << row;
  }
  for (const std::string_view row : {"17 hộ", "năm 2017", "Điều 17", "số 12/QĐ-UBND", "x", "***", ""}) {
    EXPECT_FALSE(shape_of(row).numbers) << row;
  }
}

TEST(RowShape, Columns) {
  EXPECT_TRUE(shape_of("TT\tHọ và tên").columns);
  EXPECT_TRUE(shape_of("TT   Họ và tên").columns);
  EXPECT_TRUE(shape_of("TT   Họ và tên").alone);
  EXPECT_FALSE(shape_of("TT  Họ và tên").columns);
}

TEST(RowShape, Signatures) {
  for (const std::string_view row : {"Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "TUQ. TRƯỞNG BAN"}) {
    EXPECT_TRUE(shape_of(row).signature) << row;
  }
  for (const std::string_view row : {"Nơi nhận con nuôi", "Tm. gì đó", "KTX của trường", "CHỦ TỊCH"}) {
    EXPECT_FALSE(shape_of(row).signature) << row;
  }
}

TEST(CutCode, IsHeldByAHyphenOrASlash) {
  const auto cut = [](std::string_view text) {
    const MadePage made{std::string(text)};
    return is_cut_code(made.page, made.page.rows()[0], made.page.rows()[1]);
  };
  EXPECT_TRUE(cut("theo Quyết định số 12/QĐ-\nUBND của xã"));
  EXPECT_TRUE(cut("số 12/2015/\nNĐ-CP"));
  EXPECT_TRUE(cut("số 12/2015/NĐ\n-CP, ngày"));
  EXPECT_FALSE(cut("họp chợ -\nUBND"));
  EXPECT_FALSE(cut("vui vẻ-\nhồ hởi"));
  EXPECT_FALSE(cut("số 12/QĐ\nUBND"));
}

}  // namespace
}  // namespace vietmend
