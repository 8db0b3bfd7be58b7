// Boosted decision trees over small integers.
#ifndef VIETMEND_SRC_BLOCKS_TREES_H_
#define VIETMEND_SRC_BLOCKS_TREES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace vietmend {

// A sum of trees, all of one depth, so that reading one takes no branch that a processor could guess wrongly.
// A tree asks of one feature after another whether it is above a threshold, and comes to a leaf; the score is
// the sum of the leaves, in 1/1024 nat. Where the first trees are sure, the others are not asked: nearly all
// questions are easy. The bytes, little-endian:
//
//   u32 trees
//   trees times: 63 times u8 feature, 63 times i16 threshold, 64 times i16 leaf
//     (behind node n stand node 2n + 1, where the feature is at most the threshold, and 2n + 2, where it is
//     above it)
class Trees {
 public:
  static constexpr std::size_t kDepth = 6, kLeaves = std::size_t{1} << kDepth, kNodes = kLeaves - 1;

  Trees() = default;
  // Copies what it needs. Throws std::runtime_error with the reason if the bytes are damaged, or ask for a
  // feature that is not below `features`.
  Trees(std::string_view bytes, std::size_t features);

  // `features` has as many as the constructor was told, or more.
  std::int32_t score(std::span<const std::int16_t> features) const;

 private:
  struct Tree {
    std::array<std::uint8_t, kNodes> feature;
    std::array<std::int16_t, kNodes> threshold;
    std::array<std::int16_t, kLeaves> leaf;
  };
  template <std::size_t Together>
  static std::int32_t sum(const Tree* trees, const std::int16_t* features);

  static constexpr std::size_t kFirstTrees = 40;
  static constexpr std::int32_t kSure = 4 << 10;  // four nats

  std::vector<Tree> trees_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_TREES_H_
