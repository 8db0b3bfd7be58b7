#include <algorithm>
#include <array>

#include "punctuation/tagger.h"

namespace vietmend {
namespace {

// Gaps that are read side by side.
constexpr std::size_t kGapsTogether = 32;

// Nine gaps in ten are plainly without a mark, and a few features tell it. Features are therefore read in
// steps, and a gap whose margin after a step is below the model's limit is given up.
class Reading {
 public:
  Reading(const LinearModel& model, const GapFeatures& features, const LinearTagger::Decide& decide)
      : model_(model), features_(features), decide_(decide) {}

  // Takes a gap; reads those taken when they are enough.
  void take(std::size_t gap) {
    gaps_[taken_++] = gap;
    if (taken_ == kGapsTogether) read();
  }

  // Scores the gaps that were taken and were not given up.
  void read() {
    std::size_t left = taken_;
    for (std::size_t g = 0; g < left; ++g) {
      alive_[g] = static_cast<std::uint8_t>(g);
      common_[g] = {};
    }
    for (std::size_t step = 0; step < GapFeatures::kStepCount && left > 0; ++step) {
      read_step(step, left);
      if (step + 1 < GapFeatures::kStepCount) left = still_open(step, left);
    }
    for (std::size_t k = 0; k < left; ++k) score(alive_[k]);
    taken_ = 0;
  }

 private:
  void read_step(std::size_t step, std::size_t left) {
    const std::size_t from = GapFeatures::kSteps[step], size = GapFeatures::kSteps[step + 1] - from;
    std::size_t n = 0;
    for (std::size_t k = 0; k < left; ++k) {
      const std::uint8_t g = alive_[k];
      features_.extract(gaps_[g], step, &rows_[g][from]);
      std::copy_n(&rows_[g][from], size, &flat_[n]);
      std::fill_n(&owners_[n], size, g);
      n += size;
    }
    model_.common().add({flat_.data(), n}, {owners_.data(), n}, common_.data());
  }

  std::size_t still_open(std::size_t step, std::size_t left) {
    const Scores& bias = model_.bias();
    std::size_t kept = 0;
    for (std::size_t k = 0; k < left; ++k) {
      const RowSums& sum = common_[alive_[k]];
      std::int32_t best = bias[1] + sum[0];
      for (std::size_t c = 1; c < kRowWeights; ++c) best = std::max(best, bias[1 + c] + sum[c]);
      alive_[kept] = alive_[k];
      kept += best - bias[0] >= model_.limit(step);
    }
    return kept;
  }

  void score(std::size_t g) {
    constexpr std::array<std::uint8_t, GapFeatures::kCount> kOneOwner{};
    RowSums rare{};
    model_.rare().add(rows_[g], kOneOwner, &rare);
    Scores scores = model_.bias();
    for (std::size_t c = 0; c < kRowWeights; ++c) {
      scores[1 + c] += common_[g][c];
      scores[1 + kRowWeights + c] += rare[c];
    }
    decide_(gaps_[g], scores);
  }

  const LinearModel& model_;
  const GapFeatures& features_;
  const LinearTagger::Decide& decide_;
  std::size_t taken_ = 0;
  std::array<std::size_t, kGapsTogether> gaps_;
  std::array<std::uint8_t, kGapsTogether> alive_;  // of the gaps taken, those not given up
  std::array<RowSums, kGapsTogether> common_;
  std::array<GapFeatures::Row, kGapsTogether> rows_;
  // The features of a step, of all gaps that are left.
  std::array<std::uint64_t, kGapsTogether * GapFeatures::kCount> flat_;
  std::array<std::uint8_t, kGapsTogether * GapFeatures::kCount> owners_;
};

}  // namespace

void LinearTagger::score(const GapFeatures& features, std::size_t tokens, std::span<const std::uint8_t> known,
                         const Decide& decide) const {
  Reading reading(model_, features, decide);
  for (std::size_t i = 0; i < tokens; ++i) {
    if (features.open(i) && (known.empty() || known[i] == 0)) reading.take(i);
  }
  reading.read();
}

Guesses LinearTagger::guess(const GapFeatures& features, std::size_t tokens,
                            std::span<const std::uint8_t> known) const {
  Guesses out;
  out.marks.resize(tokens);
  score(features, tokens, known,
        [&](std::size_t gap, const Scores& scores) { out.marks[gap] = best_mark(scores); });
  return out;
}

}  // namespace vietmend
