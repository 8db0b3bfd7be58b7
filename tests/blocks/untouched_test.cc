#include "blocks/untouched.h"

#include <gtest/gtest.h>

#include <string>

#include "language/built_in_letters.h"

namespace vietmend {
namespace {

// A text whose untouched rows are frozen.
struct Frozen {
  explicit Frozen(std::string given, bool may_lack_marks = false) : text(std::move(given)), line(text) {
    freeze_untouched(line, built_in_letters(), may_lack_marks);
  }

  // The first token of the first occurrence of a word.
  const LineToken& token(std::string_view word) const { return line.token(index(word)); }
  const Gap& gap_after(std::string_view word) const { return line.gap_after(index(word)); }

  std::size_t index(std::string_view word) const {
    const std::size_t at = text.find(word);
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line.token(i).span.end > at) return i;
    }
    ADD_FAILURE() << word << " is not in the text";
    return 0;
  }

  std::string text;
  Line line;
};

constexpr const char* kProse = "Hôm nay bà con trong bản ra đồng từ sớm để kịp gặt lúa trước cơn mưa.\n";

TEST(Untouched, VietnameseIsFree) {
  const Frozen text(std::string(kProse) + "12\n" + "Lưu VT\n" + kProse);
  for (std::size_t i = 0; i < text.line.size(); ++i) {
    EXPECT_FALSE(text.line.token(i).frozen) << text.line.token(i).text;
    EXPECT_EQ(text.line.token(i).block, BlockKind::paragraph);
  }
}

TEST(Untouched, WhatLostLetters) {
  std::string lost;
  for (int i = 0; i < 12; ++i)
    lost += "Thôn đã sa xong con đưng t bn đò lên ch, bà con đi li thun tin hơn trưc.\n";
  const Frozen text(std::string(kProse) + kProse + lost);
  EXPECT_FALSE(text.token("trong").frozen);
  EXPECT_TRUE(text.token("thun").frozen);
  EXPECT_TRUE(text.gap_after("đưng").frozen);
  EXPECT_EQ(text.token("thun").block, BlockKind::foreign);
}

TEST(Untouched, Code) {
  const Frozen text(std::string(kProse) +
                    "\nfor (int i = 0; i < soLuong; ++i) {\n  tongSo += giaTri[i] * heSo[i];\n  "
                    "ghiKetQua(tongSo, soLuong);\n\n" +
                    kProse);
  for (const std::string_view word : {"for", "soLuong", "tongSo", "giaTri", "ghiKetQua"}) {
    EXPECT_TRUE(text.token(word).frozen) << word;
    EXPECT_EQ(text.token(word).block, BlockKind::code) << word;
  }
  EXPECT_TRUE(text.line.gap_before(text.index("tongSo")).frozen)
      << "the line break between two rows of code is the code's";
  EXPECT_FALSE(text.token("Hôm").frozen);
  EXPECT_FALSE(text.token("gặt").frozen);
  const std::size_t last = text.line.size() - 1;
  EXPECT_FALSE(text.line.token(last).frozen) << "Vietnamese beside code stays free";
  EXPECT_EQ(text.line.token(last).block, BlockKind::paragraph);
}

TEST(Untouched, English) {
  const Frozen text(
      std::string(kProse) +
      "The committee of the village had decided that the market should be opened every Sunday morning,\n"
      "and the farmers of the valley brought their horses and the vegetables they had grown.\n" +
      kProse);
  EXPECT_TRUE(text.token("committee").frozen);
  EXPECT_EQ(text.token("committee").block, BlockKind::foreign);
  EXPECT_TRUE(text.token("farmers").frozen);
  EXPECT_FALSE(text.gap_after("morning").frozen) << "foreign prose may have been wrapped";
  EXPECT_FALSE(text.token("Hôm").frozen);
  EXPECT_FALSE(text.line.token(text.line.size() - 1).frozen);
}

TEST(Untouched, FencedCode) {
  const Frozen text(std::string(kProse) +
                    "```\nHôm qua là một chuỗi\n```\nThư viện mở cửa cho bạn đọc vào buổi sáng.\n");
  EXPECT_TRUE(text.token("qua").frozen);
  EXPECT_EQ(text.token("qua").block, BlockKind::code);
  EXPECT_FALSE(text.token("Thư").frozen);
  EXPECT_FALSE(text.token("gặt").frozen);
}

