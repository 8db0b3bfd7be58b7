// The words that the spacing stage goes by, out of data/word-lists.tsv, which says what each list means.
#ifndef VIETMEND_SRC_SPACING_SPACING_WORDS_H_
#define VIETMEND_SRC_SPACING_SPACING_WORDS_H_

#include "words/word_lists.h"
#include "words/word_set.h"

namespace vietmend::spacing {

// Immutable; shared by threads.
struct SpacingWords {
  // Copies what it needs. Throws std::invalid_argument naming the list that is not there.
  explicit SpacingWords(const WordLists& lists)
      : titles(lists.list("titles")),
        never_doubled(lists.list("never-doubled")),
        seldom_doubled(lists.list("seldom-doubled")),
        loanwords(lists.list("loanwords")),
        between_letters(lists.list("between-letters")) {}

  WordSet titles;
  WordSet never_doubled, seldom_doubled;
  WordSet loanwords, between_letters;
};

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_SPACING_WORDS_H_
