// Whether a row is part of a paragraph that goes on.
#ifndef VIETMEND_SRC_LAYOUT_NEIGHBOURS_H_
#define VIETMEND_SRC_LAYOUT_NEIGHBOURS_H_

#include <cstddef>
#include <vector>

#include "blocks/page.h"
#include "blocks/row_shape.h"
#include "layout/decision.h"

namespace vietmend {

// Whether a row began in the row right before it or goes on in the one right behind it, by its words: a part
// of a paragraph, and no row that means something by itself.
bool is_torn(const Page& page, const std::vector<RowShape>& shapes, std::size_t row);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_NEIGHBOURS_H_
