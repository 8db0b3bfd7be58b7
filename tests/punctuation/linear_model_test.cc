#include "punctuation/linear_model.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <stdexcept>
#include <unordered_map>

namespace vietmend {
namespace {

LinearWeights random_weights(int slot_bits, std::size_t rows, std::mt19937_64& random) {
  LinearWeights w;
  w.slot_bits = slot_bits;
  std::vector<bool> taken(std::size_t{1} << slot_bits);
  for (std::size_t i = 0; i < rows; ++i) {
    LinearWeights::Row row{random(), {}};
    const std::uint64_t slot = slot_of(row.feature, slot_bits);
    if (taken[slot]) continue;
    taken[slot] = true;
    for (auto& x : row.weights) x = static_cast<std::int8_t>(random());
    w.rows.push_back(row);
  }
  for (auto& b : w.bias) b = static_cast<std::int32_t>(random() % 100);
  return w;
}

// The section's bitmap and ranks against a plain map from feature to row.
TEST(LinearModel, ScoresAsAMapOfRowsWould) {
  std::mt19937_64 random(1);
  const LinearWeights weights = random_weights(14, 4000, random);
  std::vector<std::uint64_t> aligned((write_linear_model(weights).size() + 7) / 8);
  const std::string bytes = write_linear_model(weights);
  std::memcpy(aligned.data(), bytes.data(), bytes.size());
  const LinearModel model({reinterpret_cast<const char*>(aligned.data()), bytes.size()});
  std::unordered_map<std::uint64_t, const LinearWeights::Row*> rows;
  for (const auto& row : weights.rows) rows[row.feature] = &row;
  for (int round = 0; round < 1000; ++round) {
    GapFeatures::Row features;
    Scores expected = weights.bias;
    for (auto& f : features) {
      f = random() % 2 == 0 ? weights.rows[random() % weights.rows.size()].feature : random() | 0xFF;
      const auto found = rows.find(f);
      if (found == rows.end()) {
        // A stranger that shares slot and fingerprint would be taken for the row; draw none such.
        while (true) {
          bool shares = false;
          for (const auto& row : weights.rows) {
            shares = shares || (slot_of(row.feature, 14) == slot_of(f, 14) &&
                                fingerprint_of(row.feature) == fingerprint_of(f));
          }
          if (!shares) break;
          f = random();
        }
        continue;
      }
      for (std::size_t c = 0; c < kMarks; ++c) expected[c] += found->second->weights[c];
    }
    expected[7] = 0;
    ASSERT_EQ(model.score(features), expected);
  }
}

TEST(LinearModel, RefusesADamagedSection) {
  std::mt19937_64 random(2);
  const std::string bytes = write_linear_model(random_weights(12, 500, random));
  EXPECT_NO_THROW(LinearModel{bytes});
  for (const std::size_t size : {std::size_t{0}, std::size_t{10}, bytes.size() - 1}) {
    EXPECT_THROW(LinearModel{std::string_view(bytes).substr(0, size)}, std::runtime_error);
  }
  // A bit of the bitmap more or less would make rows be read beyond the end.
  std::string damaged = bytes;
  constexpr std::size_t kHeaderAndRanks = 1536 + 4096 / 512 * 4;
  damaged[kHeaderAndRanks + 2] ^= 1;
  EXPECT_THROW(LinearModel{damaged}, std::runtime_error);
  damaged = bytes;
  damaged[4] = 40;
  EXPECT_THROW(LinearModel{damaged}, std::runtime_error);
}

}  // namespace
}  // namespace vietmend
