#include "outline/cells.h"

#include "outline/marking.h"
#include "outline/signs.h"

namespace vietmend {
namespace {

// Chosen by looking at the tables of circulars.
constexpr std::size_t kLongestShort = 60;  // bytes of a row
constexpr std::size_t kLongest = 400;      // of one between two short ones
constexpr std::size_t kFewest = 8;         // rows of a table
constexpr std::size_t kFigures = 6;        // one in so many is a figure

enum class Shape { other, cell, figure, between };

bool is_figure(std::string_view row) {
  return row.find_first_of("0123456789") != std::string_view::npos &&
         row.find_first_not_of("0123456789.,%/-()xX ") == std::string_view::npos;
}

Shape shape(std::string_view row, const OutlineRow& signs, const PathRow& path) {
  if (path.place != OutlinePlace::body || path.marking.numbering != Numbering::none) return Shape::other;
  if (signs.cell != CellPart::none || signs.has_cells || says_attached(row)) return Shape::other;
  if (is_figure(row)) return Shape::figure;
  if (row.find("....") != std::string_view::npos || row.find("…") != std::string_view::npos ||
      row.find("____") != std::string_view::npos)
    return Shape::other;
  const bool is_short = row.size() <= kLongestShort && !signs.ends;
  // Two items behind one another are a list.
  if (dash(row) > 0) return is_short ? Shape::between : Shape::other;
  if (is_short) return Shape::cell;
  return row.size() <= kLongest ? Shape::between : Shape::other;
}

}  // namespace

std::vector<bool> cells(std::string_view text, std::span<const OutlineRow> rows,
                        std::span<const PathRow> path) {
  std::vector<bool> found(rows.size());
  std::size_t first = 0;    // of the run
  std::size_t figures = 0;  // in it
  Shape before = Shape::other;
  const auto end_run = [&](std::size_t end) {
    if (before == Shape::between && end > first) --end;
    const std::size_t size = end - first;
    if (size < kFewest || figures * kFigures < size) return;
    for (std::size_t i = first; i < end; ++i) found[i] = true;
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Shape now = shape(text.substr(rows[i].span.begin, rows[i].span.size()), rows[i], path[i]);
    const bool breaks =
        now == Shape::other || (now == Shape::between && (before == Shape::between || i == first));
    if (breaks) {
      end_run(i);
      first = i + 1;
      figures = 0;
      before = Shape::other;
      continue;
    }
    figures += now == Shape::figure ? 1 : 0;
    before = now;
  }
  end_run(rows.size());
  return found;
}

}  // namespace vietmend
