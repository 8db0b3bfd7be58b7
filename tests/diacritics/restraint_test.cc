// What the stage leaves as it is. All of it was written for this test.
#include <gtest/gtest.h>

#include <string>

#include "diacritics/mended.h"

namespace vietmend::testing {
namespace {

class Left : public ::testing::TestWithParam<const char*> {};

TEST_P(Left, AsItIs) {
  const Rewritten out = mended(GetParam());
  EXPECT_EQ(out.text, GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Prose, Left,
    ::testing::Values("Trăng lên đỉnh núi trăng mờ,\nGió đưa câu hát đôi bờ sông xa.\nMẹ ngồi dệt lụa ươm "
                      "tơ,\nCon nghe sóng vỗ ơ hờ bến trưa.",
                      "Chữ trăm năm xưa viết là “trăm năm”, chữ giời nay là trời, chữ nhời nay là lời; sách "
                      "cũ chép “giả ơn” là trả ơn.",
                      "Già làng Y Blok Êban kể chuyện ở buôn Ako Dhong; các xã Krông Pa, Đắk Nông, Ia Grai, "
                      "Chư Pưh và Đăk Glei cùng về dự.",
                      "Nguyen Van Linh là tên con đường; tài xế gõ “nguyen van linh” trên máy, vì máy không "
                      "có bộ gõ tiếng Việt.",
                      "Nhiều người viết nhầm “chỉnh sữa” thay cho “chỉnh sửa”, “bổ xung” thay cho “bổ sung”, "
                      "“sử lý” thay cho “xử lý”.",
                      "Công ty Facebook và Google mở văn phòng ở Hà Nội; kỹ sư dùng Python, Java, TensorFlow "
                      "và Linux mỗi ngày.",
                      "Ông Emmanuel Macron thăm Việt Nam, dự lễ ở Bảo tàng Mỹ thuật cùng bà Brigitte và đại "
                      "sứ Nicolas Warnery.",
                      "Mã hồ sơ: 2024-HS-00172-BN; liên hệ qua https://dichvucong.gov.vn/tra-cuu hoặc "
                      "hotro@dichvucong.gov.vn."));

INSTANTIATE_TEST_SUITE_P(
    OtherLanguages, Left,
    ::testing::Values("The committee met on Monday to discuss the budget for the coming year and to hear the "
                      "annual report.",
                      "Le conseil se réunit demain pour examiner le budget et les comptes de la commune.",
                      "for (int i = 0; i < n; ++i) { tong += so[i]; }\nreturn tong / n;"));

TEST(Restraint, HoldsUnderRestoreForOtherLanguages) {
  for (const char* text : {"The committee met on Monday to discuss the annual report with every member.",
                           "https://example.com/toi-yeu-viet-nam ubnd@example.com /uploads/hinh_anh.jpg"}) {
    EXPECT_EQ(mended(text, Diacritics::restore).text, text);
  }
}

TEST(Restraint, HoldsForAnyBytes) {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>((i * i + 7 * i) % 251);
  const Rewritten out = mended(bytes, Diacritics::restore);
  EXPECT_EQ(vietmend::apply(bytes, out.edits), out.text);
}

}  // namespace
}  // namespace vietmend::testing
