// A row of a page in reading order, and the place it stands in.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PAGE_ROW_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PAGE_ROW_H_

#include <cstddef>
#include <vector>

#include "cli/input/pdf/page_run.h"
#include "cli/input/pdf/ruled_table.h"

namespace vietmend {

enum class RowPlace {
  body,      // rows across the page or down a column
  cell,      // of a table
  note,      // under the body, in smaller letters
  aside,     // turned, or alone at its height beside others
  furniture  // running heads, page numbers, stamps of the publisher
};

struct PageRow {
  PageRun run;
  RowPlace place = RowPlace::body;
  bool goes_on_in_cell = false;  // the cell's row above stands as close as rows of one paragraph do
  std::size_t column = 0;    // of the page, from 0 in reading order: rows of one stand one below the other
  bool across = true;        // the column is the page's whole width
  bool edges_known = false;  // by enough rows; otherwise the edges are those of the widest row
  int column_left = 0;       // where rows begin and end that fill the column
  int column_right = 0;
};

// The rows of a page in reading order: furniture at its head, what it holds, what is turned, furniture at its
// foot. `furniture` says of each run whether it is furniture, `tables` are those of the page that are ruled,
// from the top down. The columns' edges are those of their own rows.
std::vector<PageRow> page_rows(const std::vector<PageRun>& runs, const std::vector<bool>& furniture,
                               const std::vector<RuledTable>& tables);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PAGE_ROW_H_
