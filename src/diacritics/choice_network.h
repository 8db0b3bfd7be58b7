// The network of the diacritics stage: reads runs with what stands around them, and scores the forms of each.
#ifndef VIETMEND_SRC_DIACRITICS_CHOICE_NETWORK_H_
#define VIETMEND_SRC_DIACRITICS_CHOICE_NETWORK_H_

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

#include "diacritics/letter_runs.h"
#include "diacritics/vocabulary.h"
#include "network/layers.h"
#include "network/product.h"

namespace vietmend::diacritics {

// Natural logarithms in 1/1024.
using Score = std::int32_t;
inline constexpr Score kNat = 1024;

// A run as the network reads it: rows of its tables.
struct NetworkRun {
  std::uint16_t input;
  std::uint8_t shape, after;
};

// Immutable; shared by threads.
//
//   u32 version (1), width, hidden, layers, inputs, outputs; u8 distance[16]
//   i8  inputs[inputs][width], shapes[5][width], betweens[17][width]
//   the products (network/product.h): of each layer (hidden x 3 width, width x hidden), and the last (width x
//   3 width) i32 bias[outputs], in 1/1024 nat; i8 forms[outputs][width]
class ChoiceNetwork {
 public:
  // Reads a section, which must outlive the network and be aligned to 8. Throws std::runtime_error with the
  // reason if its sizes do not agree with each other or with the vocabulary's.
  ChoiceNetwork(std::string_view section, const Vocabulary& vocabulary);

  // What the network makes of the runs that are `wanted` (indices, ascending): a row of width() bytes each.
  // Beyond its ends a text is Vocabulary::kOutside. Long texts are read a stretch at a time.
  std::vector<std::int8_t> read(std::span<const NetworkRun> runs,
                                std::span<const std::uint32_t> wanted) const;

  // The score of the form with that output, for a row of read().
  Score score(const std::int8_t* row, std::size_t output) const;

  std::size_t width() const { return width_; }

 private:
  // The layers laid out to be computed, when they are first asked for: most texts have lost no marks.
  const Layers& layers() const;

  std::size_t width_ = 0, hidden_ = 0;
  Rows inputs_, shapes_, betweens_, forms_;
  std::span<const std::int32_t> bias_;
  std::vector<NetworkLayer> products_;
  Product last_;
  mutable std::once_flag laid_out_;
  mutable Layers layers_;
};

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_CHOICE_NETWORK_H_
