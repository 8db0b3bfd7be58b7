// Sentences as government news has them, each with what it should become. In a sentence "\n" is a line break.
#include <gtest/gtest.h>

#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "expanded.h"

namespace vietmend {
namespace {

using Sentence = std::pair<std::string, std::string>;

std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'n')
      out += '\n', ++i;
    else
      out += text[i];
  }
  return out;
}

std::vector<Sentence> sentences(const std::string& name) {
  std::istringstream in(file_text(VIETMEND_TEST_DATA "/abbreviations/" + name + ".tsv"));
  std::vector<Sentence> all;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos)
      all.emplace_back(unescaped(line.substr(0, tab)), unescaped(line.substr(tab + 1)));
  }
  return all;
}

// How many of the sentences come out exactly right; prints the others.
std::size_t exactly_right(const std::vector<Sentence>& all) {
  std::size_t right = 0;
  for (const auto& [source, wanted] : all) {
    const std::string got = expanded(source);
    if (got == wanted) {
      ++right;
    } else {
      std::cout << "  source " << source << "\n  wanted " << wanted << "\n  got    " << got << "\n";
    }
  }
  return right;
}

TEST(Sentences, MostAreExactlyRight) {
  std::size_t right = 0, count = 0;
  for (const std::string name : {"clear", "ambiguous", "untouched"}) {
    const std::vector<Sentence> all = sentences(name);
    ASSERT_GE(all.size(), 150U) << name;
    const std::size_t n = exactly_right(all);
    std::cout << name << ": " << n << " of " << all.size() << " exactly right\n";
    right += n;
    count += all.size();
  }
  EXPECT_GE(count, 500U);
  EXPECT_GE(static_cast<double>(right), 0.97 * static_cast<double>(count));
}

TEST(Sentences, NoneIsTouchedThatShouldNotBe) {
  for (const auto& [source, wanted] : sentences("untouched")) {
    ASSERT_EQ(source, wanted) << "not a sentence to be left alone";
    for (const Abbreviations mode : {Abbreviations::expand, Abbreviations::first}) {
      const Rewritten result = expansion_of(source, mode);
      EXPECT_EQ(result.text, source);
      EXPECT_TRUE(result.edits.empty()) << source;
    }
  }
}

TEST(Sentences, ExpandingAgainChangesNothing) {
  for (const std::string name : {"clear", "ambiguous", "untouched"})
    for (const auto& [source, wanted] : sentences(name))
      for (const Abbreviations mode : {Abbreviations::expand, Abbreviations::first}) {
        const std::string once = expanded(source, mode);
        EXPECT_EQ(expanded(once, mode), once) << source;
      }
}

TEST(Sentences, NothingAndEverythingWhereTheThresholdSaysSo) {
  for (const auto& [source, wanted] : sentences("clear"))
    EXPECT_EQ(expanded(source, Abbreviations::expand, 1.0), source);
}

}  // namespace
}  // namespace vietmend
