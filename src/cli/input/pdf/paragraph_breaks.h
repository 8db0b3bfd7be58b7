// Where paragraphs begin and where they go on, by the places of the rows.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PARAGRAPH_BREAKS_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PARAGRAPH_BREAKS_H_

#include <cstdint>
#include <vector>

#include "cli/input/pdf/column_edges.h"

namespace vietmend {

enum class Break : std::uint8_t {
  begins,   // a paragraph, heading, item, note or cell begins with the row
  goes_on,  // the row goes on from the row before it that is no furniture
  unknown   // the page does not tell
};

// Of each row of each page, in their order. A row goes on where the row before is full, so that its first
// word did not fit there, and it begins at the column's left edge, or below the text of its item. How a
// document tells a paragraph's beginning, by an indent, by a wider gap between rows, or by neither, is read
// from its own rows. Rows that are centred go on where they must, or read on.
std::vector<std::vector<Break>> paragraph_breaks(const std::vector<PageRows>& pages);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PARAGRAPH_BREAKS_H_
