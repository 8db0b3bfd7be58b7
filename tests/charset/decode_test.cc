#include "charset/decode.h"

#include <gtest/gtest.h>

#include <random>

#include "charset_text.h"
#include "vietmend/charset.h"
#include "vietmend/normalize.h"

namespace vietmend {
namespace {

std::string decoded(std::string_view bytes, std::string_view charset = "auto") {
  const Rewritten r = decode(bytes, charset, Encoding::repair, 0);
  EXPECT_EQ(vietmend::apply(bytes, r.edits), r.text);
  EXPECT_TRUE(utf8::valid(r.text));
  for (const Edit& e : r.edits) {
    EXPECT_EQ(e.kind, EditKind::encoding);
    EXPECT_GE(e.confidence, 0);
    EXPECT_LE(e.confidence, 1);
  }
  return r.text;
}

TEST(Decode, ValidUtf8HasNoEdits) {
  for (const std::string_view text :
       {kProse, kAlphabet, std::string_view(""), std::string_view("a\0b", 3), std::string_view("\r\n\r\n"),
        std::string_view("30 °C, 5 m², © 2012, «x» · “y” – ½ × 3 ± 1 ®")}) {
    EXPECT_TRUE(decode(text, "auto", Encoding::repair, 0).edits.empty()) << text;
    EXPECT_EQ(decode(text, "auto", Encoding::repair, 0).text, text);
  }
}

TEST(Decode, KeepsReferencesThatAParserLeft) {
  EXPECT_TRUE(decode("&lt;p&gt; &#7879;", "auto", Encoding::mojibake, 0).edits.empty());
  EXPECT_EQ(decode("Viá»‡t &lt;p&gt;", "auto", Encoding::mojibake, 0).text, "Việt &lt;p&gt;");
}

TEST(ToUtf8, ReadsTheCharsetAlone) {
  EXPECT_EQ(to_utf8("&lt; Viá»‡t"), "&lt; Viá»‡t");
  EXPECT_EQ(to_utf8("h\xE4p", "TCVN3"), "họp");
  EXPECT_EQ(to_utf8(std::string("\xFF\xFE\xC7\x1E", 4)), "ệ");
  EXPECT_EQ(to_utf8("Việt \xE1"), "Việt \uFFFD");
  EXPECT_EQ(to_utf8("họp", "TCVN3"), "họp");
  // In text alone, the name of the state would be put into capitals.
  EXPECT_EQ(to_utf8("<b>c\xE9ng h\xDF\x61 x\xB7 h\xE9i ch\xF1 ngh\xDC\x61 vi\xD6t nam", "TCVN3"),
            "<b>cộng hòa xã hội chủ nghĩa việt nam");
  EXPECT_THROW(to_utf8("a", "no charset"), std::invalid_argument);
}

TEST(Decode, ByteOrderMarks) {
  EXPECT_EQ(decoded("\xEF\xBB\xBFViệt"), "Việt");
  EXPECT_EQ(decoded("\xEF\xBB\xBF\xEF\xBB\xBFViệt"), "Việt");
  EXPECT_EQ(decoded("\xEF\xBB\xBF"), "");
}

TEST(Decode, InvalidBytes) {
  EXPECT_EQ(decoded("\xFF"), "\uFFFD");
  EXPECT_EQ(decoded("Việt \xFF Nam"), "Việt \uFFFD Nam");
  EXPECT_EQ(decoded("Việt \xE1\xBB Nam ở"), "Việt \uFFFD Nam ở");
  EXPECT_EQ(decoded("Điện \x93 lực \x94 số \x96 hai\x85"), "Điện “ lực ” số – hai…");
  EXPECT_EQ(decoded("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(decoded("\xC0\x80"), "\uFFFD\uFFFD");
}

TEST(Decode, Utf16) {
  const std::string le("\xFF\xFEV\0i\0\xC7\x1Et\0", 10), be("\xFE\xFF\0V\0i\x1E\xC7\0t", 10);
  EXPECT_EQ(decoded(le), "Việt");
  EXPECT_EQ(decoded(be), "Việt");
  EXPECT_EQ(decoded(le, "utf-16"), "Việt");
  EXPECT_EQ(decoded(be, "utf-16"), "Việt");
  EXPECT_EQ(decoded(le.substr(2), "utf-16le"), "Việt");
  EXPECT_EQ(decoded(le.substr(2) + 'x', "utf-16le"), "Việt\uFFFD");
  EXPECT_EQ(decoded(std::string("\x3D\xD8\x00\xDE", 4), "utf-16le"), "😀");
  EXPECT_EQ(decoded(std::string("a\0\x3D\xD8", 4), "utf-16le"), "a\uFFFD");
  EXPECT_EQ(decoded("Việt", "utf-16"), "Việt");
}

TEST(Decode, Windows1258ComposesToTheAlphabet) {
  EXPECT_EQ(normalize(decoded("Ti\xEA\xECng Vi\xEA\xF2t", "windows-1258")), "Tiếng Việt");
  EXPECT_EQ(normalize(decoded("\xD0\xE3\xF5\xFD \xC3\xD5\xDD\xF0", "cp1258")), "Đăơư ĂƠƯđ");
}

TEST(Decode, NamedCharsetsHoldForTheirBytesAlone) {
  EXPECT_EQ(decoded("C\xA8n c\xF8", "TCVN3"), "Căn cứ");
  EXPECT_EQ(decoded("Caên cöù Luaät Toå chöùc", "TCVN3"), "Căn cứ Luật Tổ chức")
      << "it is UTF-8, and misread VNI";
  EXPECT_EQ(decoded("Căn cứ", "TCVN3"), "Căn cứ");
  EXPECT_EQ(decoded("Vie^.t", "viqr"), "Việt");
  EXPECT_EQ(decoded("\xCD\xE9", "latin1"), "Íé");
  EXPECT_EQ(decoded("a\xFFz", "utf-8"), "a\uFFFDz");
}

TEST(Decode, Viqr) {
  EXPECT_EQ(decoded("Vie^.t Nam, dda^'t nu+o+'c. DDa?ng?", "VIQR"), "Việt Nam, đất nước. Đảng?");
  EXPECT_EQ(decoded("Khoa. A la. B", "VIQR"), "Khoa. A la. B");
  EXPECT_EQ(decoded("ca? ba. ba. Ca hai. Da..", "VIQR"), "cả bạ ba. Ca hai. Da..")
      << "two dots may be of three";
  EXPECT_EQ(decoded("ho ve^`, co' ca?. La?,", "VIQR"), "ho về, có cả. Lả,");
  EXPECT_EQ(decoded("Khoa. A\\? la.", "VIQR"), "Khoạ A? lạ");
  EXPECT_EQ(decoded("add u+'ng a(n", "VIQR"), "add ứng ăn");
}

TEST(Decode, Entities) {
  EXPECT_EQ(decoded("Vi&#7879;t&amp;nbsp;Nam"), "Việt\u00A0Nam");
}

TEST(Decode, ControlCodesAreSignsOfWindows1252) {
  EXPECT_EQ(decoded("\u0093x\u0094 \u0096 y\u0085"), "“x” – y…");
}

TEST(Decode, MinimumOfConfidence) {
  const std::string bytes = "Vi\xD6t";
  EXPECT_EQ(decode(bytes, "auto", Encoding::repair, 0).text, "Việt");
  EXPECT_EQ(decode(bytes, "auto", Encoding::repair, 0.95).text, "Vi\uFFFDt");
}

// Strings that are as unlike text as can be, over the bytes that mean something to some part of the stage.
TEST(Decode, PromisesOverRandomText) {
  std::mt19937 random(20);
  const std::string_view parts[] = {"a",
                                    "e",
                                    "o",
                                    "u",
                                    "n",
                                    " ",
                                    "\n",
                                    "\r\n",
                                    std::string_view("\0", 1),
                                    "Ã",
                                    "á",
                                    "»",
                                    "‡",
                                    "Ä",
                                    "‘",
                                    "Æ°",
                                    "\u00A0",
                                    "\u0081",
                                    "\u0093",
                                    "µ",
                                    "®",
                                    "ö",
                                    "ù",
                                    "ñ",
                                    "§",
                                    "&",
                                    "amp;",
                                    "#",
                                    "38;",
                                    "lt;",
                                    "^",
                                    "+",
                                    "dd",
                                    "'",
                                    "\\",
                                    "\xFF",
                                    "\xFE",
                                    "\xE1",
                                    "\xBB",
                                    "\x87",
                                    "\xC2",
                                    "\x93",
                                    "\xEF\xBB\xBF",
                                    "\uFFFD",
                                    "việt",
                                    "C¨n cø",
                                    "Caên cöù",
                                    "😀",
                                    "̣",
                                    "Ì£"};
  for (int round = 0; round < 30000; ++round) {
    std::string text;
    for (std::size_t i = 1 + random() % 14; i > 0; --i) text += parts[random() % std::size(parts)];
    const std::string once = decoded(text);
    const Rewritten again = decode(once, "auto", Encoding::repair, 0);
    ASSERT_TRUE(again.edits.empty()) << testing::PrintToString(text);
    ASSERT_EQ(again.text, once);
  }
}

TEST(Decode, PromisesOverRandomBytes) {
  std::mt19937 random(21);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& c : bytes)
      c = static_cast<char>(random() % (round % 2 == 0 ? 256 : 4) * (round % 2 == 0 ? 1 : 85));
    const std::string once = decoded(bytes);
    ASSERT_TRUE(decode(once, "auto", Encoding::repair, 0).edits.empty()) << testing::PrintToString(bytes);
    for (const std::string_view charset : charset_names()) decoded(bytes, charset);
  }
}

TEST(Decode, NamedCharsetsAreSettledToo) {
  std::mt19937 random(22);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(random() % 20, '\0');
    for (char& c : bytes)
      c = static_cast<char>(random() % 3 == 0 ? 0x80 + random() % 128 : 'a' + random() % 26);
    for (const std::string_view charset :
         {"TCVN3", "VNI", "VISCII", "windows-1258", "windows-1252", "utf-16le", "utf-8"}) {
      const std::string once = decoded(bytes, charset);
      ASSERT_TRUE(decode(once, charset, Encoding::repair, 0).edits.empty())
          << charset << ' ' << testing::PrintToString(bytes);
    }
  }
}

TEST(Decode, LongInputsOfOneKind) {
  const std::size_t n = 300000;
  for (const std::string part :
       {"\xFF", "a", "Ã", "&", "&amp;", "Ã¡", "µ", "ö", "\xEF\xBB\xBF", "\xC3", "^", "\u0093"}) {
    std::string text;
    while (text.size() < n) text += part;
    EXPECT_TRUE(
        decode(decode(text, "auto", Encoding::repair, 0).text, "auto", Encoding::repair, 0).edits.empty())
        << part;
  }
}

}  // namespace
}  // namespace vietmend
