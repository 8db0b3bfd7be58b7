#include "blocks/break_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "made_page.h"

namespace vietmend {
namespace {

std::string entry(std::uint32_t hash, int last, int first, int before_digit) {
  return little_endian(hash, 4) + little_endian(last, 1) + little_endian(first, 1) +
         little_endian(before_digit, 1) + '\0';
}

// "của" and "ngày", and a pair of them.
std::string section() {
  std::vector<std::pair<std::uint32_t, std::string>> words = {
      {BreakWords::hash("của"), entry(BreakWords::hash("của"), 50, -20, -7)},
      {BreakWords::hash("ngày"), entry(BreakWords::hash("ngày"), -128, 127, 33)}};
  std::sort(words.begin(), words.end());
  std::string pairs(8, '\0');
  pairs[BreakWords::pair_slot(BreakWords::hash("của"), BreakWords::hash("ngày"), pairs.size())] =
      static_cast<char>(-9);
  return little_endian(2, 4) + words[0].second + words[1].second + little_endian(8, 4) + pairs;
}

TEST(BreakWords, SayWhatTheSectionSays) {
  const std::string bytes = section();
  const BreakWords words(bytes);
  const BreakWords::Word of = words.word(BreakWords::hash("của")), day = words.word(BreakWords::hash("ngày"));
  EXPECT_EQ(of.last, 50);
  EXPECT_EQ(of.first, -20);
  EXPECT_EQ(of.before_digit, -7);
  EXPECT_EQ(day.last, -128);
  EXPECT_EQ(day.first, 127);
  EXPECT_EQ(day.before_digit, 33);
  EXPECT_EQ(words.pair(BreakWords::hash("của"), BreakWords::hash("ngày")), -9);
  const BreakWords::Word none = words.word(BreakWords::hash("chợ"));
  EXPECT_EQ(none.last, 0);
  EXPECT_EQ(none.first, 0);
  EXPECT_EQ(none.before_digit, 0);
}

TEST(BreakWords, WithoutASectionSayNothing) {
  const BreakWords words;
  EXPECT_EQ(words.word(BreakWords::hash("của")).last, 0);
  EXPECT_EQ(words.pair(1, 2), 0);
}

TEST(BreakWords, HashLettersWithoutCase) {
  EXPECT_EQ(BreakWords::hash(""), 2166136261U);
  EXPECT_EQ(BreakWords::hash("a"), 0xE40C292CU);  // FNV-1a's own test
  EXPECT_EQ(BreakWords::hash("foobar"), 0xBF9CF968U);
  EXPECT_EQ(BreakWords::hash("ĐƯỜNG"), BreakWords::hash("đường"));
  EXPECT_NE(BreakWords::hash("đường"), BreakWords::hash("duong"));
}

TEST(BreakWords, DamagedSectionsThrow) {
  const std::string good = section();
  const auto refused = [](const std::string& bytes) {
    EXPECT_THROW(BreakWords{bytes}, std::runtime_error) << bytes.size();
  };
  for (std::size_t size = 0; size < good.size(); ++size) refused(good.substr(0, size));
  refused(good + '\0');
  std::string unsorted = good;
  std::swap_ranges(unsorted.begin() + 4, unsorted.begin() + 12, unsorted.begin() + 12);
  refused(unsorted);
  std::string twice = good;
  std::copy(twice.begin() + 4, twice.begin() + 12, twice.begin() + 12);
  refused(twice);
  refused("\xFF\xFF\xFF\xFF" + good.substr(4));
  refused(little_endian(0, 4) + little_endian(0, 4));
  refused(little_endian(0, 4) + little_endian(3, 4) + std::string(3, '\0'));
  EXPECT_NO_THROW(BreakWords{no_words()});
}

}  // namespace
}  // namespace vietmend
