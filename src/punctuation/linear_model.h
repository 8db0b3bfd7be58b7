// The linear tagger's weights, as they lie in the model file.
//
// The marks that are common and those that are rare have a table each, since most features say nothing of the
// rare ones.
//
//   u32 version (3), f32 scale (a weight's unit, in nats)
//   i32 bias[8]
//   i32 thresholds[5][8]        what a mark's score must exceed that of no mark by, by loss and class
//   u16 calibration[5][128]     the share of right marks, in 1/65535, by loss and margin
//   the table of , . : and that of ; ? !  (sparse_rows.h)
#ifndef VIETMEND_SRC_PUNCTUATION_LINEAR_MODEL_H_
#define VIETMEND_SRC_PUNCTUATION_LINEAR_MODEL_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "punctuation/gap_features.h"
#include "punctuation/sparse_rows.h"

namespace vietmend {

// How many of a text's marks are lost, near a gap; see loss.h.
enum class Loss : std::uint8_t { none, few, some, most, all };
inline constexpr int kLosses = 5;

inline constexpr int kMargins = 128;
// Scores are integers; a margin bucket is this many of their units wide.
inline constexpr int kMarginWidth = 16;

using Scores = std::array<std::int32_t, 8>;

class LinearModel {
 public:
  // Reads a section, which must outlive the model and be aligned to 8. Throws std::runtime_error with the
  // reason if its sizes do not agree.
  explicit LinearModel(std::string_view section);

  // The score of each class: a sum of integers, the same on every processor.
  Scores score(const GapFeatures::Row& features) const;

  // A weight's unit, in nats.
  float scale() const { return scale_; }

  // What the best mark's score must exceed that of no mark by.
  std::int32_t threshold(Loss loss, Mark mark) const {
    return thresholds_[static_cast<std::size_t>(loss)][static_cast<std::size_t>(mark)];
  }

  // How often a mark put in with that margin over no mark is right, in [0, 1].
  float confidence(Loss loss, std::int32_t margin) const;

 private:
  float scale_ = 1;
  Scores bias_{};
  std::array<std::array<std::int32_t, 8>, kLosses> thresholds_{};
  std::array<std::array<std::uint16_t, kMargins>, kLosses> calibration_{};
  SparseRows common_, rare_;
};

// What the trainer writes.
struct LinearWeights {
  float scale = 1;
  Scores bias{};
  std::array<std::array<std::int32_t, 8>, kLosses> thresholds{};
  std::array<std::array<std::uint16_t, kMargins>, kLosses> calibration{};
  int common_slot_bits = 23, rare_slot_bits = 20;
  std::vector<SparseRow> common, rare;  // at most one row a slot
};
std::string write_linear_model(const LinearWeights& weights);

// The same section with other thresholds and calibration. Throws as LinearModel does.
std::string recalibrated(std::string_view section,
                         const std::array<std::array<std::int32_t, 8>, kLosses>& thresholds,
                         const std::array<std::array<std::uint16_t, kMargins>, kLosses>& calibration);

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_LINEAR_MODEL_H_
