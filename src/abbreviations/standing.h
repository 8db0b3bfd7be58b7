// Where an abbreviation stands: places where it is left alone whatever it stands for, or but for what is
// sure.
#ifndef VIETMEND_SRC_ABBREVIATIONS_STANDING_H_
#define VIETMEND_SRC_ABBREVIATIONS_STANDING_H_

#include <cstddef>

#include "core/line.h"

namespace vietmend {

enum class Standing : unsigned char {
  prose,
  listed,  // in a table's row, or among those who sign a document or receive it
  stays    // in the head of a table of several columns, or in a row of a form that is to be filled in
};

// By what the block of token i is (LineToken::block), and by whether it is an item below "Nơi nhận:".
Standing standing_of(const Line& line, std::size_t i);

// Whether the tokens [begin, end) are all that a row or a table's cell holds: a column's head ("TT", "STT"),
// a cell. White space and Markdown's asterisks around them are nothing.
bool alone_in_cell(const Line& line, std::size_t begin, std::size_t end);

// Whether the tokens [begin, end) stand beside a sign of arithmetic: a variable, "T = TTH + 2".
// Or whether what follows says how it is computed: "TC theo công thức".
bool in_formula(const Line& line, std::size_t begin, std::size_t end);

// Whether the token beside token i, behind a comma, is one capital letter or one with a digit: a list of
// offices' own codes, "V1, V4, CB".
bool among_codes(const Line& line, std::size_t i);

// Whether token i begins what is left of a document number that white space, a line break or Markdown's
// asterisks cut: "08/2023/TT-" and "BLĐTBXH", "50/2015/" and "TT-BYT", "44**/**2025**/**TT-BYT".
bool continues_document_number(const Line& line, std::size_t i);

// Whether token i stands behind "Lưu:" in the row that says where a document is kept, "Lưu: VT, KGVX (3b)":
// offices' own codes and the initials of who typed it.
bool in_filing_row(const Line& line, std::size_t i);

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_STANDING_H_
