// How a document tells where its paragraphs begin.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PARAGRAPH_STYLE_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PARAGRAPH_STYLE_H_

#include <vector>

#include "cli/input/pdf/column_edges.h"

namespace vietmend {

// Whether rows stand in one column, one below the other.
bool are_neighbours(const PageRow& above, const PageRow& below);

// Whether the first word of the row below did not fit at the end of the row above.
bool is_full(const PageRow& above, const PageRow& below);

// Whether a row begins at its column's left edge.
bool is_at_left(const PageRow& row);

// Whether a row is as far from one edge of its column as from the other.
bool is_balanced(const PageRow& row);

// Whether it is, and clear of both.
bool is_centred(const PageRow& row);

struct ParagraphStyle {
  bool indented = false;  // first rows are indented
  bool spaced = false;    // between paragraphs there is a wider gap than between their rows
  int pitch = 0;  // from foot to foot of rows of one paragraph, in 64ths of the letters' size; 0 if not known
};

ParagraphStyle paragraph_style(const std::vector<PageRows>& pages);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PARAGRAPH_STYLE_H_
