#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "seen_tokens.h"
#include "vietmend/token.h"

namespace vietmend {
namespace {

// The tokens of a stream fed with parts of chance sizes up to `longest`.
std::vector<Seen> streamed(std::string_view text, std::size_t longest, std::mt19937& random) {
  std::vector<Seen> tokens;
  TokenStream stream([&](const Token& token) { tokens.push_back(seen(token)); });
  while (!text.empty()) {
    const std::size_t size = std::min<std::size_t>(random() % (longest + 1), text.size());
    // A copy, so that nothing can be read beyond the part.
    stream.feed(std::string(text.substr(0, size)));
    text.remove_prefix(size);
  }
  stream.finish();
  return tokens;
}

std::string random_text(std::mt19937& random, std::size_t size) {
  const std::vector<std::string> alphabet = {"a",
                                             "đã",
                                             "Đ",
                                             "TT",
                                             "UBND",
                                             "nghiêng",
                                             "1",
                                             "12",
                                             "2012",
                                             ".",
                                             ",",
                                             "-",
                                             "/",
                                             "&",
                                             ":",
                                             "@",
                                             "_",
                                             "'",
                                             "%",
                                             " ",
                                             " ",
                                             " ",
                                             "\n",
                                             "\t",
                                             "\r\n",
                                             "://",
                                             "www",
                                             "vn",
                                             "\\",
                                             "²",
                                             "’",
                                             "”",
                                             "…",
                                             "🇻",
                                             "👨",
                                             "❤",
                                             "\xCC\x81",
                                             "\xE1\xBA",
                                             "\xFF",
                                             "\u00A0",
                                             "\xEF\xB8\x8F",
                                             "ừ",
                                             "$",
                                             "km",
                                             "h",
                                             "...",
                                             "\u2003",
                                             "x"};
  std::string text;
  while (text.size() < size) text += alphabet[random() % alphabet.size()];
  return text;
}

TEST(TokenStream, PartsOfChanceSizesGiveTheTokensOfTheWhole) {
  std::mt19937 random(5);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = random_text(random, random() % 120);
    for (std::size_t longest : {1U, 3U, 17U, 200U}) {
      ASSERT_EQ(streamed(text, longest, random), whole(text)) << testing::PrintToString(text);
    }
  }
}

TEST(TokenStream, LongTexts) {
  std::mt19937 random(6);
  const std::string text = random_text(random, 1'000'000);
  for (std::size_t longest : {7U, 4096U, 300'000U, 2'000'000U}) {
    ASSERT_EQ(streamed(text, longest, random), whole(text)) << longest;
  }
}

TEST(TokenStream, AStretchOfTheLongestSizeIsNotDivided) {
  std::mt19937 random(7);
  const std::string text = "từ " + std::string(TokenStream::kLongestStretch, 'a') + " đó";
  EXPECT_EQ(streamed(text, 5000, random), whole(text));
  EXPECT_EQ(streamed(text, text.size(), random), whole(text));
}

// Beyond that the places of division do not depend on the parts either, and nothing is lost.
TEST(TokenStream, ALongerStretchIsDividedWhereverThePartsEnd) {
  std::mt19937 random(8);
  for (const std::string unit : {"ế", "ab1", "1.", "\xF0\x9F\x98", "\xFF"}) {
    std::string text = "từ ";
    while (text.size() < 3 * TokenStream::kLongestStretch) text += unit;
    text += " đó";
    const std::vector<Seen> once = streamed(text, text.size(), random);
    EXPECT_EQ(streamed(text, 997, random), once);
    EXPECT_EQ(streamed(text, TokenStream::kLongestStretch + 1, random), once);
    std::string together;
    std::size_t end = 0;
    for (const auto& [begin, token_end, kind, bytes, syllable] : once) {
      ASSERT_EQ(text.substr(begin, token_end - begin), bytes);
      ASSERT_GE(begin, end);
      ASSERT_LE(begin - end, 1U);
      end = token_end;
    }
    EXPECT_EQ(end, text.size());
    EXPECT_EQ(std::get<0>(once.back()), text.size() - std::string("đó").size());
  }
}

TEST(TokenStream, IsNewAfterItsEnd) {
  std::vector<std::size_t> begins;
  TokenStream stream([&](const Token& token) { begins.push_back(token.span.begin); });
  stream.finish();
  stream.feed("");
  stream.feed(" mà");
  EXPECT_TRUE(begins.empty());
  stream.finish();
  stream.feed("mà");
  stream.finish();
  EXPECT_EQ(begins, (std::vector<std::size_t>{1, 0}));
}

}  // namespace
}  // namespace vietmend
