// Where a line is to be read afresh: around words that are none, or whose letters are likelier as one word
// with their neighbour's. Clean text has few such places, so that reading it costs a look-up a word and no
// more.
#ifndef VIETMEND_SRC_SPACING_SUSPICION_H_
#define VIETMEND_SRC_SPACING_SUSPICION_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "spacing/lattice.h"
#include "spacing/letters_of_line.h"

namespace vietmend::spacing {

// A stretch of letters between two boundaries, the words beside it, and what the spaces in it weigh.
struct Stretch {
  std::size_t begin, end;  // symbols
  Word before, after;
  bool at_end;  // no word comes after
  Weights weights;
};

class Suspicion {
 public:
  explicit Suspicion(const LanguageModel& model) : model_(model) {}

  // The stretches to read, from left to right, not touching each other. The result is good until the next
  // call.
  const std::vector<Stretch>& find(const LettersOfLine& letters);

 private:
  struct Present {  // a word of the present reading
    std::uint32_t begin;
    bool suspicious = false, fragment = false;
    Word word;
  };
  void describe(const LettersOfLine& letters);

  const LanguageModel& model_;
  std::vector<Present> words_;
  std::vector<std::uint32_t> fragments_;  // before each word
  std::vector<Stretch> stretches_;
};

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_SUSPICION_H_
