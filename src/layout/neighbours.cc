#include "layout/neighbours.h"

namespace vietmend {

bool is_torn(const Page& page, const std::vector<RowShape>& shapes, std::size_t row) {
  const auto goes_on = [&](std::size_t a, std::size_t b) {
    return page.rows()[a].has_tokens() && page.rows()[b].has_tokens() && shapes[b].start == RowStart::lower &&
           (shapes[a].end == RowEnd::none || shapes[a].end == RowEnd::comma) && !shapes[a].alone;
  };
  return (row > 0 && goes_on(row - 1, row)) || (row + 1 < shapes.size() && goes_on(row, row + 1));
}

}  // namespace vietmend
