#include "punctuation/tagger.h"

namespace vietmend {
namespace {

// The best of the marks and its margin over no mark, of scores whose first one is that of no mark.
template <typename Scores>
Guess best_mark(const Scores& scores) {
  std::size_t best = 1;
  for (std::size_t c = 2; c < kMarks; ++c) best = scores[c] > scores[best] ? c : best;
  return {static_cast<Mark>(best), scores[best] - scores[0]};
}

}  // namespace

Guesses NetworkTagger::guess(const GapFeatures& features, std::size_t tokens) const {
  const std::vector<NetworkScores> scores = network_.read(features, tokens);
  Guesses out;
  out.marks.resize(tokens);
  out.casings.resize(tokens);
  for (std::size_t i = 0; i < tokens; ++i) {
    if (features.open(i)) out.marks[i] = best_mark(scores[i]);
    out.casings[i] = casing_guess(scores[i]);
  }
  return out;
}

CasingGuess NetworkTagger::casing_guess(const NetworkScores& scores) const {
  const std::int32_t lower = scores[kMarks], capital = scores[kMarks + 1], upper = scores[kMarks + 2];
  const NetworkModel& model = network_.model();
  const bool all = upper > capital;
  const std::int32_t margin = (all ? upper : capital) - lower;
  if (margin <= model.casing_thresholds[all ? 1 : 0]) return {};
  return {all ? Casing::upper : Casing::capital,
          static_cast<float>(model.casing_calibration[model.certainty.bucket(margin)]) / 65535.0F};
}

}  // namespace vietmend
