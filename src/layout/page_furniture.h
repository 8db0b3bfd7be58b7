// Page numbers, running heads and running feet.
#ifndef VIETMEND_SRC_LAYOUT_PAGE_FURNITURE_H_
#define VIETMEND_SRC_LAYOUT_PAGE_FURNITURE_H_

#include <vector>

#include "layout/decision.h"
#include "layout/page.h"
#include "layout/row_shape.h"
#include "layout/wrapping.h"

namespace vietmend {

// Decides to drop rows that hold nothing but a number ("17", "- 17 -", "Trang 17/40") where they count the
// pages: one after the other, at least eight rows apart, twice in a wrapped text and four times in another;
// and the rows beside them that are the same on each page, the number of the page apart. In a wrapped text
// one number alone is dropped where it stands in the middle of a sentence, or beside a row that repeats the
// beginning of the text; and a row that comes back at one distance, three times or more and in the middle of
// sentences, is a running head too. Numbers in a table or list, close to each other, stay, and so do rows of
// a law that its articles repeat.
void find_page_furniture(const Page& page, const std::vector<RowShape>& shapes, const Wrapping& wrapping,
                         double min_confidence, Decisions& decisions);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_PAGE_FURNITURE_H_
