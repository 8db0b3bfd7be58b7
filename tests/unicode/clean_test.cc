#include "unicode/clean.h"

#include <gtest/gtest.h>

#include <random>

#include "core/utf8.h"
#include "vietmend/normalize.h"

namespace vietmend {
namespace {

std::string cleaned(std::string_view text, Tones tones = Tones::old_style) {
  const Rewritten r = clean(text, tones, 0);
  EXPECT_EQ(vietmend::apply(text, r.edits), r.text);
  return r.text;
}

TEST(Clean, GoodTextStays) {
  for (const std::string_view text :
       {"Ủy ban nhân dân tỉnh đã họp, bàn về “nông thôn mới” – năm 2012…\r\nĐiều 1.\tHòa bình\f", "", "\r",
        "\n", "a\r\nb", "30 °C, 5 m², «x», ½, ™, €, ₫", "日本語（東京）", "Москва", "Ελλάδα", "한국어",
        "👩‍👩‍👧 🇻🇳 1️⃣ ❤️ 👍🏽"}) {
    const Rewritten r = clean(text, Tones::old_style, 0);
    EXPECT_TRUE(r.edits.empty()) << text << " -> " << r.text;
    EXPECT_EQ(r.text, text);
  }
}

TEST(Clean, Composes) {
  EXPECT_EQ(cleaned("Tie\u0302\u0301ng Vie\u0323\u0302t"), "Tiếng Việt");
  EXPECT_EQ(cleaned("ho\u0061\u0300"), "hòa");
  EXPECT_EQ(cleaned("Ti\u00EA\u0301ng"), "Tiếng");
}

TEST(Clean, DoubledAndMisorderedMarks) {
  EXPECT_EQ(cleaned("quyề\u0302n"), "quyền");
  EXPECT_EQ(cleaned("quyè\u0302n"), "quyền");
  EXPECT_EQ(cleaned("quyê\u0300\u0300n"), "quyền");
  EXPECT_EQ(cleaned("nu\u031B\u031Bo\u031B\u0301c"), "nước");
}

TEST(Clean, MarksTornFromTheirLetter) {
  EXPECT_EQ(cleaned("Ngươ \u0300i dân đo \u0301ng góp"), "Người dân đóng góp");
  EXPECT_EQ(cleaned("quyê \u0300n, kê \u0301"), "quyền, kế");
  // On nothing that they could make a letter with.
  EXPECT_EQ(cleaned("dấu \u0300 huyền"), "dấu \u0300 huyền");
  EXPECT_EQ(cleaned(" \u0300a, b \u0309"), " \u0300a, b \u0309");
}

TEST(Clean, InvisibleCharacters) {
  EXPECT_EQ(cleaned("Vi\u200Bệt\u00AD Nam\uFEFF\u200E"), "Việt Nam");
  EXPECT_EQ(cleaned(std::string_view("a\0b\x01\x7F", 5)), "ab");
  EXPECT_EQ(cleaned("e\u200B\u0302"), "ê");
  EXPECT_EQ(cleaned("a\u200Db"), "ab");
  EXPECT_EQ(cleaned("می‌خواهم क्‍ष"), "می‌خواهم क्‍ष");
}

TEST(Clean, SpacesAndLines) {
  EXPECT_EQ(cleaned("a\u00A0b\u3000c\u2009d\u202Fe"), "a b c d e");
  EXPECT_EQ(cleaned("a\u2028b\x0B"
                    "c"),
            "a\nb\nc");
  const Rewritten r = clean("a\u00A0b\u2028", Tones::old_style, 0);
  ASSERT_EQ(r.edits.size(), 2U);
  EXPECT_EQ(r.edits[0].kind, EditKind::space);
  EXPECT_EQ(r.edits[1].kind, EditKind::line);
}

TEST(Clean, CompatibilityForms) {
  EXPECT_EQ(cleaned("ﬁle ﬂ ﬀ ﬃ ﬄ ﬆ"), "file fl ff ffi ffl st");
  EXPECT_EQ(cleaned("ＡＢＣ１２３（ａ）"), "ABC123(a)");
  EXPECT_EQ(cleaned("東京（２０２０）年"), "東京（２０２０）年");
  EXPECT_EQ(cleaned("43/2010/NĐ‑CP"), "43/2010/NĐ-CP");
  EXPECT_EQ(cleaned("𝐓𝐢𝐧 𝐭𝐮̛́𝐜 mới"), "Tin tức mới");
  EXPECT_EQ(cleaned("𝑥 = 𝛼"), "𝑥 = 𝛼");
}

TEST(Clean, WhatIsMeantToBeDifferentStays) {
  EXPECT_EQ(cleaned("m² 10³ ½ № Ⅱ ™ ª"), "m² 10³ ½ № Ⅱ ™ ª");
  EXPECT_EQ(cleaned("“cong” ‘cong’ \"thẳng\""), "“cong” ‘cong’ \"thẳng\"");
}

// Every code point is what NFC makes of it, but for those the stage has an opinion on.
TEST(Clean, EveryCodePoint) {
  std::size_t gone = 0, spaces = 0, lines = 0, plain = 0;
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const std::string text = "x" + utf8::encode(code) + "x";
    const std::string made = cleaned(text);
    ASSERT_EQ(cleaned(made), made) << std::hex << static_cast<unsigned>(code);
    if (made == normalize(text)) continue;
    const std::string middle = made.substr(1, made.size() - 2);
    if (middle.empty()) {
      ++gone;
    } else if (middle == " ") {
      ++spaces;
    } else if (middle == "\n") {
      ++lines;
    } else {
      ++plain;
      ASSERT_LT(middle.size(), 4U) << middle;
      for (const char c : middle)
        ASSERT_TRUE(c > ' ' && c < 0x7F) << std::hex << static_cast<unsigned>(code) << middle;
    }
  }
  // 27 control codes of ASCII but VT, DEL, 31 of U+0080 to U+009F; 1 soft hyphen, CGJ, 180E, 200B to 200F,
  // 202A to 202E, 2060 to 2064, 2066 to 206F, FEFF, FFF9 to FFFC.
  EXPECT_EQ(gone, 27U + 1U + 31U + 3U + 5U + 5U + 5U + 10U + 1U + 4U);
  EXPECT_EQ(spaces, 1U + 1U + 11U + 2U + 1U);
  EXPECT_EQ(lines, 4U);
  // 94 of full width, 7 ligatures, 2 hyphens, 44 letters of Cyrillic and Greek.
  EXPECT_EQ(plain, 94U + 7U + 2U + 44U);
}

TEST(Clean, CrLf) {
  EXPECT_EQ(cleaned("một\r\nhai\r\n\r\nba\rbốn"), "một\r\nhai\r\n\r\nba\rbốn");
}

TEST(Clean, MinimumOfConfidenceKeepsNfc) {
  const Rewritten r = clean("Hà Nộі e\u0302 ＡＢ", Tones::old_style, 1);
  EXPECT_EQ(r.text, "Hà Nộі ê ＡＢ");
}

TEST(Clean, PromisesOverRandomText) {
  std::mt19937 random(11);
  const std::string_view parts[] = {"a",      "e",      "o",      "u",      "i",
                                    "y",      "g",      "q",      "n",      "h",
                                    "ò",      "á",      "ủ",      "ư",      "ơ",
                                    "ế",      "à",      "é",      "ý",      " ",
                                    "\n",     "\r\n",   "\u0302", "\u0323", "\u0300",
                                    "\u031B", "\u0309", "\u200B", "\u200D", "\u00AD",
                                    "Ð",      "ð",      "Ɖ",      "а",      "о",
                                    "Т",      "Α",      "Я",      "\u00A0", "\u3000",
                                    "ﬁ",      "Ａ",     "（",     "中",     "\u1100",
                                    "\u1161", "\u11A8", "😀",      "\uFE0F", "\u0344",
                                    "\u2126", "\u212B", "𝐚",      "𝐛",      "\xFF",
                                    "\xE1",   "\xBB",   "क",      "\u094D", "hoà",
                                    "thuỷ",   "ngưòi",  "tòan",   "1",      std::string_view("\0", 1),
                                    "ă",      "Đ"};
  for (const Tones tones : {Tones::old_style, Tones::new_style, Tones::keep}) {
    for (int round = 0; round < 40000; ++round) {
      std::string text;
      for (std::size_t i = 1 + random() % 12; i > 0; --i) text += parts[random() % std::size(parts)];
      const std::string once = cleaned(text, tones);
      const Rewritten again = clean(once, tones, 0);
      ASSERT_TRUE(again.edits.empty()) << testing::PrintToString(text) << testing::PrintToString(once);
      ASSERT_EQ(again.text, once);
      ASSERT_TRUE(is_nfc(once)) << testing::PrintToString(text);
    }
  }
}

TEST(Clean, PromisesOverRandomBytes) {
  std::mt19937 random(12);
  for (int round = 0; round < 30000; ++round) {
    std::string bytes(random() % 30, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    const std::string once = cleaned(bytes);
    ASSERT_TRUE(clean(once, Tones::old_style, 0).edits.empty()) << testing::PrintToString(bytes);
  }
}

TEST(Clean, LongInputsOfOneKind) {
  for (const std::string part :
       {"a", "à", "\u0302", "ò", "о", "Ð", "\u200B", "Ａ", "oà", "\xFF", "𝐚", "e\u0323\u0302"}) {
    std::string text;
    while (text.size() < 300000) text += part;
    const std::string once = cleaned(text);
    EXPECT_TRUE(clean(once, Tones::old_style, 0).edits.empty()) << part;
  }
}

}  // namespace
}  // namespace vietmend
