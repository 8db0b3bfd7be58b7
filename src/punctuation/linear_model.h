// The linear tagger's weights, as they lie in the model file.
//
// A feature is a 64-bit hash. Its top kSlotBits bits name a slot; a bitmap tells which slots have a row, and
// the number of set bits before a slot is its row's number. A row holds one weight a class and a fingerprint
// of the feature it belongs to, so that another feature of the same slot is not taken for it.
//
//   u32 version (2), u32 slot bits, u32 rows, f32 scale (a weight's unit, in nats)
//   i32 bias[8]
//   i32 thresholds[5][8]        what a mark's score must exceed that of no mark by, by loss and class
//   u16 calibration[5][128]     the share of right marks, in 1/65535, by loss and margin
//   u32 rank[slots / 512]       rows before each 512 slots
//   u64 bitmap[slots / 64]
//   i8  row[rows][8]            weights of classes 0 to 6, then the fingerprint
#ifndef VIETMEND_SRC_PUNCTUATION_LINEAR_MODEL_H_
#define VIETMEND_SRC_PUNCTUATION_LINEAR_MODEL_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "punctuation/gap_features.h"

namespace vietmend {

// How many of a text's marks are lost, near a gap; see loss.h.
enum class Loss : std::uint8_t { none, few, some, most, all };
inline constexpr int kLosses = 5;

inline constexpr int kMargins = 128;
// Scores are integers; a margin bucket is this many of their units wide.
inline constexpr int kMarginWidth = 16;

using Scores = std::array<std::int32_t, 8>;

// Where a feature's row is looked for.
constexpr std::uint64_t slot_of(std::uint64_t feature, int slot_bits) {
  return feature >> (64 - slot_bits);
}
constexpr std::uint8_t fingerprint_of(std::uint64_t feature) {
  return static_cast<std::uint8_t>(feature & 0xFF);
}

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
  int slot_bits_ = 0;
  float scale_ = 1;
  Scores bias_{};
  std::array<std::array<std::int32_t, 8>, kLosses> thresholds_{};
  std::array<std::array<std::uint16_t, kMargins>, kLosses> calibration_{};
  const std::uint32_t* rank_ = nullptr;
  const std::uint64_t* bitmap_ = nullptr;
  const std::int8_t* rows_ = nullptr;
};

// What the trainer writes.
struct LinearWeights {
  int slot_bits = 23;
  float scale = 1;
  Scores bias{};
  std::array<std::array<std::int32_t, 8>, kLosses> thresholds{};
  std::array<std::array<std::uint16_t, kMargins>, kLosses> calibration{};
  struct Row {
    std::uint64_t feature;
    std::array<std::int8_t, kMarks> weights;
  };
  std::vector<Row> rows;  // at most one a slot
};
std::string write_linear_model(const LinearWeights& weights);

// The same section with other thresholds and calibration. Throws as LinearModel does.
std::string recalibrated(std::string_view section,
                         const std::array<std::array<std::int32_t, 8>, kLosses>& thresholds,
                         const std::array<std::array<std::uint16_t, kMargins>, kLosses>& calibration);

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_LINEAR_MODEL_H_
