// Tables whose cells are ruled.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_RULED_TABLE_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_RULED_TABLE_H_

#include <vector>

#include "cli/input/pdf/page_rulings.h"
#include "cli/input/pdf/page_run.h"
#include "cli/input/pdf/table_cells.h"

namespace vietmend {

// Rulings that cross or touch, at least one of them standing between cells.
struct RuledTable {
  PageRulings rulings;
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  // Whether the middle of a run lies in the table.
  bool holds(const PageRun& run) const;
};

// The tables of a page, from the top down. A frame around a text, or around the page, is none.
std::vector<RuledTable> ruled_tables(const PageRulings& rulings);

// What stands in the cells of a table, each from its rulings to its rulings: from the top down those that
// begin at one height from left to right, the rows of each from the top down.
std::vector<CellRow> ruled_cells(const RuledTable& table, const std::vector<PageRun>& runs);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_RULED_TABLE_H_
