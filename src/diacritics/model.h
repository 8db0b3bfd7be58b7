// The section "diacritics" of the model file.
//
//   char magic[8] "VMDIACR1"
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
// and the bit that stands for it.
constexpr std::uint64_t usual_pair(bool behind, FormId neighbour, FormId form) {
  return std::uint64_t{behind} << 32 | std::uint64_t{neighbour} << 16 | form;
}
constexpr std::size_t usual_bit(std::uint64_t pair, int log) {
  return static_cast<std::size_t>(pair * 0x9E3779B97F4A7C15ULL >> (64 - log));
}

inline constexpr char kSectionMagic[9] = "VMDIACR1";
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
    const std::size_t a = usual_bit(usual_pair(false, before, form), usual_log_);
    const std::size_t b = usual_bit(usual_pair(true, behind, form), usual_log_);
    return ((usual_[a / 64] >> (a % 64) | usual_[b / 64] >> (b % 64)) & 1) != 0;
  }

  // The score of both, of what each gives.
  Score both(Score network, Score neighbours) const {
    return (network_weight_ * (network / 4) + neighbours_weight_ * (neighbours / 4)) / 4;
  }

 private:
  Vocabulary vocabulary_;
  NeighbourModel neighbours_;
  std::span<const std::uint64_t> usual_;
  int usual_log_ = 6;
  std::int32_t network_weight_ = 0, neighbours_weight_ = 0;
  std::unique_ptr<const ChoiceNetwork> network_;
};

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_MODEL_H_
