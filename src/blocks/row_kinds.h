// What each row of a page is.
#ifndef VIETMEND_SRC_BLOCKS_ROW_KINDS_H_
#define VIETMEND_SRC_BLOCKS_ROW_KINDS_H_

#include <vector>

#include "blocks/page.h"
#include "blocks/row_evidence.h"
#include "blocks/row_shape.h"
#include "vietmend/blocks.h"

namespace vietmend {

// The kind of each row of a page whose wrapped rows have been joined, furniture gone: never furniture. A row
// says by itself what it is where it begins as a heading or an item, has columns or dotted lines, is in
// capitals, or signs; a short one that ends no sentence is what the rows around it are: among many of its
// kind it is a cell of a table, else a paragraph. `told` is what the page told, an entry a row or none at
// all. What is said of blank rows and rows of marks alone means nothing. Linear in the rows.
std::vector<BlockKind> row_kinds(const Page& page, const std::vector<RowShape>& shapes,
                                 const std::vector<RowEvidence>& told);

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_ROW_KINDS_H_
