// The section "diacritics" of the model file.
//
//   char magic[8] "VMDIACR2"
//   u32  bases, forms, bytes of the network's part; i32 weight of the network, weight of the neighbours, in
//   1/16;
//        u32 logarithm of the number of bits of the usual pairs
//   SealedShape of the weights (16 bytes)
//   each part at the next multiple of 8: u64 base[bases]; u8 forms of each[bases]; u64 marks[forms];
//   i16 own[forms that are choices]; i16 steps[32]; u16 slots of the weights;
//   u64 bits of the usual pairs; the network (choice_network.h)
#ifndef VIETMEND_SRC_DIACRITICS_MODEL_H_
#define VIETMEND_SRC_DIACRITICS_MODEL_H_

#include <memory>
#include <span>
#include <string_view>

#include "diacritics/choice_network.h"
#include "diacritics/neighbour_model.h"
#include "diacritics/vocabulary.h"

namespace vietmend::diacritics {

// A pair of a form and a neighbour, before it or behind it, beside which no other form of its base is likely;
// and the bits that stand for it in a Bloom filter: one pair in fifty that was never put in seems to be
// there.
constexpr std::uint64_t usual_pair(bool behind, FormId neighbour, FormId form) {
  return std::uint64_t{behind} << 32 | std::uint64_t{neighbour} << 16 | form;
}
inline constexpr int kUsualBits = 3;
constexpr std::size_t usual_bit(std::uint64_t pair, int which, int log) {
  constexpr std::uint64_t kFactors[kUsualBits] = {0x9E3779B97F4A7C15ULL, 0xC2B2AE3D27D4EB4FULL,
                                                  0x165667B19E3779F9ULL};
  return static_cast<std::size_t>(pair * kFactors[which] >> (64 - log));
}

inline constexpr char kSectionMagic[9] = "VMDIACR2";
struct SectionHeader {
  char magic[8];
  std::uint32_t bases, forms, network_bytes;
  std::int32_t network_weight, neighbours_weight;
  std::uint32_t usual_log;
  SealedShape weights;
};
static_assert(sizeof(SectionHeader) == 48);

class DiacriticsModel {
 public:
  // Reads a section, which must outlive the model and be aligned to 8. Throws std::runtime_error with the
  // reason if it is not one.
  explicit DiacriticsModel(std::string_view section);

  const Vocabulary& vocabulary() const { return vocabulary_; }
  const NeighbourModel& neighbours() const { return neighbours_; }
  const ChoiceNetwork& network() const { return *network_; }

  // Whether a form is the usual one of its base between these neighbours.
  bool usual(FormId before, FormId form, FormId behind) const {
    return usual(usual_pair(false, before, form)) || usual(usual_pair(true, behind, form));
  }

  // The score of both, of what each gives.
  Score both(Score network, Score neighbours) const {
    return (network_weight_ * (network / 4) + neighbours_weight_ * (neighbours / 4)) / 4;
  }

 private:
  bool usual(std::uint64_t pair) const {
    for (int which = 0; which < kUsualBits; ++which) {
      const std::size_t bit = usual_bit(pair, which, usual_log_);
      if ((usual_[bit / 64] >> (bit % 64) & 1) == 0) return false;
    }
    return true;
  }

  Vocabulary vocabulary_;
  NeighbourModel neighbours_;
  std::span<const std::uint64_t> usual_;
  int usual_log_ = 6;
  std::int32_t network_weight_ = 0, neighbours_weight_ = 0;
  std::unique_ptr<const ChoiceNetwork> network_;
};

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_MODEL_H_
