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

// What stands in a text without marks and was written so.
INSTANTIATE_TEST_SUITE_P(
    CodesAndNames, Left,
    ::testing::Values(
        "Theo bài viết ở trang của viện:\nkinh-nghiem-trong-rung-cua-ba-con-vung-cao.html",
        "Rút gọn hàm sau:\nY = A BCD + ABCD + AB C D + ABCD + A BCD + ABCD",
        "Tài liệu tham khảo của chương này:\n[4]. Hung Tuan Nguyen, Cuong Tuan Nguyen, Pham The Bao, Masaki "
        "Ito",
        "Địa chỉ của văn phòng đại diện:\n39 Dao Tan, Ngoc Khanh Ward, Ba Dinh District, Hanoi"));

TEST(Restraint, HoldsForALetterBehindASign) {
  const std::string text = "printf(\"so nguoi dang cho trong hang doi la %d\", n);";
  EXPECT_NE(mended(text).text.find("%d"), std::string::npos);
}

// One word of a row without marks is no misprint, however many stand in the text around the row.
TEST(Restraint, HoldsForAWordAmongWordsWithoutMarks) {
  const std::string faults =
      "Nhà trưòng mở lớp dạy nghề cho thanh niên, mòi thợ giỏi về hưóng dẫn, ngưòi học đưọc nhận trợ cấp.\n";
  const std::string row = "/* dem cho so phan tu */";
  EXPECT_TRUE(mended(faults + faults + row).text.ends_with(row));
}

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
