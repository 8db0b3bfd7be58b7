// The cells of a table on a page.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_TABLE_CELLS_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_TABLE_CELLS_H_

#include <span>
#include <vector>

#include "cli/input/pdf/page_region.h"

namespace vietmend {

// One row of one cell.
struct CellRow {
  PageRun run;
  bool first = true;  // of its cell
  int left = 0;       // of its column
  int right = 0;
};

// What stands in a region of a table: its rows from the top down, the cells of each from left to right, the
// rows of each cell from the top down. Rows of text belong to one row of the table where, in some column,
// they stand as close below each other as rows of one paragraph do; in a table whose rows all stand that
// close, a row begins with what stands in its first column, if that leaves out some, and else with each row
// of text.
std::vector<CellRow> table_cells(std::vector<PageBand> bands, std::span<const Gutter> gutters);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_TABLE_CELLS_H_
