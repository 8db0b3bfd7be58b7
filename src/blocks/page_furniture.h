// Page numbers, running heads and running feet.
#ifndef VIETMEND_SRC_BLOCKS_PAGE_FURNITURE_H_
#define VIETMEND_SRC_BLOCKS_PAGE_FURNITURE_H_

#include <vector>

#include "blocks/furniture.h"
#include "blocks/line_breaks.h"
#include "blocks/page.h"
#include "blocks/row_shape.h"

namespace vietmend {

// Finds rows that hold nothing but a number ("17", "- 17 -", "Trang 17/40") where it is that of a page, and
// the rows beside them that are the same on each page, the number of the page apart.
//
// Where the text shows the edges of its pages, by form feeds or by rows that are `furniture` already, a
// number is that of a page only beside such an edge: right beside a row of furniture, in the middle of a
// sentence, or as one of two or more that count the pages. Where it shows none, a number must stand in the
// middle of a sentence that goes on behind it, or count with others, eight rows apart or more, most of which
// stand so; and a row that comes back at one distance, three times or more and in the middle of sentences, is
// a running head too. The numbers of a table, a list or a form stay, and so do rows of a law that its
// articles repeat.
void find_page_furniture(const Page& page, const std::vector<RowShape>& shapes, const LineBreaks& breaks,
                         Furniture& furniture);

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_PAGE_FURNITURE_H_
