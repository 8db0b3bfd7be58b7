// The tokens of a text are those that the reference reads one after another.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "tokenizer/token_reading.h"
#include "vietmend/token.h"

namespace vietmend {
namespace {

testing::AssertionResult as_the_reference(const std::string& bytes) {
  // A copy that ends where the text does, so that a sanitizer sees what is read beyond it.
  const std::vector<char> copy(bytes.begin(), bytes.end());
  const std::string_view text(copy.data(), copy.size());
  std::size_t at = 0;
  const auto differs = [&](std::string_view what) {
    return testing::AssertionFailure() << what << " at " << at << " of " << testing::PrintToString(text);
  };
  for (const Token& token : tokenize(text)) {
    const FoundToken found = read_next(text, at);
    if (token.span.begin != found.begin || token.span.end != found.end) return differs("another span");
    if (token.kind != found.kind) return differs("another kind");
    if (token.text != text.substr(found.begin, found.end - found.begin)) return differs("another text");
    const auto syllable = token.syllable();
    if (syllable.has_value() != (token.kind == TokenKind::syllable)) return differs("no syllable");
    if (syllable && syllable != parse_syllable(token.text)) return differs("another syllable");
    at = found.end;
  }
  const FoundToken rest = read_next(text, at);
  return rest.begin == rest.end ? testing::AssertionSuccess() : differs("a token is missing");
}

// Words as they come, and what joins, divides and disturbs them.
const std::vector<std::string> kParts = {
    "nghiêng", "Điện", "ỦY",     "ƯỜNG",   "hoà",   "đã",      "a",      "A",        "Đ",    "ĐH",   "HĐND",
    "TT",      "UBND", "Đắk",    "ôtô",    "Web",   "thiếuvề", "ÀM",     "q",        "gh",   "ngh",  "km",
    "1",       "12",   "30",     "2012",   "1.300", "7h30",    ".",      ",",        "-",    "/",    "&",
    ":",       "@",    "_",      "'",      "%",     "~",       "\\",     "+",        "\"",   "(",    ")",
    "!",       "?",    ";",      "*",      "#",     "$",       "²",      "’",        "“",    "”",    "…",
    "–",       "•",    "\u00A0", "\u200B", "×",     "é\u0301", "\u0301", "\xE1\xBA", "\xC4", "\xFF", "\x80",
    "😀",       "🇻",    "\uFE0F", "\u20E3", "www",   "http",    "://",    ".vn",      ".jpg", "ж",    "東"};

std::string random_text(std::mt19937& random, std::size_t size, unsigned spaces) {
  std::string text;
  while (text.size() < size) {
    if (random() % 8 < spaces) text += random() % 8 == 0 ? '\n' : random() % 16 == 0 ? '\t' : ' ';
    text += kParts[random() % kParts.size()];
  }
  return text;
}

TEST(Reference, TextsOfChance) {
  std::mt19937 random(21);
  for (int round = 0; round < 120'000; ++round) {
    ASSERT_TRUE(as_the_reference(random_text(random, random() % 220, static_cast<unsigned>(round) % 9U)));
  }
}

TEST(Reference, BytesOfChance) {
  std::mt19937 random(22);
  for (int round = 0; round < 50'000; ++round) {
    std::string text(random() % 150, '\0');
    for (char& c : text) c = static_cast<char>(random() % 256);
    ASSERT_TRUE(as_the_reference(text));
  }
}

// The end of a block falls on each byte of what stands there.
TEST(Reference, EveryPlaceInABlock) {
  std::mt19937 random(23);
  for (int round = 0; round < 400; ++round) {
    const std::string text = random_text(random, 80, 4);
    for (std::size_t before = 0; before < 70; ++before) {
      ASSERT_TRUE(as_the_reference("mà" + std::string(before, ' ') + text));
      ASSERT_TRUE(as_the_reference(std::string(before, 'x') + text));
    }
  }
}

TEST(Reference, EachCodePointAmongOthers) {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    const std::string bytes = utf8::encode(code);
    ASSERT_TRUE(
        as_the_reference("a" + bytes + "b " + bytes + " 12" + bytes + " TT" + bytes + bytes + " " + bytes));
  }
}

TEST(Reference, Samples) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(VIETMEND_TEST_DATA)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    ASSERT_TRUE(as_the_reference(text)) << entry.path();
  }
}

}  // namespace
}  // namespace vietmend
