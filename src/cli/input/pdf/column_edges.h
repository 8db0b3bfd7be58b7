// Where the rows of a page begin and end that fill it.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_COLUMN_EDGES_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_COLUMN_EDGES_H_

#include <vector>

#include "cli/input/pdf/page_row.h"

namespace vietmend {

// The rows of a page, and its size, by which pages are told that are set alike.
struct PageRows {
  int width = 0;
  int height = 0;
  std::vector<PageRow> rows;
};

// Sets the columns' edges of all rows across pages and down columns of prose. The edges are where rows begin
// and end again and again: of the page's own rows where it has enough, else of all pages of its size that lie
// on its side of the sheet.
void find_column_edges(std::vector<PageRows>& pages);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_COLUMN_EDGES_H_
