// Rows that the page printed around its article.
#ifndef VIETMEND_SRC_LAYOUT_BOILERPLATE_H_
#define VIETMEND_SRC_LAYOUT_BOILERPLATE_H_

#include <vector>

#include "blocks/page.h"
#include "blocks/row_shape.h"
#include "layout/boilerplate_table.h"
#include "layout/decision.h"

namespace vietmend {

// Decides to drop the rows that match the table and stand where it says, and the lists of links to other
// articles that follow "Các tin khác": rows with a date in brackets, and, behind the last row of prose,
// titles.
//
// A row of prose has 30 tokens, or 8 and a full stop, and does not match. Where there is none, the rows that
// do not match stand for the prose.
void find_boilerplate(const Page& page, const std::vector<RowShape>& shapes, const BoilerplateTable& table,
                      double min_confidence, Decisions& decisions);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_BOILERPLATE_H_
