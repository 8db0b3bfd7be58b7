#include "charset/mojibake.h"

#include <gtest/gtest.h>

#include "charset/decode.h"
#include "charset_text.h"
#include "vietmend/normalize.h"

namespace vietmend {
namespace {

std::string decoded(std::string_view text) {
  const Rewritten r = decode(text, "auto", Encoding::repair, 0);
  EXPECT_EQ(vietmend::apply(text, r.edits), r.text);
  return r.text;
}

TEST(Mojibake, OfEveryLetterInItsWord) {
  for (const std::string& letter : letters(kAlphabet)) {
    if (letter.size() == 1) continue;
    const std::string word = "x" + letter + "n";
    EXPECT_EQ(decoded(as_windows_1252(word)), word);
    EXPECT_EQ(decoded(as_latin_1(word)), word);
  }
}

TEST(Mojibake, OnceTwiceAndThreeTimes) {
  std::string text(kProse);
  for (int times = 1; times <= 3; ++times) {
    text = as_windows_1252(text);
    EXPECT_EQ(decoded(text), kProse) << times;
  }
  text = kProse;
  for (int times = 1; times <= 3; ++times) {
    text = as_latin_1(text);
    EXPECT_EQ(decoded(text), kProse) << times;
  }
  EXPECT_EQ(decoded(as_latin_1(as_windows_1252(kProse))), kProse);
}

TEST(Mojibake, OfDecomposedText) {
  EXPECT_EQ(normalize(decoded(as_windows_1252("Vie\u0323\u0302t Nam"))), "Việt Nam");
}

TEST(Mojibake, OfQuotesAndSigns) {
  EXPECT_EQ(decoded(as_windows_1252("“Điện lực” – giá 5 €…")), "“Điện lực” – giá 5 €…");
  EXPECT_EQ(decoded(as_windows_1252("xin chào 😀")), "xin chào 😀");
}

TEST(Mojibake, BesideProperText) {
  EXPECT_EQ(decoded("Việt Nam, Viá»‡t Nam"), "Việt Nam, Việt Nam");
  EXPECT_EQ(decoded("Đường\nÄ‘Æ°á»\u009Dng\n"), "Đường\nđường\n");
}

TEST(Mojibake, NoBreakSpaceThatBecamePlain) {
  EXPECT_EQ(decoded("l\u00C3 m g\u00C3\u00AC, \u00C4\u2018\u00C3\u00B3"), "làm gì, đó");
  EXPECT_EQ(decoded("\u00C4\u2018\u00C3\u00B3 l\u00C3 g\u00C3\u00AC"), "đó là gì");
}

TEST(Mojibake, GoodTextStays) {
  for (const char* text : {"“TÊN XÔ, XÃ”, ‘NHÃ’", "XÃ\u00A0HỘI", "XÃ HỘI", "«cá»", "«BÃ»", "SỐ TÂM²",
                           "cà phê «á»", "Citroën, Müller", "São Tomé", "Ð", "naïve café", "PHỤ NỮ – “MÊ”",
                           "giá 5€", "QUÃ…", "À…", "Â", "XÃ–HUYỆN", "ĐÔ° Â°"}) {
    EXPECT_EQ(decoded(text), text);
  }
}

TEST(Mojibake, EditsAreAsSmallAsLetters) {
  const Rewritten r = decode("Viá»‡t", "auto", Encoding::repair, 0);
  ASSERT_EQ(r.edits.size(), 1U);
  EXPECT_EQ(r.edits[0].source, (Span{2, 9}));
  EXPECT_EQ(r.edits[0].replacement, "ệ");
  EXPECT_EQ(r.edits[0].kind, EditKind::encoding);
}

TEST(Mojibake, NotBelowTheMinimum) {
  EXPECT_EQ(decode("Viá»‡t", "auto", Encoding::repair, 1).text, "Viá»‡t");
  EXPECT_EQ(decode("Viá»‡t", "auto", Encoding::repair, 0.9).text, "Việt");
}

}  // namespace
}  // namespace vietmend
