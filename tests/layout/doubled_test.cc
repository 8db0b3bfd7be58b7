#include <gtest/gtest.h>

#include "repaired.h"

namespace vietmend {
namespace {

constexpr std::string_view kCaption =
    "Đồng chí Giàng A Sử, Phó Chủ tịch huyện, trao cờ thi đua cho các đơn vị dẫn đầu. Ảnh: Lò Minh";

TEST(Doubled, CaptionWithABlankLineBetween) {
  const std::string c(kCaption);
  EXPECT_EQ(
      repaired("Huyện tổng kết thi đua\n\n" + c + "\n\n" + c +
               "\nSáng 3/6, huyện họp tổng kết phong trào thi đua yêu nước."),
      "Huyện tổng kết thi đua\n\n" + c + "\n\nSáng 3/6, huyện họp tổng kết phong trào thi đua yêu nước.");
}

TEST(Doubled, IsOfKindDuplicate) {
  const std::string c(kCaption);
  const Rewritten r = repair("Huyện tổng kết thi đua\n" + c + "\n" + c + "\nSáng 3/6, huyện họp.");
  ASSERT_EQ(r.edits.size(), 1U);
  EXPECT_EQ(r.edits[0].kind, EditKind::duplicate);
  EXPECT_EQ(r.edits[0].replacement, "");
}

TEST(Doubled, CaseMarksAndSpacesDoNotCount) {
  const std::string c(kCaption);
  EXPECT_EQ(repaired("Tin\n" + c + "\n" +
                     "Đồng chí Giàng A Sử - Phó Chủ tịch Huyện trao  cờ thi đua cho các đơn vị dẫn đầu.  Ảnh "
                     "Lò Minh\nHết."),
            "Tin\n" + c + "\nHết.");
}

TEST(Doubled, WithRowsBetween) {
  const std::string c(kCaption);
  EXPECT_EQ(repaired(c + "\nThứ tư - 30/05/2012 23:25\n" + c + "\nSáng 3/6, huyện họp tổng kết."),
            c + "\nThứ tư - 30/05/2012 23:25\nSáng 3/6, huyện họp tổng kết.");
}

TEST(Doubled, WithALeftOverBetween) {
  const std::string c(kCaption);
  EXPECT_EQ(repaired("Tin huyện\n" + c + "\n\nBản in\n\n" + c + "\n\nSáng 3/6, huyện họp tổng kết."),
            "Tin huyện\n" + c + "\n\nSáng 3/6, huyện họp tổng kết.");
}

TEST(Doubled, TitleAtTheBeginning) {
  EXPECT_EQ(repaired("Xã Tà Tổng ra quân làm đường\n\nXã Tà Tổng ra quân làm đường\n\nSáng 30/5, hơn một "
                     "trăm bà con các bản của xã Tà Tổng ra quân "
                     "làm đường bê tông."),
            "Xã Tà Tổng ra quân làm đường\n\nSáng 30/5, hơn một trăm bà con các bản của xã Tà Tổng ra quân "
            "làm đường bê tông.");
}

TEST(Doubled, OfCapitalsAndNoneTheLatterStays) {
  EXPECT_EQ(repaired("XÃ TÀ TỔNG RA QUÂN LÀM ĐƯỜNG\n\nXã Tà Tổng ra quân làm đường\n\nSáng 30/5, hơn một "
                     "trăm bà con các bản của xã Tà Tổng ra quân "
                     "làm đường bê tông."),
            "Xã Tà Tổng ra quân làm đường\n\nSáng 30/5, hơn một trăm bà con các bản của xã Tà Tổng ra quân "
            "làm đường bê tông.");
}

TEST(Doubled, ThreeTimes) {
  const std::string c(kCaption);
  EXPECT_EQ(repaired("Tin\n" + c + "\n" + c + "\n" + c + "\nHết."), "Tin\n" + c + "\nHết.");
}

void stays(const std::string& text) {
  EXPECT_EQ(repaired(text), text);
}

TEST(Doubled, ShortRowsStay) {
  stays("Tài sản kê khai\nNhà ở: Không\nKhông\nKhông\nKhông\n");
  stays("Trân trọng cảm ơn\nTrân trọng cảm ơn\n");
  stays("12.500.000\n12.500.000\n0\n0\n");
}

TEST(Doubled, VersesStay) {
  stays(
      "Bài ca mùa gặt\n\nLúa về sân nhà em vàng tươi\nNắng về trên nương ai cười vui\nHò ơ gió lên đồng quê "
      "ta\nHò ơ gió lên đồng quê ta\nMùa sau ta lại "
      "về bên nhau\nMùa sau ta lại hát câu này\n");
}

TEST(Doubled, ItemsAndFormsStay) {
  stays(
      "Danh sách quà tặng:\n- Một bộ chăn màn cho hộ nghèo\n- Một bộ chăn màn cho hộ nghèo\n- Một bộ bàn ghế "
      "học sinh");
  stays(
      "Họ và tên người làm đơn xin xác nhận của xã: ..................\nHọ và tên người làm đơn xin xác nhận "
      "của xã: ..................\n");
}

TEST(Doubled, FarApartStays) {
  const std::string c(kCaption);
  std::string text = c + "\n";
  for (int i = 0; i < 5; ++i) text += "Đoạn số " + std::to_string(i) + " kể về một xã khác trong huyện.\n";
  stays(text + c);
}

TEST(Doubled, OtherNumbersAreOtherRows) {
  stays(
      "Thôn Bản Lầu có 120 hộ dân, trong đó hộ nghèo chiếm 12% tổng số hộ của thôn\nThôn Bản Lầu có 120 hộ "
      "dân, trong đó hộ nghèo chiếm 13% tổng số hộ "
      "của thôn\n");
}

TEST(Doubled, MinConfidence) {
  const std::string c(kCaption), text = "Tin\n" + c + "\n" + c + "\nHết.";
  EXPECT_EQ(repaired(text, Lines::automatic, Boilerplate::drop, 0.98), text);
}

}  // namespace
}  // namespace vietmend
