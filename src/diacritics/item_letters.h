// The letters of points in laws, which follow each other: a) b) c) d) đ) e).
#ifndef VIETMEND_SRC_DIACRITICS_ITEM_LETTERS_H_
#define VIETMEND_SRC_DIACRITICS_ITEM_LETTERS_H_

#include <vector>

#include "diacritics/lost.h"
#include "diacritics/run_sequence.h"
#include "diacritics/vocabulary.h"

namespace vietmend::diacritics {

// The rows of a list that begin with d and a closing bracket, each as what the row before it in the list says
// it is: d behind c, đ behind d. Rows that no such row stands before are left out. In order; all of them,
// whether or not they say so already.
std::vector<Mended> item_letters(const RunSequence& runs, const Vocabulary& vocabulary);

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_ITEM_LETTERS_H_
