// The words by which rows are told, out of data/word-lists.tsv, which says what each list means.
#ifndef VIETMEND_SRC_BLOCKS_ROW_WORDS_H_
#define VIETMEND_SRC_BLOCKS_ROW_WORDS_H_

#include <string>
#include <utility>
#include <vector>

#include "words/word_beginnings.h"
#include "words/word_lists.h"
#include "words/word_set.h"

namespace vietmend {

// Immutable; shared by threads.
struct RowWords {
  using Words = WordLists::Words;

  // Copies what it needs. Throws std::invalid_argument naming the list that is not there.
  explicit RowWords(const WordLists& lists);

  // How rows begin and end.
  WordSet hanging;
  WordBeginnings headings;
  std::string ordinal;
  std::string article;
  WordBeginnings article_begins;  // with the space behind each
  WordBeginnings bylines, offices;
  std::string recipients;
  WordSet date_words;
  std::string day, month, year;

  // Names of bodies with a line break in them: each a list of syllables.
  std::vector<Words> bodies, bodies_of_units, units;
  WordSet in_bodies;  // every syllable of `bodies`
  std::vector<std::pair<std::string, std::string>>
      newer_tones;  // a syllable in the newer placing and the older

  // What is printed onto pages.
  std::string gazette_head, gazette_date;
  WordBeginnings stamp_begins, stamp_goes_on;
  Words page_numbers;

  std::string credit;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_ROW_WORDS_H_
