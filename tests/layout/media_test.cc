#include <gtest/gtest.h>

#include "repaired.h"

namespace vietmend {
namespace {

TEST(Media, BetweenParagraphAndCaption) {
  const Rewritten r = repair(
      "bà con phấn khởi và hăng hái /uploads/news/2014_03/img_0071.jpg Chủ tịch xã trao quà cho hộ nghèo Ảnh "
      "L.M");
  EXPECT_EQ(r.text, "bà con phấn khởi và hăng hái\nChủ tịch xã trao quà cho hộ nghèo Ảnh L.M");
  ASSERT_EQ(r.edits.size(), 1U);
  EXPECT_EQ(r.edits[0].kind, EditKind::boilerplate);
}

TEST(Media, TheTextBehindACaptionsCreditGoesOnInALineOfItsOwn) {
  EXPECT_EQ(
      repaired("bà con hăng hái /uploads/news/img_0071.jpg Chủ tịch xã trao quà Ảnh: P.V Thời gian tới xã"),
      "bà con hăng hái\nChủ tịch xã trao quà Ảnh: P.V\nThời gian tới xã");
  EXPECT_EQ(repaired("bà con hăng hái /uploads/news/img_0071.jpg Chủ tịch xã xem ảnh cũ và TTXVN đưa tin"),
            "bà con hăng hái\nChủ tịch xã xem ảnh cũ và TTXVN đưa tin");
  // Where no path stood, a credit says nothing of where a caption began.
  EXPECT_EQ(repaired("Trao quà cho hộ nghèo. Ảnh: P.V Thời gian tới"),
            "Trao quà cho hộ nghèo. Ảnh: P.V Thời gian tới");
}

TEST(Media, MarksStay) {
  EXPECT_EQ(repaired("Bà con rất vui. /Portals/0/anh1.jpg “Cảm ơn huyện”, bà Pao nói."),
            "Bà con rất vui.\n“Cảm ơn huyện”, bà Pao nói.");
}

TEST(Media, AtTheEndsOfRowsAndText) {
  EXPECT_EQ(repaired("/images/stories/le-hoi.png Lễ hội xuống đồng\nHết."), "Lễ hội xuống đồng\nHết.");
  EXPECT_EQ(repaired("Lễ hội xuống đồng /images/stories/le-hoi.png\nHết."), "Lễ hội xuống đồng\nHết.");
  EXPECT_EQ(repaired("Lễ hội xuống đồng.\nHết. /images/stories/le-hoi.png"), "Lễ hội xuống đồng.\nHết.");
  EXPECT_EQ(repaired("Lễ hội xuống đồng.\nHết. /images/stories/le-hoi.png\n"), "Lễ hội xuống đồng.\nHết.\n");
}

TEST(Media, ARowToItself) {
  EXPECT_EQ(repaired("Lễ hội xuống đồng\n\nIMG_2592.JPG\n\nĐông đảo bà con dự."),
            "Lễ hội xuống đồng\n\nĐông đảo bà con dự.");
  EXPECT_EQ(repaired("Lễ hội xuống đồng\n/uploads/a.jpg\n/uploads/b.jpg\nĐông đảo bà con dự."),
            "Lễ hội xuống đồng\nĐông đảo bà con dự.");
  EXPECT_EQ(repaired("Lễ hội xuống đồng\nle-hoi-xuong-dong.jpg\nĐông đảo bà con dự."),
            "Lễ hội xuống đồng\nĐông đảo bà con dự.");
}

TEST(Media, SeveralInOneGap) {
  EXPECT_EQ(repaired("bà con dự lễ /uploads/a.jpg /uploads/b.jpg Phần hội diễn ra sôi nổi"),
            "bà con dự lễ\nPhần hội diễn ra sôi nổi");
}

void stays(const std::string& text) {
  EXPECT_EQ(repaired(text), text);
}

TEST(Media, MarkupStays) {
  stays("![Bến thuyền](/uploads/2024/ben-thuyen.jpg)");
  stays("Bến mở cửa.\n\n![](/uploads/2024/ben-thuyen.jpg)\n\nKhách đã đến.");
  stays("Bến mở cửa.\n\n![Bến thuyền](/uploads/2024/ben-thuyen.jpg)\n\nKhách đã đến.");
  stays("Ảnh ![Bến](/uploads/2024/ben.jpg \"Bến thuyền\") chụp sáng.");
  stays("[![Ảnh](/uploads/a.jpg)](/uploads/b.jpg)\nKhách đã đến.");
}

TEST(Media, WhatASentenceSpeaksOfStays) {
  stays("Truy cập tại địa chỉ http://example.gov.vn/uploads/huong-dan.jpg để xem.");
  stays("Ảnh được lưu trong thư mục C:\\Windows\\Web của máy tính.");
  stays("Đề nghị các đơn vị điền vào tệp báo cáo.docx rồi gửi lại.");
  stays("Logo nằm tại /images/logo.png trên máy chủ.");
  stays("Tên tệp phải có dạng ho-ten.jpg và không quá 1 MB.");
  stays("Tỷ lệ nam/nữ và số km/giờ được ghi trong bảng.");
  stays("/uploads/news/img_2592.jpg");
}

TEST(Media, KeepKeeps) {
  const std::string text = "bà con dự lễ /uploads/a.jpg Phần hội diễn ra sôi nổi";
  EXPECT_EQ(repaired(text, Lines::automatic, Boilerplate::keep), text);
  EXPECT_EQ(repaired(text, Lines::automatic, Boilerplate::drop, 0.99), text);
}

}  // namespace
}  // namespace vietmend
