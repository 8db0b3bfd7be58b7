// Notes at the foot of pages, and their marks.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_FOOTNOTES_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_FOOTNOTES_H_

#include <vector>

#include "cli/input/pdf/page_row.h"

namespace vietmend {

// Makes notes of the last rows of a page that are in smaller letters than most of it, from the first one that
// begins with a mark: a raised number or sign, "(1)", "1.", "*", or the number of a mark in the text. Takes
// from all rows the raised signs that are no marks of notes: those of the text that no note of the page has,
// and the power of a unit, as in "m2".
void find_notes(std::vector<PageRow>& rows);

// Whether a note begins with a row.
bool begins_note(const PageRow& row);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_FOOTNOTES_H_
