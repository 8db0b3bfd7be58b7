#include "punctuation/linear_model.h"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <random>
#include <stdexcept>
#include <unordered_map>

namespace vietmend {
namespace {

std::vector<SparseRow> random_rows(int slot_bits, std::size_t rows, std::mt19937_64& random) {
  std::vector<SparseRow> out;
  std::vector<bool> taken(std::size_t{1} << slot_bits);
  for (std::size_t i = 0; i < rows; ++i) {
    SparseRow row{random(), {}};
    const std::uint64_t slot = slot_of(row.feature, slot_bits);
    if (taken[slot]) continue;
    taken[slot] = true;
    for (auto& x : row.weights) x = static_cast<std::int8_t>(random());
    out.push_back(row);
  }
  return out;
}

// A section, where it is aligned as the model aligns it.
class Section {
 public:
  explicit Section(const std::string& bytes) : size_(bytes.size()), words_(bytes.size() / 8 + 1) {
    std::memcpy(words_.data(), bytes.data(), bytes.size());
  }
  std::string_view view() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }

 private:
  std::size_t size_;
  std::vector<std::uint64_t> words_;
};

// The bitmap and ranks against a plain map from feature to row.
TEST(SparseRows, AddsAsAMapOfRowsWould) {
  std::mt19937_64 random(1);
  constexpr int kBits = 14;
  const std::vector<SparseRow> rows = random_rows(kBits, 4000, random);
  const Section section(write_sparse_rows(rows, kBits));
  std::string_view bytes = section.view();
  const SparseRows table(bytes);
  EXPECT_TRUE(bytes.empty());
  // A stranger that shares slot and fingerprint with a row is taken for it; that is the price of the
  // fingerprint's size.
  std::unordered_map<std::uint64_t, const SparseRow*> by_slot_and_print;
  const auto key = [](std::uint64_t f) { return slot_of(f, kBits) << 8 | fingerprint_of(f); };
  for (const SparseRow& row : rows) by_slot_and_print[key(row.feature)] = &row;
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::uint64_t> features(random() % 150);
    std::array<std::int32_t, kRowWeights> expected{}, sums{};
    for (std::uint64_t& f : features) {
      f = random() % 2 == 0 ? rows[random() % rows.size()].feature : random();
      const auto found = by_slot_and_print.find(key(f));
      if (found == by_slot_and_print.end()) continue;
      for (std::size_t c = 0; c < kRowWeights; ++c) expected[c] += found->second->weights[c];
    }
    const std::vector<std::uint8_t> owners(features.size());
    table.add(features, owners, &sums);
    ASSERT_EQ(sums, expected);
  }
}

TEST(SparseRows, RefusesTwoRowsOfOneSlot) {
  EXPECT_THROW(write_sparse_rows({{1, {}}, {2, {}}}, 12), std::invalid_argument);
}

LinearWeights random_weights(std::mt19937_64& random) {
  LinearWeights w;
  w.common_slot_bits = 12;
  w.rare_slot_bits = 10;
  w.common = random_rows(12, 500, random);
  w.rare = random_rows(10, 100, random);
  for (std::size_t c = 1; c < kMarks; ++c) w.bias[c] = static_cast<std::int32_t>(c * 10);
  return w;
}

TEST(LinearModel, CommonAndRareMarksHaveTheirOwnWeights) {
  std::mt19937_64 random(4);
  LinearWeights w = random_weights(random);
  GapFeatures::Row features{};
  features.fill(w.common[0].feature);
  w.common = {{w.common[0].feature, {1, 2, 3}}};
  w.rare = {{w.common[0].feature, {-1, -2, -3}}};
  const Section section(write_linear_model(w));
  const Scores scores = LinearModel(section.view()).score(features);
  constexpr auto n = static_cast<int>(GapFeatures::kCount);
  EXPECT_EQ(scores, (Scores{0, 10 + n, 20 + 2 * n, 30 + 3 * n, 40 - n, 50 - 2 * n, 60 - 3 * n, 0}));
}

TEST(LinearModel, RefusesADamagedSection) {
  std::mt19937_64 random(2);
  const std::string bytes = write_linear_model(random_weights(random));
  EXPECT_NO_THROW(LinearModel{Section(bytes).view()});
  for (std::size_t size = 0; size < bytes.size(); size += 97) {
    EXPECT_THROW(LinearModel{Section(bytes.substr(0, size)).view()}, std::runtime_error) << size;
  }
  // A bit of the bitmap more or less would make rows be read beyond the end, and so would a rank too high.
  constexpr std::size_t kHeader = 8 + 4 * 8 + 4 * 5 + 4 * 8 * kLosses + 2 * kMargins * kLosses + 4;
  constexpr std::size_t kRanks = kHeader + 8 + 8, kBitmap = kRanks + 4096 / 64 * 2;
  for (const std::size_t at : {kRanks - 8, kRanks, kRanks + 7, kBitmap, kBitmap + 300}) {
    std::string damaged = bytes;
    damaged[at] ^= 1;
    EXPECT_THROW(LinearModel{Section(damaged).view()}, std::runtime_error) << at;
  }
  std::string damaged = bytes;
  damaged[kHeader] = 40;
  EXPECT_THROW(LinearModel{Section(damaged).view()}, std::runtime_error);
}

TEST(LinearModel, RefusesNumbersThatSumsCannotBear) {
  LinearWeights weights;
  weights.common_slot_bits = weights.rare_slot_bits = 8;
  const auto refused = [&] {
    const Section section(write_linear_model(weights));
    EXPECT_THROW(LinearModel{section.view()}, std::runtime_error);
  };
  EXPECT_NO_THROW(LinearModel{Section(write_linear_model(weights)).view()});
  const auto infinite = std::numeric_limits<float>::infinity(), none = std::numeric_limits<float>::quiet_NaN();
  for (const float scale : {0.0F, -1.0F, 1e-30F, 1e30F, infinite, none}) {
    weights.scale = scale;
    refused();
  }
  weights.scale = 1;
  for (const std::int32_t bias : {INT32_MAX, INT32_MIN, 1 << 21}) {
    weights.bias[3] = bias;
    refused();
  }
}

TEST(LinearModel, RecalibratedKeepsTheWeights) {
  std::mt19937_64 random(3);
  const LinearWeights w = random_weights(random);
  const Section before(write_linear_model(w));
  const Limits limits{5, 6, 7, 8, 0};
  Thresholds thresholds{};
  thresholds[2][1] = 77;
  Calibration calibration{};
  calibration[2].fill(65535);
  const Section after(recalibrated(before.view(), limits, thresholds, calibration));
  const LinearModel a(before.view()), b(after.view());
  GapFeatures::Row features{};
  for (auto& f : features) f = w.common[random() % w.common.size()].feature;
  EXPECT_EQ(a.score(features), b.score(features));
  EXPECT_EQ(b.limit(1), 6);
  EXPECT_EQ(b.certainty().threshold(Loss::some, Mark::comma), 77);
  EXPECT_FLOAT_EQ(b.certainty().confidence(Loss::some, 0), 1);
  EXPECT_FLOAT_EQ(b.certainty().confidence(Loss::none, 0), 0);
}

}  // namespace
}  // namespace vietmend
