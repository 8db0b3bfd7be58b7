#include "punctuation/tagger.h"

#include <algorithm>
#include <cmath>

namespace vietmend {
namespace {

constexpr std::int64_t kOne = 65536;
// How much of the linear margin counts. Between 2 and 4 eighths the share of right marks hardly changes.
constexpr std::int64_t kLinearEighths = 3;
// In the network's unit: the margin of a gap that the linear tagger gave up, and the most that is taken for
// the margin of marks other than its best.
constexpr std::int64_t kGivenUp = -1024, kOtherMark = -256;
// The least linear margin, in the network's unit, of a gap that is worth asking the network of. Below -3 nats
// the network is wrong nearly as often as right, and in text that has marks it is not sure enough below -2.
// Above are one gap in six of a text without marks, and one in eighty of a whole one.
constexpr std::int64_t kWorthAsking = -768, kWorthAskingAmongMarks = -512;

std::int64_t worth_asking(Density density) {
  return density == Density::normal ? kWorthAskingAmongMarks : kWorthAsking;
}

// No trained model has a margin beyond it, and a damaged one's must not leave the scores' integers.
constexpr std::int64_t kMostMargin = 1 << 24;

// The best of the marks and its margin over no mark, of scores whose first one is that of no mark.
template <typename Scores>
Guess best_mark(const Scores& scores) {
  std::size_t best = 1;
  for (std::size_t c = 2; c < kMarks; ++c) best = scores[c] > scores[best] ? c : best;
  return {static_cast<Mark>(best), scores[best] - scores[0]};
}

}  // namespace

NetworkTagger::NetworkTagger(std::string_view network, std::string_view fast) : network_(network) {
  if (fast.empty()) return;
  linear_ = std::make_unique<LinearTagger>(fast);
  linear_scale_ = std::llround(linear_->certainty().scale / kScoreUnit * kOne);
}

Guesses NetworkTagger::guess(const GapFeatures& features, std::size_t tokens,
                             std::span<const std::uint8_t> known) const {
  std::vector<Guess> linear;
  if (linear_ != nullptr) linear = linear_->guess(features, tokens, known).marks;
  for (Guess& guess : linear) {
    guess.margin = guess.margin == INT32_MIN ? kGivenUp : in_network_unit(guess.margin);
  }
  // A text without capitals is read whole for their sake.
  const bool all = linear.empty() || features.uncased();
  const auto asked = [&](std::size_t i) {
    return features.open(i) && (all || linear[i].margin >= worth_asking(features.density(i)));
  };
  std::vector<std::uint8_t> passed_over(known.begin(), known.end());
  passed_over.resize(tokens);
  if (!features.uncased()) {
    for (std::size_t i = 0; i < tokens; ++i) passed_over[i] = passed_over[i] != 0 || !asked(i);
  }
  std::vector<NetworkScores> scores = network_.read(features, tokens, passed_over);
  Guesses out;
  out.marks.resize(tokens);
  for (std::size_t i = 0; i < tokens; ++i) {
    if (passed_over[i] != 0 || !asked(i)) continue;
    if (!linear.empty()) add_linear(linear[i], scores[i]);
    out.marks[i] = best_mark(scores[i]);
  }
  if (features.uncased()) {
    out.casings.resize(tokens);
    for (std::size_t i = 0; i < tokens; ++i) out.casings[i] = casing_guess(scores[i]);
  }
  return out;
}

std::int32_t NetworkTagger::in_network_unit(std::int32_t margin) const {
  return static_cast<std::int32_t>(std::clamp(margin * linear_scale_ / kOne, -kMostMargin, kMostMargin));
}

void NetworkTagger::add_linear(const Guess& guess, NetworkScores& scores) {
  for (std::size_t c = 1; c < kMarks; ++c) {
    const std::int64_t margin = guess.margin;
    const bool other = static_cast<Mark>(c) != guess.mark;
    scores[c] +=
        static_cast<std::int32_t>((other ? std::min(margin, kOtherMark) : margin) * kLinearEighths / 8);
  }
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
