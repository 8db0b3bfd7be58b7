#include "punctuation/tagger.h"

#include <algorithm>
#include <cmath>

namespace vietmend {
namespace {

constexpr std::int64_t kOne = 65536;
// The part of a linear margin that counts is 1 / kLinearPart. Between a third and three quarters the share of
// right marks hardly changes.
constexpr std::int32_t kLinearPart = 2;
// In the network's unit: the margins of a gap that the linear tagger gave up.
constexpr std::int32_t kGivenUp = -1024;
// The least linear margin, in the network's unit, of a gap that is worth asking the network of. Below -3 nats
// the network is wrong nearly as often as right, and in text that has marks it is not sure enough below -2.
// One token in six of a text without marks is followed by a gap above them, and one in eighty of a whole
// text.
constexpr std::int32_t kWorthAsking = -768, kWorthAskingAmongMarks = -512;

std::int32_t worth_asking(Density density) {
  return density == Density::normal ? kWorthAskingAmongMarks : kWorthAsking;
}

// No trained model has a margin beyond it, and a damaged one's must not leave the scores' integers.
constexpr std::int64_t kMostMargin = 1 << 24;

}  // namespace

NetworkTagger::NetworkTagger(std::string_view network, std::string_view fast) : network_(network) {
  if (fast.empty()) return;
  linear_ = std::make_unique<LinearTagger>(fast);
  linear_scale_ = std::llround(linear_->certainty().scale / kScoreUnit * kOne);
}

Guesses NetworkTagger::guess(const GapFeatures& features, std::size_t tokens,
                             std::span<const std::uint8_t> known) const {
  // A text without capitals is read whole for their sake.
  const bool all = linear_ == nullptr || features.uncased();
  std::vector<std::uint8_t> passed_over(tokens, all ? 0 : 1);
  if (all) std::copy(known.begin(), known.end(), passed_over.begin());
  std::vector<Linear> linear;  // the first gap first; those that were given up are not there
  if (linear_ != nullptr) {
    linear_->score(features, tokens, known, [&](std::size_t gap, const Scores& scores) {
      const Linear here = {gap, margins(scores)};
      if (!all && best_mark(here.margins).margin < worth_asking(features.density(gap))) return;
      passed_over[gap] = 0;
      linear.push_back(here);
    });
  }
  std::vector<NetworkScores> scores = network_.read(features, tokens, passed_over);
  Guesses out;
  out.marks.resize(tokens);
  auto next = linear.begin();
  for (std::size_t i = 0; i < tokens; ++i) {
    if (passed_over[i] != 0 || !features.open(i)) continue;
    if (linear_ != nullptr) {
      const bool given_up = next == linear.end() || next->gap != i;
      for (std::size_t c = 1; c < kMarks; ++c) {
        scores[i][c] += (given_up ? kGivenUp : next->margins[c]) / kLinearPart;
      }
      if (!given_up) ++next;
    }
    out.marks[i] = best_mark(scores[i]);
  }
  if (features.uncased()) {
    out.casings.resize(tokens);
    for (std::size_t i = 0; i < tokens; ++i) out.casings[i] = casing_guess(scores[i]);
  }
  return out;
}

Scores NetworkTagger::margins(const Scores& linear) const {
  Scores out{};
  for (std::size_t c = 1; c < kMarks; ++c) {
    const std::int64_t margin = (std::int64_t{linear[c]} - linear[0]) * linear_scale_ / kOne;
    out[c] = static_cast<std::int32_t>(std::clamp(margin, -kMostMargin, kMostMargin));
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
