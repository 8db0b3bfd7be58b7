// The rows of a text, with what can be seen of each at a glance.
#ifndef VIETMEND_SRC_OUTLINE_ROWS_H_
#define VIETMEND_SRC_OUTLINE_ROWS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "vietmend/span.h"

namespace vietmend {

// What a row is of a table whose bars stand in rows of their own, as they do where the cells of a page's
// table have several rows.
enum class CellPart : std::uint8_t {
  none,
  goes_on,    // with the cell that another row began
  begins,     // a cell
  begins_row  // the first cell of a row
};

// A row that is not blank, or a part of one.
struct OutlineRow {
  Span span;                  // without white space, emphasis and heading signs of Markdown around it
  std::uint8_t blanks = 0;    // blank rows before it, at most 255; the end of a page counts two
  std::int8_t quotes = 0;     // quotation marks it opens and leaves open, less those of other rows it closes
  bool opens_quote = false;   // it begins with an opening quotation mark
  bool closes_quote = false;  // it closes one that another row opened, though it may open one again
  bool lower = false;         // its first letter is lower-case
  bool capitals = false;      // it has letters, two or more, and none is lower-case
  bool ends = false;          // it ends with a full stop, semicolon, colon, question or exclamation mark
  bool has_cells = false;     // tabs or bars divide it
  CellPart cell = CellPart::none;
  bool quoted = false;  // Markdown sets it off as a quotation, behind a row that ends with a colon
  // It is the rest of a row in the middle of which "Điều 5. Hồ sơ" stands, or, among capitals, "I. QUY ĐỊNH".
  bool inner = false;
};

std::vector<OutlineRow> outline_rows(std::string_view text);

// The text without white space, emphasis and heading signs of Markdown around it.
std::string_view bare(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_ROWS_H_
