#include "core/moved_evidence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace vietmend {
namespace {

using All = std::vector<Evidence>;

Edit edit(std::size_t begin, std::size_t end, std::string replacement) {
  return {{begin, end}, std::move(replacement), EditKind::space, 1};
}

TEST(MovedEvidence, StandsBehindWhatWasPutInOrLeftOutBeforeIt) {
  const std::vector<Edit> edits = {edit(2, 2, "xyz"), edit(5, 7, "")};
  EXPECT_EQ(moved(All{{{0, 2}, Trait::table}, {{3, 5}, Trait::protect}, {{8, 9}, Trait::furniture}}, edits),
            (All{{{0, 5}, Trait::table}, {{6, 8}, Trait::protect}, {{9, 10}, Trait::furniture}}));
  EXPECT_EQ(moved(All{{{3, 5}, Trait::code}}, {}), (All{{{3, 5}, Trait::code}}));
  EXPECT_TRUE(moved({}, edits).empty());
}

TEST(MovedEvidence, WithinAnEditStandsWhereItsReplacementBegins) {
  const std::vector<Edit> edits = {edit(4, 8, "xy")};
  EXPECT_EQ(moved(All{{{6, 6}, Trait::begins}}, edits), (All{{{4, 4}, Trait::begins}}));
  EXPECT_EQ(moved(All{{{2, 6}, Trait::table}}, edits), (All{{{2, 4}, Trait::table}}));
  EXPECT_EQ(moved(All{{{6, 10}, Trait::table}}, edits), (All{{{4, 8}, Trait::table}}));
  EXPECT_EQ(moved(All{{{4, 8}, Trait::table}}, edits), (All{{{4, 6}, Trait::table}}));
}

TEST(MovedEvidence, OfNothingThatIsLeftGoesButWhereARowBegins) {
  const std::vector<Edit> edits = {edit(4, 8, "")};
  const All of_it = {{{4, 8}, Trait::furniture},
                     {{5, 7}, Trait::protect},
                     {{4, 8}, Trait::begins},
                     {{5, 6}, Trait::goes_on}};
  EXPECT_EQ(moved(of_it, edits), (All{{{4, 4}, Trait::begins}, {{4, 4}, Trait::goes_on}}));
}

// What no edit touches is found again, letter for letter, wherever it went.
TEST(MovedEvidence, KeepsItsTextUnderRandomEdits) {
  std::mt19937_64 random(3);
  std::size_t untouched = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string source;
    for (std::size_t n = 5 + random() % 30; n > 0; --n) source += static_cast<char>('a' + random() % 26);
    std::vector<Edit> edits;
    for (std::size_t at = 0; at < source.size();) {
      const std::size_t begin = at + random() % 6, end = begin + random() % 3;
      if (end > source.size()) break;
      edits.push_back(edit(begin, end, std::string(random() % 4, '_')));
      at = end + 1;
    }
    const std::string text = vietmend::apply(source, edits);
    const std::size_t begin = random() % source.size(), end = begin + 1 + random() % (source.size() - begin);
    const All there = moved(All{{{begin, end}, Trait::table}}, edits);
    const bool touched = std::any_of(edits.begin(), edits.end(), [&](const Edit& e) {
      return e.source.begin < end && e.source.end > begin && !(e.source.empty() && e.source.begin <= begin);
    });
    ASSERT_LE(there.size(), 1U);
    for (const Evidence& e : there) {
      ASSERT_LT(e.source.begin, e.source.end);
      ASSERT_LE(e.source.end, text.size());
    }
    if (touched) continue;
    ++untouched;
    ASSERT_EQ(there.size(), 1U);
    // What was put in right behind it is no part of it; right before it neither.
    std::string_view stands = std::string_view(text).substr(there[0].source.begin, there[0].source.size());
    while (stands.ends_with('_')) stands.remove_suffix(1);
    ASSERT_EQ(stands, std::string_view(source).substr(begin, end - begin));
  }
  EXPECT_GT(untouched, 300U);
}

TEST(EvidenceWithin, IsCutAtTheEndAndCountsFromTheBeginning) {
  const All all = {{{0, 3}, Trait::begins},
                   {{2, 9}, Trait::table},
                   {{5, 5}, Trait::goes_on},
                   {{5, 12}, Trait::code},
                   {{8, 9}, Trait::protect}};
  All open;
  EXPECT_EQ(within(all, {0, 20}, open), all);
  EXPECT_TRUE(open.empty());
  EXPECT_EQ(within(all, {0, 5}, open), (All{{{0, 3}, Trait::begins}, {{2, 5}, Trait::table}}));
  // The table goes on in the next section, and the code behind it in the one after.
  EXPECT_EQ(within(all, {5, 8}, open), (All{{{0, 3}, Trait::table}, {{0, 0}, Trait::goes_on}, {{0, 3}, Trait::code}}));
  EXPECT_EQ(within(all, {8, 20}, open), (All{{{0, 1}, Trait::table}, {{0, 4}, Trait::code}, {{0, 1}, Trait::protect}}));
  EXPECT_TRUE(within(all, {20, 30}, open).empty());
  EXPECT_TRUE(within({}, {0, 20}, open).empty());
}

// Where a row begins is said in one section and no other.
TEST(EvidenceWithin, SectionsShareNothing) {
  All all;
  for (std::size_t i = 0; i < 40; ++i) all.push_back({{i, i + 2}, Trait::begins});
  All joined, open;
  for (const Span section : {Span{0, 7}, Span{7, 8}, Span{8, 30}, Span{30, 60}}) {
    for (const Evidence& e : within(all, section, open)) {
      EXPECT_LE(e.source.end, section.size());
      joined.push_back({{e.source.begin + section.begin, e.source.begin + section.begin + 2}, e.trait});
    }
  }
  EXPECT_EQ(joined, all);
}

}  // namespace
}  // namespace vietmend
