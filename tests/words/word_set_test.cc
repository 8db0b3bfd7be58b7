#include "words/word_set.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace vietmend {
namespace {

TEST(WordSet, ContainsItsWordsAndNoOthers) {
  const WordSet set({"của", "và", "TP", "tp.", "phụ lục"});
  for (const char* word : {"của", "và", "TP", "tp.", "phụ lục"}) EXPECT_TRUE(set.contains(word)) << word;
  for (const char* word : {"", "Của", "cua", "vàng", "v", "tp", "phụ", "lục"})
    EXPECT_FALSE(set.contains(word)) << word;
  EXPECT_FALSE(WordSet({}).contains("và"));
  EXPECT_FALSE(WordSet({}).contains(""));
}

// Every short word over a few letters, every second of them in the set.
TEST(WordSet, AgreesWithAPlainSet) {
  std::vector<std::string> words = {""};
  for (std::size_t i = 0; i < words.size() && words[i].size() < 5; ++i)
    for (const char letter : {'a', 'b', 'y', '\xC3'}) words.push_back(words[i] + letter);
  std::set<std::string> half;
  for (std::size_t i = 1; i < words.size(); i += 2) half.insert(words[i]);
  const WordSet set(std::vector<std::string>(half.begin(), half.end()));
  for (const std::string& word : words) EXPECT_EQ(set.contains(word), half.contains(word)) << word;
}

}  // namespace
}  // namespace vietmend
