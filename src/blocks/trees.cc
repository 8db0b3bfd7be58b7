#include "blocks/trees.h"

#include <stdexcept>

namespace vietmend {
namespace {

constexpr std::size_t kHeadBytes = 4, kTreeBytes = Trees::kNodes * 3 + Trees::kLeaves * 2;
constexpr std::size_t kMostTrees = 1U << 14U;  // so that no sum overflows

std::int16_t read_i16(std::string_view bytes, std::size_t at) {
  return static_cast<std::int16_t>(static_cast<unsigned char>(bytes[at]) |
                                   static_cast<unsigned char>(bytes[at + 1]) << 8U);
}

[[noreturn]] void fail() {
  throw std::runtime_error("the section of decision trees is damaged");
}

}  // namespace

Trees::Trees(std::string_view bytes, std::size_t features) {
  if (bytes.size() < kHeadBytes || (bytes.size() - kHeadBytes) % kTreeBytes != 0) fail();
  const std::size_t trees = (bytes.size() - kHeadBytes) / kTreeBytes;
  std::size_t said = 0;
  for (std::size_t i = kHeadBytes; i-- > 0;) said = said << 8U | static_cast<unsigned char>(bytes[i]);
  if (said != trees || trees > kMostTrees) fail();
  trees_.resize(trees);
  for (std::size_t t = 0; t < trees; ++t) {
    const std::string_view tree = bytes.substr(kHeadBytes + t * kTreeBytes, kTreeBytes);
    for (std::size_t n = 0; n < kNodes; ++n) {
      trees_[t].feature[n] = static_cast<std::uint8_t>(tree[n]);
      if (trees_[t].feature[n] >= features) fail();
      trees_[t].threshold[n] = read_i16(tree, kNodes + n * 2);
    }
    for (std::size_t n = 0; n < kLeaves; ++n) trees_[t].leaf[n] = read_i16(tree, kNodes * 3 + n * 2);
  }
}

// Several trees are gone down side by side, since each step waits for what the one before it read.
template <std::size_t Together>
std::int32_t Trees::sum(const Tree* trees, const std::int16_t* features) {
  std::array<std::size_t, Together> node{};
  for (std::size_t step = 0; step < kDepth; ++step) {
    for (std::size_t t = 0; t < Together; ++t) {
      const std::size_t at = node[t];
      node[t] =
          2 * at + 1 + static_cast<std::size_t>(features[trees[t].feature[at]] > trees[t].threshold[at]);
    }
  }
  std::int32_t sum = 0;
  for (std::size_t t = 0; t < Together; ++t) sum += trees[t].leaf[node[t] - kNodes];
  return sum;
}

std::int32_t Trees::score(std::span<const std::int16_t> features) const {
  constexpr std::size_t kTogether = 8;
  static_assert(kFirstTrees % kTogether == 0);
  std::int32_t score = 0;
  std::size_t t = 0;
  for (; t + kTogether <= trees_.size(); t += kTogether) {
    if (t == kFirstTrees && (score >= kSure || score <= -kSure)) return score;
    score += sum<kTogether>(&trees_[t], features.data());
  }
  if (t == kFirstTrees && (score >= kSure || score <= -kSure)) return score;
  for (; t < trees_.size(); ++t) score += sum<1>(&trees_[t], features.data());
  return score;
}

}  // namespace vietmend
