#include "core/sealed_map.h"

#include <gtest/gtest.h>

namespace vietmend {
namespace {

class SealedMapOf : public testing::TestWithParam<std::size_t> {};

TEST_P(SealedMapOf, GivesEveryValueBackAndFewOthers) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
  for (std::uint64_t i = 0; i < GetParam(); ++i)
    entries.emplace_back(mixed(i), static_cast<std::uint32_t>(i % 32));
  const auto [shape, slots] = seal<std::uint16_t, 5>(entries);
  ASSERT_EQ(slots.size(), shape.slots());
  const SealedMap<std::uint16_t, 5> map(shape, slots.data());
  for (const auto& [key, value] : entries) ASSERT_EQ(map.find(key), value);
  std::size_t mistaken = 0;
  for (std::uint64_t i = 0; i < 100000; ++i) mistaken += map.find(mixed(1000000000 + i)).has_value();
  EXPECT_LT(mistaken, 100U);  // one in 2,048 is expected
}

INSTANTIATE_TEST_SUITE_P(Sizes, SealedMapOf, testing::Values(0, 1, 2, 3, 10, 1000, 50000));

TEST(SealedMap, RefusesEqualKeys) {
  EXPECT_THROW((seal<std::uint16_t, 5>({{7, 1}, {7, 2}})), std::runtime_error);
}

}  // namespace
}  // namespace vietmend
