// Finds where sentences end.
#ifndef VIETMEND_SRC_PUNCTUATION_SENTENCES_H_
#define VIETMEND_SRC_PUNCTUATION_SENTENCES_H_

#include <string_view>

#include "core/line.h"
#include "words/word_set.h"

namespace vietmend {

// Whether a sentence ends after token i: a full stop, question or exclamation mark or an ellipsis stands in
// the gap, with white space behind it, and what follows can begin a sentence (not a lower-case word), and
// what stands before it is not an initial or a title written short ("TS. Nguyễn", "TP. Hồ Chí Minh", "Q. 1").
// The last token ends one.
//   titles  the list "titles" of data/word-lists.tsv
bool sentence_ends(const Line& line, std::size_t i, const WordSet& titles);

// Whether a token is an initial or a title that is written short with a full stop behind it ("A", "TS",
// "Tr").
bool written_short(std::string_view token, const WordSet& titles);

// Writes one sentence a line: the white space behind each sentence becomes a line break, but not before a few
// words that no mark ends. Line breaks that stand stay.
void break_lines_at_sentences(Line& line, const WordSet& titles);

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_SENTENCES_H_
