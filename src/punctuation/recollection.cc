#include "punctuation/recollection.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace vietmend {
namespace {

// Where two texts part, they are taken to go on together at the first place, at most so many tokens off, from
// which so many tokens are the same.
constexpr std::size_t kSearch = 24;
constexpr std::size_t kAgree = 6;

constexpr std::size_t kNowhere = SIZE_MAX;

// For each token of the second text its place in the first; kNowhere if it was not found there.
class Alignment {
 public:
  Alignment(const GapFeatures& before, std::size_t size_before, const GapFeatures& now, std::size_t size)
      : before_(before), now_(now), size_before_(size_before), size_(size), places_(size, kNowhere) {
    std::size_t j = 0, i = 0;
    while (j < size_before_ && i < size_) {
      if (before_.letters(j) == now_.letters(i)) {
        places_[i++] = j++;
      } else {
        skip(j, i);
      }
    }
  }

  std::size_t operator[](std::size_t i) const { return places_[i]; }

 private:
  bool agree(std::size_t j, std::size_t i) const {
    if (j + kAgree > size_before_ || i + kAgree > size_) {
      // At the ends all that is left must agree.
      if (size_before_ - j != size_ - i) return false;
    }
    for (std::size_t k = 0; k < kAgree && i + k < size_; ++k) {
      if (before_.letters(j + k) != now_.letters(i + k)) return false;
    }
    return true;
  }

  // Goes on behind a difference.
  void skip(std::size_t& j, std::size_t& i) const {
    for (std::size_t sum = 1; sum <= kSearch; ++sum) {
      for (std::size_t off = 0; off <= sum; ++off) {
        if (j + off > size_before_ || i + (sum - off) > size_) continue;
        if (!agree(j + off, i + (sum - off))) continue;
        j += off;
        i += sum - off;
        return;
      }
    }
    j = std::min(j + kSearch, size_before_);
    i = std::min(i + kSearch, size_);
  }

  const GapFeatures& before_;
  const GapFeatures& now_;
  std::size_t size_before_, size_;
  std::vector<std::size_t> places_;
};

// Of each token, whether it and all within the tagger's reach of it follow each other as they did and look as
// they did, and those within its standing reach stand as far from the nearest marks. What lies beyond an end
// of the text is the same only beyond the same end.
std::vector<std::uint8_t> unchanged(const Alignment& places, const GapFeatures& before,
                                    std::size_t size_before, const GapFeatures& now, std::size_t size,
                                    const Tagger& tagger) {
  const std::size_t reach = tagger.reach(), standing_reach = tagger.standing_reach();
  std::vector<std::uint8_t> out(size);
  std::vector<std::uint32_t> moved(size + 1);  // how many tokens before each stand otherwise
  for (std::size_t begin = 0; begin < size;) {
    const auto same = [&](std::size_t i) {
      return places[i] != kNowhere && now.looks_like(i, before, places[i]);
    };
    if (!same(begin)) {
      ++begin;
      continue;
    }
    std::size_t end = begin + 1;
    while (end < size && places[end] == places[end - 1] + 1 && same(end)) ++end;
    const std::size_t from = begin == 0 && places[0] == 0 ? 0 : begin + reach;
    const std::size_t to =
        end == size && places[end - 1] + 1 == size_before ? size : end - std::min(end, reach);
    moved[begin] = 0;
    for (std::size_t i = begin; i < end; ++i) {
      moved[i + 1] = moved[i] + (now.stands_like(i, before, places[i]) ? 0 : 1);
    }
    for (std::size_t i = from; i < to; ++i) {
      out[i] = moved[i - std::min(i - begin, standing_reach)] == moved[std::min(i + standing_reach + 1, end)];
    }
    begin = end;
  }
  return out;
}

}  // namespace

const Recollection::Reading& Recollection::read(const Tagger& tagger, const Line& line) {
  GapFeatures features(line);
  const std::size_t size = line.size();
  if (!last_) {
    Guesses guesses = tagger.guess(features, size);
    last_ = Reading{std::move(features), std::move(guesses)};
  } else {
    const Alignment places(last_->features, last_size_, features, size);
    std::vector<std::uint8_t> known = unchanged(places, last_->features, last_size_, features, size, tagger);
    // Where a text has no capitals they are guessed at, and no gap is given up.
    if (features.uncased() != last_->features.uncased()) known.assign(size, 0);
    Guesses guesses = tagger.guess(features, size, known);
    for (std::size_t i = 0; i < size; ++i) {
      if (known[i] == 0) continue;
      guesses.marks[i] = last_->guesses.marks[places[i]];
      if (!guesses.casings.empty()) guesses.casings[i] = last_->guesses.casings[places[i]];
    }
    last_ = Reading{std::move(features), std::move(guesses)};
  }
  last_size_ = size;
  return *last_;
}

}  // namespace vietmend
