// The lattice: every way to read a stretch of letters as words, and the best of them.
//
// The boundaries that stand are evidence: a reading pays for each one it puts in and each one it takes away.
// So a reading that was found stays the best when it is found again in its own spacing: agreement costs
// nothing.
#ifndef VIETMEND_SRC_SPACING_LATTICE_H_
#define VIETMEND_SRC_SPACING_LATTICE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "spacing/language_model.h"
#include "spacing/letters_of_line.h"

namespace vietmend::spacing {

// What the evidence weighs, in Score units.
struct Weights {
  Score split;  // a boundary put in
  Score join;   // a gap read over
};

// A boundary that the best reading has and the present one has not, or the reverse.
struct Change {
  std::size_t at;  // before this symbol
  bool begins;     // in the best reading
  Score margin;    // how much better the best reading is than the best one that leaves this boundary alone
};

class Lattice {
 public:
  explicit Lattice(const LanguageModel& model) : model_(model) {}

  // Reads symbols [begin, end) afresh. Both ends are boundaries of the present reading and stay. `before` is
  // the word before; `after` the one after, or nullptr at the end of the text. Gives the changes from left to
  // right; changes between two boundaries that both readings have belong together and get the least of their
  // margins. The result is good until the next call. Time and memory are linear in the stretch.
  const std::vector<Change>& read(const LettersOfLine& letters, std::size_t begin, std::size_t end,
                                  const Word& before, const Word* after, const Weights& weights);

 private:
  struct Edge {
    std::uint32_t begin, end;  // relative to the stretch
    Word word;
    bool foreign;    // no syllable
    bool capitals;   // no syllable, and without a small letter
    bool plain;      // without a letter only Vietnamese has
    Score cost;      // of the evidence
    Score best;      // of the readings up to this word
    Score rest = 0;  // of the best reading from after this word on
    std::int32_t previous = -1;
    std::int32_t next_ending = -1;  // another edge with the same end
    std::uint32_t first_step = 0, last_step = 0;
  };
  struct Step {
    std::int32_t from;
    Score score;
  };

  void measure(const LettersOfLine& letters, const Weights& weights);
  enum class Sort : std::uint8_t { syllable, string, fixed };
  void add(const LettersOfLine& letters, std::size_t begin, std::size_t end, const Word& word, Sort sort,
           Score cost);
  void add_syllables(const LettersOfLine& letters, std::size_t begin);
  void add_strings(const LettersOfLine& letters, std::size_t begin);
  void add_torn_abbreviation(const LettersOfLine& letters, std::size_t begin);
  void add_spaced_abbreviation(const LettersOfLine& letters, std::size_t begin);
  void compare(const LettersOfLine& letters);

  const LanguageModel& model_;
  std::size_t offset_ = 0, length_ = 0;
  std::vector<Score> join_before_;        // the cost of all gaps before a position
  std::vector<Score> split_at_;           // the cost of a boundary at a position
  std::vector<std::uint32_t> token_end_;  // of the present word around a position
  std::vector<std::uint32_t> token_begin_;
  std::vector<std::uint8_t> token_known_;  // the word is a syllable or known string
  std::vector<std::uint32_t> wall_;        // the first wall after a position
  std::vector<std::int32_t> ending_;       // the last edge added that ends at a position
  std::vector<Edge> edges_;
  std::vector<Step> steps_;
  std::vector<Score> with_, without_;
  std::vector<std::uint8_t> best_begins_;
  std::vector<Change> changes_;
};

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_LATTICE_H_
