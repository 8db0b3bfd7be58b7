#include "words/word_beginnings.h"

#include <gtest/gtest.h>

namespace vietmend {
namespace {

TEST(WordBeginnings, AreTriedInTheirOrder) {
  const WordBeginnings words({"ảnh", "ảnh minh họa", "tin, ảnh", "t/m"});
  EXPECT_EQ(words.of("ảnh minh họa: bà con"), "ảnh");
  EXPECT_EQ(words.of("tin, ảnh"), "tin, ảnh");
  EXPECT_EQ(words.of("t/m ban"), "t/m");
  for (const char* other : {"", "t", "tin", "Ảnh", "ản", "x ảnh"}) EXPECT_EQ(words.of(other), "") << other;
  EXPECT_EQ(WordBeginnings({}).of("ảnh"), "");
}

TEST(WordBeginnings, GoOnWhereTheRestOfTheTextDoesNotFit) {
  const WordBeginnings words({"phụ", "phụ lục"});
  const auto at_end = [](std::string_view rest) { return rest.empty(); };
  EXPECT_EQ(words.of("phụ lục", at_end), "phụ lục");
  EXPECT_EQ(words.of("phụ", at_end), "phụ");
  EXPECT_EQ(words.of("phụ lục 1", at_end), "");
}

}  // namespace
}  // namespace vietmend
