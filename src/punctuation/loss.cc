#include "punctuation/loss.h"

#include <algorithm>
#include <cmath>

namespace vietmend {
namespace {

constexpr std::size_t kWide = 300, kNarrow = 40;
// A guess is sure from this margin on, in nats; the tagger is that sure of about every second mark it is
// right about.
constexpr float kSure = 1.0F;
constexpr std::uint32_t kStandingASure = 2;

// Upper bounds of the share of missing marks of each loss, as fractions of 64: integers, so that the answer
// is the same on every processor.
constexpr std::uint32_t kShares = 64;
constexpr std::uint32_t kNone = 5, kFew = 14, kSome = 30, kMost = 52;

Loss loss_of(std::uint32_t missing, std::uint32_t standing) {
  // missing / (missing + standing / 2), by cross-multiplication.
  const std::uint64_t all = std::uint64_t{missing} * kStandingASure + standing;
  const std::uint64_t share = all == 0 ? kShares : std::uint64_t{missing} * kStandingASure * kShares / all;
  if (share < kNone) return Loss::none;
  if (share < kFew) return Loss::few;
  if (share < kSome) return Loss::some;
  return share < kMost ? Loss::most : Loss::all;
}

}  // namespace

std::vector<Loss> losses(const std::vector<Guess>& guesses, const GapFeatures& features,
                         const std::vector<bool>& prose, float scale) {
  const std::size_t n = guesses.size();
  const auto sure = static_cast<std::int32_t>(std::lround(kSure / scale));
  // Windows are counted in tokens of prose.
  std::vector<std::size_t> at;
  std::vector<std::uint32_t> missing(1), standing(1);
  at.reserve(n);
  for (std::size_t i = 0; i < n; ++i) {
    if (!prose[i]) continue;
    at.push_back(i);
    missing.push_back(missing.back() + (guesses[i].margin >= sure));
    standing.push_back(standing.back() + (features.mark(i) != Mark::none));
  }
  std::vector<Loss> out(n, Loss::none);
  for (std::size_t i = 0; i < at.size(); ++i) {
    const auto near = [&](std::size_t reach) {
      const std::size_t begin = i < reach ? 0 : i - reach, end = std::min(at.size(), i + reach);
      return loss_of(missing[end] - missing[begin], standing[end] - standing[begin]);
    };
    out[at[i]] = std::min(near(kWide), near(kNarrow));
  }
  return out;
}

}  // namespace vietmend
