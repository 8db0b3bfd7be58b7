// The rimes of the written language by their spelling: a perfect hash of 32 KiB, so that what a text uses of
// it stays in the nearest cache.
#ifndef VIETMEND_SRC_TOKENIZER_RIME_TABLE_H_
#define VIETMEND_SRC_TOKENIZER_RIME_TABLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "vietmend/syllable.h"

namespace vietmend {

// What stands after the onset: glide, nucleus, coda and tone.
struct Rime {
  std::uint64_t key = 0;     // see RimeKey in syllable_grammar.h
  std::uint32_t onsets = 0;  // the onsets that it may follow, a bit each
  Syllable parts;            // without an onset
};
static_assert(sizeof(Rime) == 16);

// Hash and displace (Belazzougui, Botelho, Dietzfelbinger, 2009): each group of keys has its own
// displacement, chosen so that no two keys share a slot.
class RimeTable {
 public:
  RimeTable() = default;
  // No two rimes may have the same key, and there must be clearly fewer of them than kSlots.
  explicit RimeTable(const std::vector<Rime>& rimes);

  // The only rime that can have the key; whether it does is for the caller to see.
  const Rime& candidate(std::uint64_t key) const { return slots_[slot(key)]; }

 private:
  static constexpr std::size_t kSlots = 1U << 11;
  static constexpr std::size_t kGroups = 1U << 9;

  bool place(const std::vector<Rime>& rimes);
  std::uint64_t hash(std::uint64_t key) const { return key * multiplier_; }
  static std::size_t group(std::uint64_t hash) { return hash >> 44 & (kGroups - 1); }
  static std::size_t slot(std::uint64_t hash, std::size_t displacement) {
    return ((hash >> 53) + displacement) & (kSlots - 1);
  }
  std::size_t slot(std::uint64_t key) const {
    const std::uint64_t h = hash(key);
    return slot(h, displacements_[group(h)]);
  }

  std::uint64_t multiplier_ = 0;
  std::array<std::uint16_t, kGroups> displacements_{};
  std::array<Rime, kSlots> slots_{};
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_RIME_TABLE_H_
