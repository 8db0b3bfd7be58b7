// The network of the `best` tagger, as it lies in the model file.
//
// All is integers. The residual stream counts in 1/256; what a layer reads of it, what it computes between
// its two products, and the rows of the tables count in 1/32. A product's output o sums weights that count in
// 2^-shift[o], so its sum counts in 2^-(5 + shift[o]).
//
//   u32 version (2), width, hidden, pair width, layers, tokens known (with ids 0 and 1), pair rows (with row
//       0), bytes of the vocabulary
//   i32 thresholds[5][8]        as in linear_model.h; a score counts in 1/256 nat
//   u16 calibration[5][128]
//   i32 casing thresholds[2]    what the score of a capital, and of capitals, must exceed that of lower
//       case by
//   u16 casing calibration[128]
//   u8  distance[16]            how far off each layer's neighbours are
//   the vocabulary: a token a line, padded to 4 bytes; the first has id 2
//   u32 pair[pair rows - 1]     id of the token before << 16 | id of the token, ascending; rows from 1 on
//   i8  letters[tokens known][width], pairs[pair rows][pair width], shape[16][width], gap[128][width],
//       context[6][width], repeat[64][width], linear[128][width]
//   the products: of the pair row (width x pair width), of each layer (hidden x 3 width, width x hidden), and
//   the last (10 x 3 width: seven marks, then lower case, a capital, capitals). Each is padded to 4 bytes:
//     u8 shift[outputs], padded to 4; i32 bias[outputs], in the unit of the sums; i8 weight[outputs][inputs]
#ifndef VIETMEND_SRC_PUNCTUATION_NETWORK_MODEL_H_
#define VIETMEND_SRC_PUNCTUATION_NETWORK_MODEL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "network/product.h"
#include "punctuation/certainty.h"
#include "punctuation/marks.h"

namespace vietmend {

inline constexpr int kCasings = 3;                        // lower case, a capital, capitals
inline constexpr int kNetworkScores = kMarks + kCasings;  // what the network says of a token

inline constexpr float kScoreUnit = 1.0F / (1 << kStreamBits);  // of the network's scores, in nats
inline constexpr std::int32_t kNetworkMarginWidth =
    64;  // of a bucket of its calibrations: a quarter of a nat

using CasingThresholds = std::array<std::int32_t, 2>;
using CasingCalibration = std::array<std::uint16_t, kMargins>;

// Views of a section, which must outlive it.
struct NetworkModel {
  // Reads a section that is aligned to 4. Throws std::runtime_error with the reason if its sizes do not agree
  // or a number in it is out of range.
  explicit NetworkModel(std::string_view section);

  Certainty certainty;
  CasingThresholds casing_thresholds{};
  CasingCalibration casing_calibration{};
  std::size_t width = 0, hidden = 0;
  std::string_view vocabulary;  // a token a line
  std::span<const std::uint32_t> pair_keys;
  Rows letters, pairs, shape, gap, context, repeat, linear;
  Product pair_product;
  std::vector<NetworkLayer> layers;
  Product last;
};

// The same section with other thresholds and calibrations. Throws as NetworkModel does.
std::string recalibrated(std::string_view section, const Thresholds& thresholds,
                         const Calibration& calibration, const CasingThresholds& casing_thresholds,
                         const CasingCalibration& casing_calibration);

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_NETWORK_MODEL_H_
