#include "tiling.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <random>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "vietmend/token.h"

namespace vietmend {
namespace {

TEST(Tiling, EveryCodePointAloneAndBetweenLettersAndDigits) {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const std::string c = utf8::encode(code);
    for (const std::string& text : {c, "a" + c + "b", "UB" + c + "ND", "1" + c + "2", "đã" + c + c + "."}) {
      ASSERT_TRUE(tiles(text)) << std::hex << static_cast<unsigned>(code);
    }
  }
}

TEST(Tiling, EveryCodePointIsOfTheKindThatIcuGivesIt) {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const auto icu = static_cast<UChar32>(code);
    const std::string text = utf8::encode(code);
    const Tokens tokens = tokenize(text);
    if (u_isUWhiteSpace(icu)) {
      ASSERT_EQ(tokens.begin(), tokens.end()) << std::hex << icu;
      continue;
    }
    const TokenKind kind = tokens.begin()->kind;
    const std::uint32_t category = U_GET_GC_MASK(icu);
    if ((category & U_GC_L_MASK) != 0) {
      ASSERT_EQ(kind, parse_syllable(text) ? TokenKind::syllable : TokenKind::word) << std::hex << icu;
    } else if ((category & U_GC_ND_MASK) != 0) {
      ASSERT_EQ(kind, TokenKind::number) << std::hex << icu;
    } else if ((category & (U_GC_PS_MASK | U_GC_PE_MASK | U_GC_PI_MASK | U_GC_PF_MASK)) != 0) {
      ASSERT_EQ(kind, TokenKind::mark) << std::hex << icu;
    } else if (u_hasBinaryProperty(icu, UCHAR_EMOJI_PRESENTATION)) {
      ASSERT_EQ(kind, TokenKind::emoji) << std::hex << icu;
    } else if ((category & (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_M_MASK | U_GC_SC_MASK)) != 0) {
      ASSERT_EQ(kind, TokenKind::other) << std::hex << icu;
    }
  }
}

TEST(Tiling, RandomBytes) {
  std::mt19937 random(1);
  for (int round = 0; round < 200'000; ++round) {
    std::string text(random() % 24, '\0');
    for (char& c : text) c = static_cast<char>(random() % 256);
    ASSERT_TRUE(tiles(text));
  }
}

// Strings of pieces that the readers look at, in every order that chance gives.
std::string random_text(std::mt19937& random, const std::vector<std::string>& alphabet, std::size_t longest) {
  std::string text;
  for (std::size_t left = random() % longest; left > 0; --left) text += alphabet[random() % alphabet.size()];
  return text;
}

const std::vector<std::string> kAlphabet = {"a",    "đã",       "A",
                                            "Đ",    "TT",       "UBND",
                                            "g",    "h",        "km",
                                            "1",    "12",       "30",
                                            "2012", ".",        ",",
                                            "-",    "/",        "&",
                                            ":",    "@",        "_",
                                            "'",    "%",        " ",
                                            "\n",   "://",      "www",
                                            "http", "vn",       "com",
                                            "jpg",  "\\",       "~",
                                            "(",    ")",        "²",
                                            "’",    "“",        "…",
                                            "$",    "₫",        "°",
                                            "C",    "\xCC\x81", "\xE1\xBA",
                                            "\xFF", "❤",        "\xEF\xB8\x8F",
                                            "😀",    "🇻",        "\xE2\x80\x8D",
                                            "NĐ",   "CP",       "x"};

TEST(Tiling, RandomStringsOfASmallAlphabet) {
  std::mt19937 random(2);
  for (int round = 0; round < 400'000; ++round) ASSERT_TRUE(tiles(random_text(random, kAlphabet, 12)));
}

// No reader looks across white space: the tokens of a text are those of its parts.
TEST(Tiling, WhiteSpaceParts) {
  std::mt19937 random(3);
  for (int round = 0; round < 200'000; ++round) {
    const std::string a = random_text(random, kAlphabet, 8), b = random_text(random, kAlphabet, 8);
    const char* space = round % 2 == 0 ? " " : "\u2003";
    ASSERT_EQ(shown(a + space + b), shown(a) + shown(b)) << a << space << b;
  }
}

// Where only letters, white space and marks that join nothing stand, a token is a run of letters or of one
// mark.
TEST(Tiling, PlainTextAgainstTheObvious) {
  const std::vector<std::string> alphabet = {"a",  "nghiêng", "Đ", "ỨNG", "k", "ж", "e\xCC\x81", " ",
                                             "\t", ",",       ";", "!",   "“", "”", "(",         ")"};
  const auto is_mark = [](std::string_view s) {
    return std::string_view(",;!()").find(s) != std::string_view::npos || s == "“" || s == "”";
  };
  std::mt19937 random(4);
  for (int round = 0; round < 200'000; ++round) {
    std::string text;
    std::vector<std::string> want;
    std::string last;
    for (std::size_t left = random() % 12; left > 0; --left) {
      const std::string& next = alphabet[random() % alphabet.size()];
      const bool space = next == " " || next == "\t";
      const bool grows =
          !want.empty() && !space && last != " " && (is_mark(next) ? next == last : !is_mark(last));
      text += next;
      if (grows) {
        want.back() += next;
      } else if (!space) {
        want.push_back(next);
      }
      last = space ? " " : next;
    }
    std::vector<std::string> got;
    for (const Token& token : tokenize(text)) got.emplace_back(token.text);
    ASSERT_EQ(got, want) << text;
  }
}

TEST(Tiling, LongStretchesWithoutWhiteSpace) {
  for (std::string unit : {"a.",       "/",
                           "@",        "a",
                           "1",        "1,",
                           "1.",       "100,",
                           "A-",       "a/",
                           "a@",       "www.",
                           "http://",  "-a",
                           "/-a",      "AA1-",
                           "1-AA",     "1/",
                           "12/",      "A&",
                           "AA&",      "'",
                           "a'",       "_",
                           "a_",       "1-AA1",
                           "a:",       "C:\\",
                           "\xCC\x81", "👨\xE2\x80\x8D",
                           "❤",        "🇻",
                           "\xFF",     "(",
                           "www.1.",   "a.vn.",
                           "x.vn/.,",  "1:",
                           "12:30:",   "$",
                           "$1",       "~/",
                           "../",      "đ-",
                           "NĐ-CP/",   "43/2010/NĐ-CP",
                           "a.jpg.",   "http://a)",
                           "1x",       "x1",
                           "A1"}) {
    std::string text;
    while (text.size() < 300'000) text += unit;
    ASSERT_TRUE(tiles(text)) << unit;
  }
}

}  // namespace
}  // namespace vietmend
