#include "core/token_memo.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace vietmend {
namespace {

TEST(TokenMemo, GivesWhatTheFunctionGives) {
  // Few letters, so that texts differ in one place, have the same ends, or are a part of another.
  TokenMemo<std::string> memo;
  std::mt19937 random(1);
  int asked = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t size = random() % 20; size > 0; --size) text += "ab\xE1\0"[random() % 4];
    EXPECT_EQ(memo.of(text, [&] { return ++asked, text; }), text);
  }
  EXPECT_LT(asked, 20000);
}

TEST(TokenMemo, AsksOnceForATextThatComesAgain) {
  TokenMemo<int> memo;
  int asked = 0;
  const auto ask = [&](std::string_view text) { return memo.of(text, [&] { return ++asked; }); };
  EXPECT_EQ(ask("tỉnh"), 1);
  EXPECT_EQ(ask("tỉnh"), 1);
  EXPECT_EQ(ask("tinh"), 2);
  // What is longer than a syllable is not remembered.
  const std::string longer(TokenMemo<int>::kLongest + 1, 'a');
  EXPECT_EQ(ask(longer), 3);
  EXPECT_EQ(ask(longer), 4);
  EXPECT_EQ(ask(""), 5);
  EXPECT_EQ(ask(""), 6);
}

}  // namespace
}  // namespace vietmend
