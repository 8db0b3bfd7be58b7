// Rows that were wrapped, as in a PDF or in the source of a page, and go on in the next row.
#ifndef VIETMEND_SRC_LAYOUT_WRAPPED_H_
#define VIETMEND_SRC_LAYOUT_WRAPPED_H_

#include <vector>

#include "blocks/line_breaks.h"
#include "blocks/page.h"
#include "blocks/row_evidence.h"
#include "blocks/row_shape.h"
#include "layout/decision.h"
#include "vietmend/options.h"

namespace vietmend {

// Decides which rows to join with the next: those that `breaks` says are more likely to go on than not; where
// `lines` is join, also those that are somewhat less likely to. A name of a state body that a line break cuts
// is joined in any case. `lines` is not keep. Where the page told of a row that it begins something or goes
// on, that decides; `told` has an entry a row, or none. A row of a table goes on where the page told so, or,
// where it tells nothing, as others do. Rows of code stay rows, and rows of marks alone keep apart what
// stands on either side of them.
void find_wrapped(const Page& page, const std::vector<RowShape>& shapes, const LineBreaks& breaks,
                  const std::vector<RowEvidence>& told, Lines lines, double min_confidence,
                  Decisions& decisions);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_WRAPPED_H_
