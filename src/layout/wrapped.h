// Rows that were wrapped at one width, as in a PDF, and go on in the next row.
#ifndef VIETMEND_SRC_LAYOUT_WRAPPED_H_
#define VIETMEND_SRC_LAYOUT_WRAPPED_H_

#include <vector>

#include "layout/decision.h"
#include "layout/page.h"
#include "layout/row_shape.h"
#include "layout/wrapping.h"
#include "vietmend/options.h"

namespace vietmend {

// Decides which rows to join with the next. Never a row to one that begins a paragraph (a heading, an item, a
// row that stands alone), nor one that ends its paragraph: that is not full, or that ends a sentence where,
// by the sentences that end in mid-row and by the next word, the paragraph more likely ends too. `lines` is
// not keep; where it is automatic and no width shows, only rows are joined that end with a word that ends no
// sentence, before a small letter.
void find_wrapped(const Page& page, const std::vector<RowShape>& shapes, const Wrapping& wrapping,
                  Lines lines, double min_confidence, Decisions& decisions);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_WRAPPED_H_
