// How sure a tagger must be, and how often it is then right.
#ifndef VIETMEND_SRC_PUNCTUATION_CERTAINTY_H_
#define VIETMEND_SRC_PUNCTUATION_CERTAINTY_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "punctuation/marks.h"

namespace vietmend {

// How many of a text's marks are lost, near a gap; see loss.h.
enum class Loss : std::uint8_t { none, few, some, most, all };
inline constexpr int kLosses = 5;

inline constexpr int kMargins = 128;

using Thresholds = std::array<std::array<std::int32_t, 8>, kLosses>;
using Calibration = std::array<std::array<std::uint16_t, kMargins>, kLosses>;

struct Certainty {
  float scale = 1;                // a score's unit, in nats
  std::int32_t margin_width = 1;  // units of a bucket of the calibration
  Thresholds thresholds{};        // by loss and class
  Calibration calibration{};      // the share of right marks, in 1/65535, by loss and margin

  // What the best mark's score must exceed that of no mark by.
  std::int32_t threshold(Loss loss, Mark mark) const {
    return thresholds[static_cast<std::size_t>(loss)][static_cast<std::size_t>(mark)];
  }

  // The bucket of a margin: the middle one begins at 0.
  std::size_t bucket(std::int32_t margin) const {
    return static_cast<std::size_t>(std::clamp(margin / margin_width + kMargins / 2, 0, kMargins - 1));
  }

  // How often a mark put in with that margin over no mark is right, in [0, 1].
  float confidence(Loss loss, std::int32_t margin) const {
    return static_cast<float>(calibration[static_cast<std::size_t>(loss)][bucket(margin)]) / 65535.0F;
  }
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_CERTAINTY_H_
