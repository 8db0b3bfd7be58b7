#include "blocks/code_spans.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "blocks/code_row.h"

namespace vietmend {
namespace {

std::vector<std::string> stretches(std::string_view text) {
  std::vector<std::string> found;
  for (const Span span : code_spans(text)) found.emplace_back(text.substr(span.begin, span.size()));
  return found;
}

using Stretches = std::vector<std::string>;

CodeRow kind(std::string_view row) {
  return CodeRows().read(row);
}

TEST(CodeRow, Code) {
  for (const char* row :
       {"int dem = 0;", "  return tong(kho, so);", "if (a == b) {", "}", "import sys", "from os import path",
        "def dem(kho):", "SELECT ten, ma", "  runs-on: ubuntu", "name: kho", "kho.o: kho.c", "\trm -f kho",
        "for x in $tep; do", "add_library(kho STATIC)", "\"ma\": \"UBND xã\",", "x.push_back(\"Sở TT&TT\");",
        "std::string ten;  // tên của kho"}) {
    EXPECT_EQ(kind(row), CodeRow::code) << row;
  }
}

TEST(CodeRow, NoCode) {
  EXPECT_EQ(kind(""), CodeRow::blank);
  EXPECT_EQ(kind(" \t\r"), CodeRow::blank);
  EXPECT_EQ(kind("// đếm sách trong kho"), CodeRow::comment);
  EXPECT_EQ(kind("  # đếm sách"), CodeRow::comment);
  EXPECT_EQ(kind("\"Sở TT&TT\","), CodeRow::comment);
  EXPECT_EQ(kind("<p>Sach</p>"), CodeRow::neutral);
  EXPECT_EQ(kind("kho"), CodeRow::neutral);
  EXPECT_EQ(kind("1.250"), CodeRow::neutral);
  EXPECT_EQ(kind("=========================="), CodeRow::neutral);
  EXPECT_EQ(kind("The library opened its doors for the first time."), CodeRow::words);
  EXPECT_EQ(kind("From the valley they went to the market; it was closed;"), CodeRow::words);
  for (const char* row :
       {"a) Bảo đảm kinh phí;", "Email: thuvien@xa.vn - Điện thoại: 0241", "Số: 12/QĐ-UBND;",
        "Mức phụ cấp = lương cơ sở x hệ số", "Ông nói: \"Mai mở cửa\"."}) {
    EXPECT_EQ(kind(row), CodeRow::prose) << row;
  }
}

TEST(CodeRow, ACommentOfSeveralRows) {
  CodeRows rows;
  EXPECT_EQ(rows.read("/* Đếm sách"), CodeRow::comment);
  EXPECT_TRUE(rows.open());
  EXPECT_EQ(rows.read("   trong kho của xã."), CodeRow::comment);
  EXPECT_EQ(rows.read("   cuối */ int dem = 0;"), CodeRow::code);
  EXPECT_FALSE(rows.open());
  EXPECT_EQ(rows.read("Thư viện mở cửa."), CodeRow::prose);
  CodeRows glob;
  glob.read("cp /srv/*.db kho");
  EXPECT_FALSE(glob.open());
}

TEST(CodeSpans, AProgramAsAWhole) {
  const std::string text =
      "# Đếm sách của xã\nimport sys\n\ndef dem(kho):\n    \"\"\"Đếm một kho,một kệ.\n\n    Và cộng lại\n    "
      "\"\"\"\n"
      "    return len(kho)\n\nprint(dem(sys.argv))\n";
  EXPECT_EQ(stretches(text), Stretches{text});
}

TEST(CodeSpans, RowsAmongProse) {
  const std::string prose = "Thư viện mở cửa vào buổi sáng, đóng cửa buổi trưa.\n";
  const std::string code = "int dem = 0;\n// cộng các kệ\nfor (int i = 0; i < n; ++i) {\n  dem += ke[i];\n}";
  EXPECT_EQ(stretches(prose + prose + prose + code + "\n" + prose + prose), Stretches{code});
}

TEST(CodeSpans, OneRowAmongProseIsTooLittle) {
  EXPECT_EQ(stretches("Công thức là\nk = 2 * x\ntrong đó x là số sách.\n"), Stretches());
  EXPECT_EQ(stretches("A = B + C;\nTrong đó B là lương, C là phụ cấp.\nD = E;\nE là hệ số.\n"), Stretches());
}

TEST(CodeSpans, CallsOverSeveralRows) {
  const std::string call = "add_market(\n  stalls.cc\n  prices.cc scales ropes)";
  EXPECT_EQ(stretches("Chợ họp vào thứ bảy.\n" + call + "\nChợ tan lúc trưa.\n"), Stretches{call});
  // What nothing closes, what is no name and what is not ASCII is none.
  for (const std::string_view other :
       {"add_market(\n  stalls.cc\n", "market (\n  stalls\n)\n", "add_market(\n  rổ rá\n)\n"})
    EXPECT_TRUE(stretches(other).empty()) << other;
}

TEST(CodeSpans, FencesAndBackticks) {
  const std::string prose = "Thư viện mở cửa vào buổi sáng, đóng cửa buổi trưa.\n";
  EXPECT_EQ(stretches(prose + "```\nHoà mạng\n```\n" + prose), Stretches{"```\nHoà mạng\n```"});
  EXPECT_EQ(stretches(prose + "~~~ vi\n```\nHoà\n~~~\n" + prose), Stretches{"~~~ vi\n```\nHoà\n~~~"});
  EXPECT_EQ(stretches("Lệnh `hoà mạng` mở cửa kho, ` và ` thì không.\n"), Stretches{"hoà mạng"});
  EXPECT_EQ(stretches("```\n" + prose), Stretches()) << "a fence that nothing closes";
  EXPECT_EQ(stretches("```x``` là một lệnh.\n" + prose), Stretches{"x"});
}

TEST(CodeSpans, RowsOfAsManyFields) {
  const std::string data = "ma,ten,so\nUBND,UBND xã,5\nHĐND,HĐND xã,7";
  EXPECT_EQ(stretches(data + "\n"), Stretches{data});
  const std::string numbers = "xe,nam,gia,dai\nab,2020,1500,12\ncd,2021,1700,13";
  EXPECT_EQ(stretches(numbers + "\n"), Stretches{numbers});
  EXPECT_EQ(stretches("nghìn tỷ đồng; năm 2013 là 87,98 nghìn tỷ đồng; năm 2014 là 143,55\n"
                      "nghìn tỷ đồng; năm 2015 là 186,89 nghìn tỷ đồng; năm 2016 là 118,49\n"
                      "nghìn tỷ đồng; năm 2017 là 74,68 nghìn tỷ đồng; năm 2018 là 91,02\n"),
            Stretches());
  EXPECT_EQ(stretches("lúa,ngô,khoai\nsắn,đậu, lạc và vừng.\nBông,đay,cói,mía\n"), Stretches());
}

TEST(CodeSpans, WhatNothingClosesOpensNothing) {
  const std::string prose = "Thư viện mở cửa vào buổi sáng, đóng cửa buổi trưa.\n";
  EXPECT_EQ(stretches("/* " + prose + prose + prose), Stretches());
  EXPECT_EQ(stretches("x = \"\"\"\n" + prose + prose + "y = f(x);\n"), Stretches());
}

// A test that does not end shows what is not linear.
TEST(CodeSpans, LongRowsTakeNoLongerThanTheyAre) {
  constexpr std::size_t kTimes = 1U << 20U;
  for (const char* unit :
       {"\"\\", "'\\",  "`",  "` ",  " ",  "x ",         "\t",      "/*",  "*/",   "\"\"\"", "''' ",
        "R\"(", "<!--", "{",  "(",   "=",  ",",          "a,",      "\",", "#",    " #",     "--",
        "//",   "_a",   "$a", "a: ", "\n", "\n\"\"\"\n", "\n```\n", "\n{", "\n'''"}) {
    std::string text = "x";
    while (text.size() < kTimes) text += unit;
    for (const Span span : code_spans(text)) ASSERT_LE(span.end, text.size()) << unit;
  }
}

TEST(CodeSpans, Nothing) {
  for (const char* text : {"", "\n", "`", "``", "```", "\xFF\xFE`\xFF`", "/*", "\"\"\""}) {
    for (const Span span : code_spans(text)) {
      EXPECT_LT(span.begin, span.end) << text;
      EXPECT_LE(span.end, std::string_view(text).size()) << text;
    }
  }
}

TEST(CodeSpans, FrontMatter) {
  const std::string matter =
      "---\ntitle: \"Nội quy thư viện\"\nloai_van_ban: \"Nội quy\"\ncac_phan:\n  - \"Phần I\"\n- hai\n\nso: "
      "3\n---";
  EXPECT_EQ(stretches(matter + "\n\n# Nội quy\n"), Stretches{matter});
  EXPECT_EQ(stretches("\n" + matter), Stretches{matter});
  EXPECT_EQ(stretches("Thư viện của xã mở cửa cả tuần.\n---\ntitle: \"Nội quy\"\n---\nMời bà con đọc.\n"),
            Stretches{})
      << "it stands at the beginning";
  EXPECT_EQ(stretches("---\nHọp thôn: bàn việc sửa đường.\n---\n"), Stretches{});
  EXPECT_EQ(stretches("---\ntitle: \"Nội quy\"\nMời bà con đọc.\n---\n"), Stretches{});
  EXPECT_EQ(stretches("---\nĐiều 1.\n"), Stretches{}) << "nothing ends it";
}

TEST(CodeSpans, WhereLinksLead) {
  EXPECT_EQ(stretches("- [Phần khối tích](#phần-khối-tích) và [đây](https://xa.vn/a_b \"Xã\")"),
            (Stretches{"#phần-khối-tích", "https://xa.vn/a_b"}));
  EXPECT_EQ(stretches("Mục [3](và bốn) của sổ](\n"), Stretches{"và"});
  EXPECT_EQ(stretches("Mục [3] (bốn) của sổ."), Stretches{});
}

TEST(CodeSpans, NamesWithUnderscores) {
  EXPECT_EQ(stretches("Trường pham_vi_dieu ghi số điều, cột so_2 ghi ngày."),
            (Stretches{"pham_vi_dieu", "so_2"}));
  EXPECT_EQ(stretches("Sách _mới_ về, k_inh_ phí, Họ tên: Lan____Hoa, một_hai là từ ghép."), Stretches{});
  EXPECT_EQ(stretches("Ảnh ở /uploads/rung-keo_2.jpg, thư gửi lan_hoa@xa.vn."), Stretches{});
  EXPECT_EQ(stretches("Thư mục\npham_vi\n"), Stretches{}) << "a cell";
}

}  // namespace
}  // namespace vietmend
