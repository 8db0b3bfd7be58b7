#include <gtest/gtest.h>

#include "charset/names.h"
#include "charset_text.h"
#include "vietmend/charset.h"

namespace vietmend {
namespace {

TEST(Names, AndAliases) {
  EXPECT_TRUE(known_charset("auto"));
  for (const std::string_view name : charset_names()) {
    ASSERT_TRUE(known_charset(name)) << name;
    EXPECT_EQ(charset_name(*charset_id(name)), name);
  }
  EXPECT_EQ(charset_id("utf8"), CharsetId::utf8);
  EXPECT_EQ(charset_id("Windows_1258"), CharsetId::windows1258);
  EXPECT_EQ(charset_id("abc"), CharsetId::tcvn3);
  EXPECT_EQ(charset_id("latin1"), CharsetId::windows1252);
  for (const char* name : {"", "klingon", "utf-7", "tcvn4", "auto!"})
    EXPECT_FALSE(known_charset(name)) << name;
}

std::string utf16(std::string_view text, bool big, bool mark) {
  std::string out;
  const auto unit = [&](char32_t u) {
    const char high = static_cast<char>(u >> 8), low = static_cast<char>(u & 0xFF);
    out += big ? high : low;
    out += big ? low : high;
  };
  if (mark) unit(0xFEFF);
  for (const std::string& letter : letters(text)) {
    const char32_t code = utf8::at(letter, 0).code;
    if (code >= 0x10000) {
      unit(0xD800 + ((code - 0x10000) >> 10));
      unit(0xDC00 + ((code - 0x10000) & 0x3FF));
    } else {
      unit(code);
    }
  }
  return out;
}

TEST(Detect, Utf16) {
  for (const bool mark : {true, false}) {
    EXPECT_EQ(detect_charset(utf16(kProse, false, mark)).name, "UTF-16LE");
    EXPECT_EQ(detect_charset(utf16(kProse, true, mark)).name, "UTF-16BE");
  }
}

TEST(Detect, Utf8) {
  EXPECT_EQ(detect_charset(kProse), (Charset{"UTF-8", 1, false}));
  EXPECT_EQ(detect_charset(""), (Charset{"UTF-8", 1, false}));
  EXPECT_EQ(detect_charset("plain"), (Charset{"UTF-8", 1, false}));
  EXPECT_EQ(detect_charset("\xEF\xBB\xBF" + std::string(kProse)), (Charset{"UTF-8", 1, false}));
  const Charset broken = detect_charset(std::string(kProse) + "\xFF");
  EXPECT_EQ(broken.name, "UTF-8");
  EXPECT_LT(broken.confidence, 1);
  EXPECT_GT(broken.confidence, 0.9);
  EXPECT_EQ(detect_charset("\xFF"), (Charset{"UTF-8", 0, false}));
}

TEST(Detect, Mojibake) {
  const Charset c = detect_charset(as_windows_1252(kProse));
  EXPECT_EQ(c.name, "UTF-8");
  EXPECT_TRUE(c.misread);
  EXPECT_GT(c.confidence, 0.95);
  EXPECT_FALSE(detect_charset(std::string(kProse) + "Viá»‡t").misread);
}

TEST(Detect, Windows1258) {
  const std::string bytes =
      "N\xF4ng th\xF4n m\xF5\xECi, \xF0\xF4\xECi m\xF5\xECi \xF0\xEA\xD2 ph\xE1t tri\xEA\xD2n";
  EXPECT_EQ(detect_charset(bytes).name, "windows-1258");
}

TEST(Detect, Viqr) {
  const char* text =
      "Ho^.i ddo^`ng nha^n da^n ti?nh dda~ ho.p va` tho^ng qua nghi. quye^'t ve^` nga^n sa'ch ddi.a "
      "phu+o+ng.";
  EXPECT_EQ(detect_charset(text).name, "VIQR");
  EXPECT_EQ(detect_charset("int x = a^b + c^d; y = e^(1+2)... o+ u+ why? because.").name, "UTF-8");
}

TEST(Detect, Europe) {
  EXPECT_EQ(detect_charset("le ch\xE2teau \xE9tait ferm\xE9 depuis longtemps").name, "windows-1252");
}

}  // namespace
}  // namespace vietmend
