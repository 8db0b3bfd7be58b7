// Rows that the page printed around its text.
#ifndef VIETMEND_SRC_BLOCKS_FURNITURE_H_
#define VIETMEND_SRC_BLOCKS_FURNITURE_H_

#include <vector>

namespace vietmend {

// For each row of a page, how sure it is that the row is a page number, a running head or foot, or a stamp:
// the text before it goes on behind it. 0 for a row of the text.
using Furniture = std::vector<float>;

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_FURNITURE_H_
