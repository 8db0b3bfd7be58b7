// Rows that stand twice.
#ifndef VIETMEND_SRC_LAYOUT_DOUBLED_H_
#define VIETMEND_SRC_LAYOUT_DOUBLED_H_

#include <vector>

#include "blocks/page.h"
#include "blocks/row_shape.h"
#include "layout/decision.h"
#include "vietmend/blocks.h"

namespace vietmend {

// Decides to drop the second of two rows with the same letters and digits, whatever their case and the marks
// and spaces between: where they follow each other, if they have five words or more; where a date, a by-line
// or two stand between, or the row is the caption of a picture and up to two other rows do, if they have
// twelve. Of a row in capitals and one that is not, the latter stays.
//
// Rows of kinds that are not in kDoubled stay; `kinds` has an entry a row. What may well stand twice stays:
// verses, the items of a list, rows of a table, lines of a form to be filled in, rows of numbers, parts of a
// paragraph, and short ones. Rows that are dropped already do not count.
void find_doubled(const Page& page, const std::vector<RowShape>& shapes, const std::vector<BlockKind>& kinds,
                  double min_confidence, Decisions& decisions);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_DOUBLED_H_
