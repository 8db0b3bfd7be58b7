// Which rows of a page follow each other, as the decision about line breaks sees them.
#ifndef VIETMEND_SRC_BLOCKS_PAIRED_ROWS_H_
#define VIETMEND_SRC_BLOCKS_PAIRED_ROWS_H_

#include <vector>

#include "blocks/page.h"
#include "blocks/row_pair.h"

namespace vietmend {

// The rows with tokens that are not `dropped`, in order. Between rows between which `furniture` (page
// numbers, running heads) stands, or a form feed, there is a page break; rows of marks alone, and dropped
// rows that are no furniture, are a barrier. Both vectors have an entry a row.
std::vector<PairedRow> paired_rows(const Page& page, const std::vector<bool>& dropped,
                                   const std::vector<bool>& furniture);

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_PAIRED_ROWS_H_
