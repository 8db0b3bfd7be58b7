// Marks of items that were misread, told by the items before and behind them.
#ifndef VIETMEND_SRC_SCAN_ITEM_MARKS_H_
#define VIETMEND_SRC_SCAN_ITEM_MARKS_H_

#include <string_view>

#include "scan/mistaken.h"

namespace vietmend {

// Adds what was misread, in order, of marks at the beginnings of rows: points "a)", numbers "1.", Roman ones
// "I." and
// "(i)". A sign that marks no item, ø or §, is what follows on the item before or goes before the one behind;
// what may be an item, e or L, only where both sides or its own shape say so: "e)" between b) and d), "H."
// behind I.
void find_item_marks(std::string_view text, Mistakes& found);

}  // namespace vietmend

#endif  // VIETMEND_SRC_SCAN_ITEM_MARKS_H_
