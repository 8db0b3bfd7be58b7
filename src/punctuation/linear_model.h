// The linear tagger's weights, as they lie in the model file.
//
// The marks that are common and those that are rare have a table each, since most features say nothing of the
// rare ones.
//
//   u32 version (5), f32 scale (a weight's unit, in nats)
//   i32 bias[8]
//   i32 limits[5]               after each step of features (GapFeatures::kSteps) but the last: what the
//                               score of , . or : must exceed that of no mark by, or the gap is given
//                               up; then 0
//   i32 thresholds[5][8]        what a mark's score must exceed that of no mark by, by loss and class
//   u16 calibration[5][128]     the share of right marks, in 1/65535, by loss and margin
//   u32 zero
//   the table of , . : and that of ; ? !  (sparse_rows.h)
#ifndef VIETMEND_SRC_PUNCTUATION_LINEAR_MODEL_H_
#define VIETMEND_SRC_PUNCTUATION_LINEAR_MODEL_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "punctuation/certainty.h"
#include "punctuation/gap_features.h"
#include "punctuation/sparse_rows.h"

namespace vietmend {

// Units of a bucket of the calibration.
inline constexpr std::int32_t kMarginWidth = 16;

using Scores = std::array<std::int32_t, 8>;
using Limits = std::array<std::int32_t, GapFeatures::kStepCount>;

// A limit that gives no gap up.
inline constexpr std::int32_t kNoLimit = INT32_MIN;
inline constexpr Limits kNoLimits = {kNoLimit, kNoLimit, kNoLimit, kNoLimit, 0};

class LinearModel {
 public:
  // Reads a section, which must outlive the model and be aligned to 8. Throws std::runtime_error with the
  // reason if its sizes do not agree.
  explicit LinearModel(std::string_view section);

  // The score of each class: a sum of integers, the same on every processor.
  Scores score(const GapFeatures::Row& features) const;

  // What a score begins with, and the tables of , . : and of ; ? ! that add to it.
  const Scores& bias() const { return bias_; }
  const SparseRows& common() const { return common_; }
  const SparseRows& rare() const { return rare_; }

  // The least margin after a step, not the last, at which a gap is read on.
  std::int32_t limit(std::size_t step) const { return limits_[step]; }
  const Limits& limits() const { return limits_; }

  const Certainty& certainty() const { return certainty_; }

 private:
  Certainty certainty_;
  Scores bias_{};
  Limits limits_{};
  SparseRows common_, rare_;
};

// What the trainer writes.
struct LinearWeights {
  float scale = 1;
  Scores bias{};
  Limits limits = kNoLimits;
  Thresholds thresholds{};
  Calibration calibration{};
  int common_slot_bits = 23, rare_slot_bits = 20;
  std::vector<SparseRow> common, rare;  // at most one row a slot
};
std::string write_linear_model(const LinearWeights& weights);

// The same section with other limits, thresholds and calibration. Throws as LinearModel does.
std::string recalibrated(std::string_view section, const Limits& limits, const Thresholds& thresholds,
                         const Calibration& calibration);

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_LINEAR_MODEL_H_
