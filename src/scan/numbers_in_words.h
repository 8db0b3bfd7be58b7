// Digits that were read as letters, and letters that were read as digits, within a row: told by the words
// beside them.
#ifndef VIETMEND_SRC_SCAN_NUMBERS_IN_WORDS_H_
#define VIETMEND_SRC_SCAN_NUMBERS_IN_WORDS_H_

#include <string_view>

#include "scan/mistaken.h"

namespace vietmend {

// Adds what was misread, in order:
//   the number of an article or a clause, "khoản I", unless the text has an Article II;
//   days, months and years, "ngày 3l tháng", "tháng 0T năm", where the number is one that a calendar has;
//   what is counted, "l5 ngày", "l.500.000 đồng";
//   the Assembly that numbers a law, "92/2015/QHI3";
//   chapters, "Chương H";
//   an i within a syllable, "g1ao".
void find_numbers_in_words(std::string_view text, Mistakes& found);

}  // namespace vietmend

#endif  // VIETMEND_SRC_SCAN_NUMBERS_IN_WORDS_H_
