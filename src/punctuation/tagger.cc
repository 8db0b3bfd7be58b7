#include "punctuation/tagger.h"

#include <algorithm>
#include <cmath>

namespace vietmend {
namespace {

constexpr std::int64_t kOne = 65536;
// The part of a linear margin that counts is 1 / kLinearPart, as it was when the network was trained.
constexpr std::int32_t kLinearPart = 2;
// In the network's unit: the margins of a gap that the linear tagger gave up, or whose best is below
// kLeastLinear.
constexpr std::int32_t kGivenUp = -1024;
// The least linear margin, in the network's unit, of a gap that is worth asking the network of. Below -3 nats
// the network is wrong nearly as often as right, and in text that has marks it is not sure enough below -2.
// One token in six of a text without marks is followed by a gap above them, and one in eighty of a whole
// text.
constexpr std::int32_t kWorthAsking = kLeastLinear, kWorthAskingAmongMarks = -512;

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
  const std::vector<Linear> linear = linear_guesses(features, tokens, known);
  // A text without capitals is read whole for their sake.
  const bool all = linear_ == nullptr || features.uncased();
  std::vector<std::uint8_t> passed_over(tokens, all ? 0 : 1);
  for (const Linear& here : linear) {
    if (best_mark(here.margins).margin >= worth_asking(features.density(here.gap))) passed_over[here.gap] = 0;
  }
  for (std::size_t i = 0; i < known.size(); ++i) passed_over[i] |= known[i];
  std::vector<NetworkScores> scores =
      network_.read(features, tokens, linear_rows(linear, tokens), passed_over);
  Guesses out;
  out.marks.resize(tokens);
  auto next = linear.begin();
  for (std::size_t i = 0; i < tokens; ++i) {
    while (next != linear.end() && next->gap < i) ++next;
    if (passed_over[i] != 0 || !features.open(i)) continue;
    if (linear_ != nullptr) {
      const bool given_up = next == linear.end() || next->gap != i;
      for (std::size_t c = 1; c < kMarks; ++c) {
        scores[i][c] += (given_up ? kGivenUp : next->margins[c]) / kLinearPart;
      }
    }
    out.marks[i] = best_mark(scores[i]);
  }
  if (features.uncased()) {
    out.casings.resize(tokens);
    for (std::size_t i = 0; i < tokens; ++i) out.casings[i] = casing_guess(scores[i]);
  }
  return out;
}

std::vector<NetworkScores> NetworkTagger::scores(const GapFeatures& features, std::size_t tokens) const {
  return network_.read(features, tokens, linear_rows(linear_guesses(features, tokens, {}), tokens));
}

std::vector<NetworkTagger::Linear> NetworkTagger::linear_guesses(const GapFeatures& features,
                                                                 std::size_t tokens,
                                                                 std::span<const std::uint8_t> known) const {
  std::vector<Linear> out;
  if (linear_ == nullptr) return out;
  // What the network reads at a token that is not known.
  std::vector<std::uint8_t> beyond;
  if (!known.empty()) {
    beyond.assign(tokens, 1);
    for (std::size_t i = 0, done = 0; i < tokens; ++i) {
      if (known[i] != 0) continue;
      const std::size_t end = std::min(tokens, i + network_.sight() + 1);
      for (std::size_t k = std::max(done, i - std::min(i, network_.sight())); k < end; ++k) beyond[k] = 0;
      done = end;
    }
  }
  linear_->score(features, tokens, beyond, [&](std::size_t gap, const Scores& scores) {
    const Linear here = {gap, margins(scores)};
    if (best_mark(here.margins).margin >= kLeastLinear) out.push_back(here);
  });
  return out;
}

std::vector<std::uint8_t> NetworkTagger::linear_rows(const std::vector<Linear>& linear, std::size_t tokens) {
  std::vector<std::uint8_t> out(tokens);
  for (const Linear& here : linear) {
    const Guess guess = best_mark(here.margins);
    out[here.gap] = linear_row(guess.mark, guess.margin);
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
