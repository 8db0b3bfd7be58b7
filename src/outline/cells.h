// Tables whose cells stand in rows of their own, with nothing that says so: as the text of a PDF has them.
#ifndef VIETMEND_SRC_OUTLINE_CELLS_H_
#define VIETMEND_SRC_OUTLINE_CELLS_H_

#include <span>
#include <string_view>
#include <vector>

#include "outline/path.h"
#include "outline/rows.h"

namespace vietmend {

// For each row whether it is a cell: one of a run of short rows of the body that end no sentence, of which
// many are figures; a longer one between two of them is a cell as well. Neither headings, clauses and points
// nor lines to be filled in are cells. Linear in the rows.
std::vector<bool> cells(std::string_view text, std::span<const OutlineRow> rows,
                        std::span<const PathRow> path);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_CELLS_H_
