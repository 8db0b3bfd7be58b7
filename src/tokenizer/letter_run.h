// A run of letters with their combining marks, and what a reader wants to know of it.
#ifndef VIETMEND_SRC_TOKENIZER_LETTER_RUN_H_
#define VIETMEND_SRC_TOKENIZER_LETTER_RUN_H_

#include <cstddef>
#include <string_view>

#include "tokenizer/characters.h"
#include "tokenizer/syllable_grammar.h"

namespace vietmend {

struct LetterRun {
  std::size_t begin = 0;
  std::size_t end = 0;         // equal to begin where no letter stands
  std::size_t letters = 0;     // combining marks are not counted
  std::size_t capitals = 0;    // how many of them are capitals
  std::size_t leading = 0;     // how many capitals it begins with
  bool leading_toned = false;  // one of those bears a tone mark
  bool ascii = true;
  bool syllable = false;

  bool empty() const { return letters == 0; }
  bool all_capitals() const { return letters != 0 && capitals == letters; }
  bool one_letter() const { return letters == 1; }
  // A syllable that no abbreviation would be taken for.
  bool long_syllable() const { return syllable && letters >= 2; }
};

// The run that begins at `at`, which may be the end of the text.
LetterRun read_letters(std::string_view text, std::size_t at);

// Whether letters that are no spelling by themselves, because of combining marks, compose to a syllable.
bool composes_to_syllable(std::string_view letters);

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_LETTER_RUN_H_
