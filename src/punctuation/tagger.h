// The tagger's two speeds behind one interface: what it guesses of a text, and how sure it must be.
#ifndef VIETMEND_SRC_PUNCTUATION_TAGGER_H_
#define VIETMEND_SRC_PUNCTUATION_TAGGER_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/letters.h"
#include "punctuation/certainty.h"
#include "punctuation/gap_features.h"
#include "punctuation/linear_model.h"
#include "punctuation/network.h"

namespace vietmend {

// What the tagger says of a gap: the best mark, and by how much its score exceeds that of no mark.
struct Guess {
  Mark mark = Mark::none;
  std::int32_t margin = INT32_MIN;  // INT32_MIN where no mark may be put, or the tagger gave the gap up
};

// What the tagger says of a token of a text without capitals.
struct CasingGuess {
  Casing casing = Casing::lower;  // lower, capital or upper
  float confidence = 0;           // of a capital or capitals that the tagger is sure enough of, else 0
};

// The best of the marks and its margin over no mark, of scores whose first one is that of no mark and whose
// next are those of the marks.
template <typename AnyScores>
Guess best_mark(const AnyScores& scores) {
  std::size_t best = 1;
  for (std::size_t c = 2; c < kMarks; ++c) best = scores[c] > scores[best] ? c : best;
  return {static_cast<Mark>(best), scores[best] - scores[0]};
}

struct Guesses {
  std::vector<Guess> marks;  // a gap each
  // A token each; empty where the text has its capitals, or the tagger knows nothing of them.
  std::vector<CasingGuess> casings;
};

// Immutable; shared by threads.
class Tagger {
 public:
  Tagger() = default;
  Tagger(const Tagger&) = delete;
  Tagger& operator=(const Tagger&) = delete;
  virtual ~Tagger() = default;

  // Guesses at a whole text.
  Guesses guess(const GapFeatures& features, std::size_t tokens) const { return guess(features, tokens, {}); }

  // Guesses at the tokens that are not `known` (one a token; empty: none is). What comes back for those that
  // are says nothing.
  virtual Guesses guess(const GapFeatures& features, std::size_t tokens,
                        std::span<const std::uint8_t> known) const = 0;

  // How many tokens off lies what a guess may rest on, beside what GapFeatures says of the token's own place.
  virtual std::size_t reach() const = 0;

  // How many tokens off it may rest on a token's own place, which is how far the nearest marks are from
  // there.
  virtual std::size_t standing_reach() const = 0;

  virtual const Certainty& certainty() const = 0;
};

// `fast`: the section "punctuation.fast". It gives a gap up as soon as a few features tell that it has no
// mark; every other guess is that of LinearModel::score. The model's limits are set so that of 10,000 gaps
// four at most are given up that would have had a mark. A section must outlive its tagger; the constructors
// throw std::runtime_error with the reason if it is damaged.
class LinearTagger : public Tagger {
 public:
  using Decide = std::function<void(std::size_t gap, const Scores& scores)>;

  explicit LinearTagger(std::string_view section) : model_(section) {}
  using Tagger::guess;
  Guesses guess(const GapFeatures& features, std::size_t tokens,
                std::span<const std::uint8_t> known) const override;
  // Calls decide() with the scores of each gap that was not given up, the first gap first.
  void score(const GapFeatures& features, std::size_t tokens, std::span<const std::uint8_t> known,
             const Decide& decide) const;
  std::size_t reach() const override { return GapFeatures::kReach; }
  std::size_t standing_reach() const override { return 0; }
  const Certainty& certainty() const override { return model_.certainty(); }
  const LinearModel& model() const { return model_; }

 private:
  LinearModel model_;
};

// `best`: the section "punctuation.best", and "punctuation.fast" beside it. The network sees further and
// knows capitals; the linear model remembers more stretches of words. The network reads what the linear model
// guesses of each gap, and each mark's score is the network's and half of the linear model's margin. Where
// the linear model is sure enough that there is no mark, the network is not asked and the gap is given up;
// but a text without capitals is read whole, and only there does the tagger say anything of capitals.
class NetworkTagger : public Tagger {
 public:
  // Without `fast`, the network alone.
  explicit NetworkTagger(std::string_view network, std::string_view fast = {});
  using Tagger::guess;
  Guesses guess(const GapFeatures& features, std::size_t tokens,
                std::span<const std::uint8_t> known) const override;
  std::size_t reach() const override { return network_.reach(); }
  std::size_t standing_reach() const override { return network_.sight(); }
  const Certainty& certainty() const override { return network_.model().certainty; }

  // The network's own scores, of every token.
  std::vector<NetworkScores> scores(const GapFeatures& features, std::size_t tokens) const;

 private:
  // The linear model's margins over no mark of a gap, in the network's unit.
  struct Linear {
    std::size_t gap;
    Scores margins;
  };
  // Of the gaps whose best margin is at least kLeastLinear, the first gap first, as far as the scores of
  // tokens that are not known rest on them.
  std::vector<Linear> linear_guesses(const GapFeatures& features, std::size_t tokens,
                                     std::span<const std::uint8_t> known) const;
  static std::vector<std::uint8_t> linear_rows(const std::vector<Linear>& linear, std::size_t tokens);
  Scores margins(const Scores& linear) const;
  CasingGuess casing_guess(const NetworkScores& scores) const;

  Network network_;
  std::unique_ptr<LinearTagger> linear_;
  std::int64_t linear_scale_ = 0;  // of a linear margin in the network's unit, in 1/65536
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_TAGGER_H_
