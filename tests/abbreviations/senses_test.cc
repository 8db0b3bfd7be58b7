// What the model of senses makes of sentences that it was not taught on: each written for this test.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "expanded.h"

namespace vietmend {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

void expect_each(const Pairs& pairs) {
  for (const auto& [source, wanted] : pairs) EXPECT_EQ(expanded(source), wanted);
}

TEST(Senses, AreToldByWhatStandsAround) {
  expect_each({
      {"Bà con trình báo với TT Tỉnh ủy.", "Bà con trình báo với Thường trực Tỉnh ủy."},
      {"Nhiều DN vay vốn ngân hàng để trả lương.", "Nhiều doanh nghiệp vay vốn ngân hàng để trả lương."},
      {"Các đ/c Lò Văn Hom và Cà Thị Phương dự họp.", "Các đồng chí Lò Văn Hom và Cà Thị Phương dự họp."},
      {"Nhà nước ban hành chính sách hỗ trợ SX nông nghiệp.",
       "Nhà nước ban hành chính sách hỗ trợ sản xuất nông nghiệp."},
      {"Bộ phận TN&TKQ xã nhận mười hồ sơ.", "Bộ phận tiếp nhận và trả kết quả xã nhận mười hồ sơ."},
  });
}

TEST(Senses, AreLeftAloneWhereNoneIsMeant) {
  for (const std::string text :
       {"Áo cỡ XL và giày cỡ 42.", "Trận đấu vòng 9 LS V-League bị hoãn.", "Mã HS của hàng là 2401.",
        "STT\nTT\nHọ tên\n", "Chi phí TC theo công thức sau.", "- Lưu: VT, HSKT.",
        "Quỹ thời giờ làm việc trong năm (TQ) là 48 tuần."})
    EXPECT_EQ(expanded(text), text == "- Lưu: VT, HSKT." ? "- Lưu: văn thư, HSKT." : text);
}

TEST(Definitions, WhoseLettersDoNotLineUpHoldForTheDocument) {
  expect_each({
      {"Ban Chỉ đạo trồng rừng vùng sâu (sau đây viết tắt là BTVS) họp. BTVS giao việc.",
       "Ban Chỉ đạo trồng rừng vùng sâu (sau đây viết tắt là BTVS) họp. Ban Chỉ đạo trồng rừng vùng sâu giao "
       "việc."},
      {"BTVS giao việc. Ban Chỉ đạo trồng rừng vùng sâu (gọi tắt là BTVS) họp.",
       "Ban Chỉ đạo trồng rừng vùng sâu giao việc. Ban Chỉ đạo trồng rừng vùng sâu (gọi tắt là BTVS) họp."},
      {"Cổng dữ liệu mở (sau đây viết tắt là Cổng DLM) đã mở. Cổng DLM có hai trang.",
       "Cổng dữ liệu mở (sau đây viết tắt là Cổng DLM) đã mở. Cổng dữ liệu mở có hai trang."},
  });
}

TEST(Explanation, NamesTheSensesAndTheWordsThatSpoke) {
  Line line("Ông làm Phó CT UBND xã; mời 5 DN và ba em HS.");
  const auto told = expander().explain(line);
  ASSERT_EQ(told.size(), 4U);
  EXPECT_EQ(told[0].form, "CT");
  EXPECT_EQ(told[1].written, "Ủy ban nhân dân");
  for (const std::size_t i : {0U, 2U, 3U}) {
    ASSERT_GE(told[i].senses.size(), 2U) << told[i].form;
    float sum = 0;
    for (const WeighedSense& s : told[i].senses) sum += s.share;
    EXPECT_NEAR(sum, 1, 1e-3);
    EXPECT_FALSE(told[i].senses[0].words.empty());
  }
}

}  // namespace
}  // namespace vietmend
