#include "layout/neighbours.h"

namespace vietmend {

std::vector<Neighbour> neighbours(const Page& page, const Decisions& decisions) {
  const std::vector<Row>& rows = page.rows();
  std::vector<Neighbour> kept;
  bool blank = false, page_gap = false, barrier = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    if (row.has_tokens() && !decisions[i].drop) {
      if (!kept.empty()) {
        kept.back().adjacent = !barrier && (!blank || page_gap);
        kept.back().blank = !barrier && blank;
      }
      kept.push_back({i, false, false});
      blank = barrier = false;
      page_gap = row.page_break;
      continue;
    }
    blank |= row.blank();
    page_gap |= row.page_break || decisions[i].page_furniture;
    barrier |= !row.blank() && !decisions[i].page_furniture;
  }
  return kept;
}

bool is_torn(const Page& page, const std::vector<RowShape>& shapes, std::size_t row) {
  const auto goes_on = [&](std::size_t a, std::size_t b) {
    return page.rows()[a].has_tokens() && page.rows()[b].has_tokens() && shapes[b].start == RowStart::lower &&
           (shapes[a].end == RowEnd::none || shapes[a].end == RowEnd::comma) && !shapes[a].alone;
  };
  return (row > 0 && goes_on(row - 1, row)) || (row + 1 < shapes.size() && goes_on(row, row + 1));
}

}  // namespace vietmend
