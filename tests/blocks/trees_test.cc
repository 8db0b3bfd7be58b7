#include "blocks/trees.h"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <stdexcept>
#include <string>

#include "made_page.h"

namespace vietmend {
namespace {

using Features = std::array<std::int16_t, 4>;

// A tree whose nodes ask of the feature and threshold that the functions say, and whose leaves say what they
// say.
std::string tree(const std::function<int(std::size_t)>& feature,
                 const std::function<int(std::size_t)>& threshold,
                 const std::function<int(std::size_t)>& leaf) {
  std::string features, thresholds, leaves;
  for (std::size_t n = 0; n < Trees::kNodes; ++n) {
    features += static_cast<char>(feature(n));
    thresholds += little_endian(threshold(n), 2);
  }
  for (std::size_t n = 0; n < Trees::kLeaves; ++n) leaves += little_endian(leaf(n), 2);
  return features + thresholds + leaves;
}

// Says one number below or at the threshold, another above it.
std::string stump(int feature, int threshold, int below, int above) {
  return tree([=](std::size_t) { return feature; }, [=](std::size_t) { return threshold; },
              [=](std::size_t n) { return n < Trees::kLeaves / 2 ? below : above; });
}

std::string section(const std::string& trees, long long count) {
  return little_endian(count, 4) + trees;
}

TEST(Trees, AskAboveTheThreshold) {
  const Trees trees(section(stump(2, -7, -300, 500), 1), 4);
  EXPECT_EQ(trees.score(Features{0, 0, -7, 0}), -300);
  EXPECT_EQ(trees.score(Features{0, 0, -6, 0}), 500);
  EXPECT_EQ(trees.score(Features{9, 9, -32768, 9}), -300);
}

TEST(Trees, AddUp) {
  const Trees trees(section(stump(0, 10, 1, 2) + stump(1, 20, 10, 20) + stump(3, 30, -100, -200), 3), 4);
  EXPECT_EQ(trees.score(Features{10, 20, 0, 30}), 1 + 10 - 100);
  EXPECT_EQ(trees.score(Features{11, 20, 0, 31}), 2 + 10 - 200);
  EXPECT_EQ(trees.score(Features{11, 21, 0, 30}), 2 + 20 - 100);
}

// The leaf that is come to by asking depth by depth; every leaf is come to.
TEST(Trees, WalkToTheLeaf) {
  const auto depth = [](std::size_t node) {
    int d = 0;
    for (; node > 0; node = (node - 1) / 2) ++d;
    return d;
  };
  // A feature a depth: together they write the number of the leaf.
  const Trees trees(section(tree(
                                depth, [](std::size_t) { return 0; },
                                [](std::size_t n) { return static_cast<int>(n) - 20; }),
                            1),
                    Trees::kDepth);
  for (std::size_t leaf = 0; leaf < Trees::kLeaves; ++leaf) {
    std::array<std::int16_t, Trees::kDepth> features{};
    for (std::size_t d = 0; d < Trees::kDepth; ++d) {
      features[d] = static_cast<std::int16_t>(leaf >> (Trees::kDepth - 1 - d) & 1U);
    }
    EXPECT_EQ(trees.score(features), static_cast<int>(leaf) - 20);
  }
}

// Where the first forty are sure, the others are not asked.
TEST(Trees, AskNoMoreThanTheyNeed) {
  std::string sure, unsure;
  for (int i = 0; i < 40; ++i) sure += stump(0, 0, 103, -103), unsure += stump(0, 0, 102, -102);
  const std::string last = stump(0, 0, 7, 7);
  EXPECT_EQ(Trees(section(sure + last, 41), 1).score(Features{0}), 4120);
  EXPECT_EQ(Trees(section(sure + last, 41), 1).score(Features{1}), -4120);
  EXPECT_EQ(Trees(section(unsure + last, 41), 1).score(Features{0}), 4087);
  EXPECT_EQ(Trees(section(unsure + last, 41), 1).score(Features{1}), -4073);
}

TEST(Trees, WithoutTreesSayNothing) {
  EXPECT_EQ(Trees().score(Features{1, 2, 3, 4}), 0);
  EXPECT_EQ(Trees(no_trees(), 4).score(Features{1, 2, 3, 4}), 0);
}

TEST(Trees, DamagedSectionsThrow) {
  const std::string good = section(stump(0, 1, 2, 3), 1);
  const auto refused = [](const std::string& bytes, std::size_t features) {
    EXPECT_THROW(Trees(bytes, features), std::runtime_error) << bytes.size();
  };
  EXPECT_NO_THROW(Trees(good, 1));
  for (std::size_t size = 0; size < good.size(); ++size) refused(good.substr(0, size), 1);
  refused(good + '\0', 1);
  refused(section(stump(0, 1, 2, 3), 2), 1);
  refused(section(stump(0, 1, 2, 3), 0), 1);
  refused(section(stump(4, 1, 2, 3), 1), 4);
  refused(section(stump(255, 1, 2, 3), 1), 41);
  std::string many;
  for (int i = 0; i < (1 << 14) + 1; ++i) many += stump(0, 1, 2, 3);
  refused(section(many, (1 << 14) + 1), 1);
}

}  // namespace
}  // namespace vietmend
