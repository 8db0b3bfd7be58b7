// Words of two syllables, found by how they stand in running text, and the syllables that hardly stand
// outside one.
#ifndef VIETMEND_TOOLS_SPACING_COMPOUNDS_H_
#define VIETMEND_TOOLS_SPACING_COMPOUNDS_H_

#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "spacing_vocabulary.h"

namespace vietmend::spacing {

// Two syllables are a compound if they stand together far more often than by chance, and mostly where the
// first is not bound to the syllable before it: "tác động", but not "tác quản", which is nearly always part
// of "công tác quản lý".
class Compounds {
 public:
  // The vocabulary has counted the whole corpus and outlives this.
  explicit Compounds(const Vocabulary& vocabulary) : v_(vocabulary), inside_(vocabulary.types().size()) {}

  // Reads a document of the same corpus for the second time.
  void count(std::string_view text);

  bool compound(std::uint32_t a, std::uint32_t b) const {
    const std::uint32_t all = v_.pairs().count(a, b);
    return strong(a, b, 2) && 2 * bound_.count(a, b) < all;
  }
  // The share of a syllable's places that lie in strong pairs; 0 for one too rare to tell.
  double bound(std::uint32_t type) const {
    const std::uint32_t all = v_.types()[type].count;
    return all >= 200 ? static_cast<double>(inside_[type]) / all : 0;
  }
  // Visits every compound.
  template <typename Visit>
  void each(Visit&& visit) const {
    v_.pairs().each([&](std::uint32_t a, std::uint32_t b, std::uint32_t) {
      if (compound(a, b)) visit(a, b);
    });
  }

 private:
  // Whether two syllables stand together more often than by chance, by a factor of e^nats.
  bool strong(std::uint32_t a, std::uint32_t b, double nats = 3) const {
    const Type &first = v_.types()[a], &second = v_.types()[b];
    if (!first.syllable || !second.syllable || a == b) return false;
    const double together = v_.pairs().count(a, b);
    return together >= 20 && together * static_cast<double>(v_.tokens()) >
                                 std::exp(nats) * first.count * static_cast<double>(second.count);
  }

  const Vocabulary& v_;
  PairCounts bound_;  // pairs whose first syllable is bound to the one before
  std::vector<std::uint32_t> inside_;
  std::vector<std::uint32_t> types_;
};

inline void Compounds::count(std::string_view text) {
  v_.read(text, types_);
  const std::size_t n = types_.size();
  std::vector<bool> joint(n + 1);  // whether a token is strongly bound to the one before
  for (std::size_t i = 1; i < n; ++i) joint[i] = strong(types_[i - 1], types_[i]);
  for (std::size_t i = 0; i < n; ++i) {
    if (joint[i] || joint[i + 1]) ++inside_[types_[i]];
    if (i + 1 < n && joint[i] && strong(types_[i], types_[i + 1], 2)) bound_.add(types_[i], types_[i + 1]);
  }
}

}  // namespace vietmend::spacing

#endif  // VIETMEND_TOOLS_SPACING_COMPOUNDS_H_
