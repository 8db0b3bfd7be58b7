#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "repaired.h"

namespace vietmend {
namespace {

constexpr std::string_view kSentence =
    "Trong kỳ báo cáo, các bản của xã tiếp tục duy trì nền nếp sinh hoạt, bà con chăm lo sản xuất, giữ gìn "
    "an "
    "ninh trật tự và giúp đỡ nhau lúc khó khăn.";

// Sentences of which no two are the same.
std::string long_text() {
  const std::vector<std::string> who = {"bản Na Lốc",     "bản Cốc Phương", "hội phụ nữ", "đoàn thanh niên",
                                        "trường mầm non", "trạm y tế",      "tổ hợp tác"};
  const std::vector<std::string> what = {"duy trì nền nếp sinh hoạt",
                                         "trồng thêm rừng phòng hộ trên các đồi trọc",
                                         "sửa lại đoạn mương bị lũ cuốn", "mở lớp dạy nghề cho người trẻ",
                                         "quyên góp sách vở giúp học sinh nghèo"};
  std::string text = "Báo cáo tình hình sáu tháng đầu năm của xã Bản Lầu\n";
  for (std::size_t i = 0; i < 70; ++i) {
    text += (i == 0 ? "Đến nay, " : " Trong kỳ, ") + who[i % who.size()] + " đã vận động " +
            std::to_string(i * 3 + 20) + " hộ " + what[i % what.size()] +
            ", bảo đảm an ninh trật tự và giúp đỡ nhau lúc khó khăn.";
  }
  return text;
}

// Compares without printing the whole of two long texts.
void same_text(const std::string& got, const std::string& want) {
  const auto at = static_cast<std::size_t>(
      std::mismatch(got.begin(), got.end(), want.begin(), want.end()).first - got.begin());
  const std::size_t begin = at < 60 ? 0 : at - 60;
  EXPECT_TRUE(got == want) << "got  …" << got.substr(begin, 200) << "\nwant …"
                           << want.substr(std::min(begin, want.size()), 200);
}

// Puts rows behind every `every` rows.
template <typename Rows>
std::string with_pages(const std::string& text, int every, Rows rows) {
  std::string out;
  int n = 0, page = 6;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == '\n' && ++n % every == 0) out += rows(page++);
  }
  return out;
}

TEST(PageFurniture, NumbersAndHeads) {
  const std::string wrapped = wrapped_at(72, long_text());
  const auto same = [&](auto rows) { same_text(repaired(with_pages(wrapped, 21, rows)), long_text()); };
  same([](int page) { return std::to_string(page) + "\n"; });
  same([](int page) { return std::string("- ").append(std::to_string(page)).append(" -\n"); });
  same([](int page) { return std::string("\nTrang ").append(std::to_string(page)).append("/20\n\n\f"); });
  same([](int page) { return std::to_string(page) + "\nỦY BAN NHÂN DÂN XÃ BẢN LẦU\n"; });
  same([](int page) {
    return std::string("Ban hành kèm theo Kế hoạch ")
        .append(std::to_string(page))
        .append("\n\n")
        .append(std::to_string(page))
        .append("\n\f");
  });
  same([](int page) { return std::to_string(page) + "\nBáo cáo tình hình sáu tháng\n"; });
}

TEST(PageFurniture, OneNumberInASentence) {
  const std::string wrapped = wrapped_at(72, long_text());
  same_text(repaired(with_pages(wrapped, 45, [](int page) { return std::to_string(page) + "\n"; })),
            long_text());
  EXPECT_EQ(
      repaired(with_pages(wrapped, 45,
                          [](int page) { return std::to_string(page) + "\nBáo cáo tình hình sáu tháng\n"; })),
      long_text());
}

TEST(PageFurniture, HeadsWithoutNumbers) {
  const std::string wrapped = wrapped_at(72, long_text());
  same_text(repaired(with_pages(wrapped, 20, [](int) { return "Đảng ủy xã Bản Lầu\n"; })), long_text());
}

TEST(PageFurniture, KeepKeeps) {
  const std::string text =
      with_pages(wrapped_at(72, long_text()), 21, [](int page) { return std::to_string(page) + "\n"; });
  const std::string kept = repaired(text, Lines::automatic, Boilerplate::keep);
  EXPECT_NE(kept.find("\n7\n"), std::string::npos) << kept.substr(0, 4000);
  same_text(repaired(text, Lines::keep), wrapped_at(72, long_text()));
}

void stays(const std::string& text) {
  EXPECT_EQ(repaired(text), text);
}

TEST(PageFurniture, NumbersOfATableStay) {
  std::string table = "Danh sách hộ nghèo\n";
  for (int i = 1; i < 40; ++i)
    table += std::to_string(i) + "\nHộ gia đình số " + std::to_string(i * 7) + "\nBản Na Lốc\n";
  stays(table);
}

TEST(PageFurniture, NumbersInProseStay) {
  stays("Kết quả ba năm\n\n2020\n" + std::string(kSentence) +
        "\n2021\nTrong năm, bản trồng thêm hai héc ta rừng.\n2022\nTrong năm, bản sửa ba đoạn "
        "mương bị lũ cuốn.\n");
}

TEST(Stamps, OfTheGazetteAndOfASigningServiceGo) {
  EXPECT_EQ(
      repaired(
          "Ký bởi: Cổng Thông tin điện tử huyện\nEmail: vanthu@example.vn\nThời gian ký: 12.03.2016 08:15\n"
          "Hội đồng nhân dân huyện quyết nghị thông qua kế hoạch đầu tư của\n"
          "2 CÔNG BÁO/Số 17 + 18/Ngày 28-12-2015\n"
          "các xã trong năm tới."),
      "Hội đồng nhân dân huyện quyết nghị thông qua kế hoạch đầu tư của các xã trong năm tới.");
  const std::string text =
      "Email: vanthu@example.vn là địa chỉ của phòng.\nBáo Công báo/Số mới ra ngày hôm nay.\nBiên bản do ai "
      "ký bởi: xem dưới.";
  EXPECT_EQ(repaired(text), text);
}

}  // namespace
}  // namespace vietmend