TEST(Untouched, ARowOfFewWordsIsWhatStandsAroundIt) {
  const Frozen code("int dem = 0;\nx\nreturn dem + gia_tri(i);\nwhile (dem < so_luong) { dem += 1; }\n");
  EXPECT_EQ(code.token("x\n").block, BlockKind::code);
  const Frozen prose(std::string(kProse) + "x\n" + kProse);
  EXPECT_EQ(prose.token("x\n").block, BlockKind::paragraph);
  EXPECT_FALSE(prose.token("x\n").frozen);
}

TEST(Untouched, FencesThatAreNone) {
  const std::string prose = "Thư viện mở cửa cho bạn đọc vào buổi sáng, đóng cửa buổi trưa.\n";
  for (const std::string& text :
       {"Một điều.\n```\n```\n" + prose, "```x``` là một lệnh của máy.\n" + prose, "```\n" + prose}) {
    EXPECT_FALSE(Frozen(text).token("Thư").frozen) << text;
  }
}

TEST(Untouched, AProgramIsCodeWithItsComments) {
  const Frozen text(
      "# Counts the words that stand in a file, and says how many of them there are.\n"
      "import re\nimport sys\n\nwith open(sys.argv[1]) as f:\n    words = re.findall(r'x', f.read())\n"
      "if len(words) == 0:\n    sys.exit(1)\nprint({\"words\": len(words)})\n");
  EXPECT_TRUE(text.token("Counts").frozen);
  EXPECT_EQ(text.token("Counts").block, BlockKind::code);
  EXPECT_TRUE(text.gap_after("re\n").frozen) << "its line breaks are the program's";
}

TEST(Untouched, VietnameseInAProgramIsTheProgramsOwn) {
  const Frozen text(std::string(kProse) +
                    "int dem = 0;\n// Cộng các kệ trong kho của xã\n"
                    "goi(\"Thuỷ lợi\", dem);\nif (dem == 0) {\n  in(\"Kho trống\");\n}\n" +
                    kProse);
  for (const std::string_view word : {"Cộng", "Thuỷ", "trống"}) {
    EXPECT_TRUE(text.token(word).frozen) << word;
    EXPECT_EQ(text.token(word).block, BlockKind::code) << word;
  }
  EXPECT_FALSE(text.token("Hôm").frozen);
}

TEST(Untouched, CodeWithinARowIsFrozenAndTheRowIsProse) {
  const Frozen text("Lệnh `thuvien` mở kho sách của xã, ai cũng dùng được.\n");
  EXPECT_TRUE(text.token("thuvien").frozen);
  EXPECT_FALSE(text.token("mở").frozen);
  EXPECT_EQ(text.token("thuvien").block, BlockKind::paragraph);
}

TEST(Untouched, RowsThatThePageToldToBeCode) {
  const std::string source = std::string(kProse) + "Hoà mạng kho\n" + kProse;
  Line line(source);
  const std::size_t begin = source.find("Hoà");
  line.set_evidence({{{begin, source.find('\n', begin)}, Trait::code}});
  freeze_untouched(line, built_in_letters());
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool told = line.token(i).span.begin >= begin && line.token(i).span.end <= source.find('\n', begin);
    EXPECT_EQ(line.token(i).frozen, told) << line.token(i).text;
    EXPECT_EQ(line.token(i).block, told ? BlockKind::code : BlockKind::paragraph) << line.token(i).text;
  }
}

TEST(Untouched, NamesOfGoodsAmongWordsWithoutMarksAreNoForeignProse) {
  const std::string prose = "Hom nay ba con trong ban ra dong tu som de kip gat lua truoc con mua.\n";
  const std::string goods = "May lanh plasma Electrolux hai chieu\n",
                    english = "The committee discussed another proposal\n";
  EXPECT_TRUE(Frozen(prose + goods + prose).token("Electrolux").frozen);
  EXPECT_FALSE(Frozen(prose + goods + prose, true).token("Electrolux").frozen);
  EXPECT_TRUE(Frozen(prose + english + prose, true).token("committee").frozen);
  EXPECT_TRUE(Frozen(english + goods + english, true).token("Electrolux").frozen);
  EXPECT_TRUE(Frozen(goods, true).token("Electrolux").frozen);
}

TEST(Untouched, Nothing) {
  for (const char* text : {"", "\n", "…\n***\n", "\xFF\n```"})
    EXPECT_EQ(render(Frozen(text).line).text, text);
}

}  // namespace
}  // namespace vietmend
