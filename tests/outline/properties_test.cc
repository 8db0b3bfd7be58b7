// What holds of every outline, of samples and of random text.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "outline/well_formed.h"

namespace vietmend {
namespace {

constexpr std::string_view kPieces[] = {"Điều 1. Phí\n",
                                        "Điều 2. Giờ\n",
                                        "Điều 3\n",
                                        "Chương I\n",
                                        "CHUNG\n",
                                        "Mục 1\n",
                                        "Phần thứ hai\n",
                                        "1. Một;\n",
                                        "2. Hai.\n",
                                        "3a. Ba\n",
                                        "a) A:\n",
                                        "b) B\n",
                                        "đ1) C\n",
                                        "a.1) D\n",
                                        "1.1. E\n",
                                        "1.2 F\n",
                                        "I. G\n",
                                        "II. H\n",
                                        "A. K\n",
                                        "- gạch\n",
                                        "+ cộng\n",
                                        "“Điều 5. Trích\n",
                                        "hết”.\n",
                                        "\"\n",
                                        "1 Điều này được sửa đổi theo quy định tại Điều 2 của Luật.\n",
                                        "\n",
                                        "\n\n",
                                        "\f",
                                        "Phụ lục I\n",
                                        "Mẫu số 01\n",
                                        "MỤC LỤC\n",
                                        "QUY CHẾ\n",
                                        "(Kèm theo Quyết định số 1/QĐ)\n",
                                        "Nơi nhận:\n",
                                        "KT. BỘ TRƯỞNG\n",
                                        "Vàng Thị Mai\n",
                                        "Số: 1/2024/TT-BNV\n",
                                        "THÔNG TƯ1\n",
                                        "QUYẾT ĐỊNH\n",
                                        "Hà Nội, ngày 1 tháng 2 năm 2024\n",
                                        "Căn cứ Luật Chợ ngày 1;\n",
                                        "x\ty\n",
                                        "| a | b |\n",
                                        "chữ thường\n",
                                        "Câu dài. Câu nữa khoản 1 Điều 2 và Điều này.\n",
                                        "\xFF\xE1",
                                        "**Điều 4.** Đậm\n",
                                        "Phần 1\n",
                                        "(i) x\n",
                                        "iv) y\n",
                                        "(1) m\n",
                                        "(a) n\n",
                                        "1) p\n",
                                        "9.1. q\n",
                                        "9.1.1. r\n",
                                        "B. s\n"};

TEST(Properties, OfSamples) {
  for (const auto& entry : std::filesystem::directory_iterator(VIETMEND_TEST_DATA "/samples")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path());
    std::ostringstream text;
    text << file.rdbuf();
    EXPECT_EQ(what_is_wrong(text.str()), "") << entry.path();
  }
}

TEST(Properties, OfRandomText) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t pieces = random() % 60;
    for (std::size_t i = 0; i < pieces; ++i) text += kPieces[random() % std::size(kPieces)];
    ASSERT_EQ(what_is_wrong(text), "") << text;
  }
}

// No shape of text makes it slow: were one quadratic, this would take minutes.
TEST(Properties, LongTextsOfOneKind) {
  for (const std::string_view piece : kPieces) {
    std::string text;
    while (text.size() < 300'000) text += piece;
    const Outline o = outline(text);
    ASSERT_GE(o.nodes.size(), 1U);
    ASSERT_LE(references(o, text).size(), text.size());
  }
}

}  // namespace
}  // namespace vietmend
