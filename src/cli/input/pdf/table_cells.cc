#include "cli/input/pdf/table_cells.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "cli/input/pdf/column_shape.h"

namespace vietmend {
namespace {

// How many bands above a row the row above it in its column is looked for.
constexpr std::size_t kReach = 6;

// A row of text and the nearest one above it that shares some of its width.
struct Link {
  std::size_t above = 0;  // bands
  std::size_t below = 0;
  int pitch = 0;  // from foot to foot, in hundredths of the letters' size
};

const PageRun* sharing_width(const PageBand& band, const PageRun& run) {
  auto behind = std::partition_point(band.runs.begin(), band.runs.end(),
                                     [&](const PageRun& other) { return other.left < run.right; });
  if (behind == band.runs.begin()) return nullptr;
  --behind;
  return behind->right > run.left ? &*behind : nullptr;
}

std::vector<Link> links_of(std::span<const PageBand> bands) {
  std::vector<Link> links;
  for (std::size_t below = 1; below < bands.size(); ++below) {
    for (const PageRun& run : bands[below].runs) {
      for (std::size_t back = 1; back <= std::min(below, kReach); ++back) {
        const PageRun* above = sharing_width(bands[below - back], run);
        if (!above) continue;
        const int size = std::max(run.size, above->size);
        links.push_back({below - back, below, static_cast<int>(100LL * (run.bottom - above->bottom) / size)});
        break;
      }
    }
  }
  return links;
}

// The largest pitch of rows of one paragraph: a little more than the smallest that is not rare.
int closest(const std::vector<Link>& links) {
  std::vector<int> pitches;
  for (const Link& link : links) pitches.push_back(link.pitch);
  if (pitches.empty()) return 0;
  const auto tenth = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 10);
  std::nth_element(pitches.begin(), tenth, pitches.end());
  return std::min(*tenth * 6 / 5, 160);
}

// Of each band, whether a row of the table begins with it.
std::vector<bool> row_begins(std::span<const PageBand> bands, std::span<const Gutter> gutters) {
  std::vector<bool> begins(bands.size(), true);
  const std::vector<Link> links = links_of(bands);
  const int most = closest(links);
  const auto close =
      std::count_if(links.begin(), links.end(), [&](const Link& link) { return link.pitch <= most; });
  if (10 * close <= 9 * static_cast<std::ptrdiff_t>(links.size())) {
    std::vector<int> crossing(bands.size() + 1);
    for (const Link& link : links) {
      if (link.pitch > most) continue;
      ++crossing[link.above + 1];
      --crossing[link.below + 1];
    }
    int across = 0;
    for (std::size_t k = 0; k < bands.size(); ++k) {
      across += crossing[k];
      begins[k] = across == 0;
    }
    return begins;
  }
  std::size_t in_first = 0;
  for (const PageBand& band : bands) in_first += column_of(band.runs.front(), gutters) == 0;
  if (in_first > 1 && 10 * in_first <= 9 * bands.size()) {
    for (std::size_t k = 1; k < bands.size(); ++k) begins[k] = column_of(bands[k].runs.front(), gutters) == 0;
  }
  return begins;
}

// Joins the words of justified rows in narrow columns.
void join_words(PageBand& band, std::span<const Gutter> gutters) {
  std::vector<PageRun> joined;
  for (PageRun& run : band.runs) {
    const bool word = !joined.empty() && column_of(joined.back(), gutters) == column_of(run, gutters) &&
                      run.left >= joined.back().right && 2 * (run.left - joined.back().right) <= 3 * run.size;
    if (word) {
      join(joined.back(), run);
    } else {
      joined.push_back(std::move(run));
    }
  }
  band.runs = std::move(joined);
}

struct ColumnEdges {
  int left = 0;
  int right = 0;
};

// Appends the cells of one row of the table.
void add_row(std::span<const PageBand> bands, std::span<const Gutter> gutters,
             const std::vector<ColumnEdges>& columns, std::vector<CellRow>& out) {
  std::vector<const PageRun*> runs;
  for (const PageBand& band : bands) {
    for (const PageRun& run : band.runs) runs.push_back(&run);
  }
  std::stable_sort(runs.begin(), runs.end(),
                   [](const PageRun* a, const PageRun* b) { return a->left < b->left; });
  for (std::size_t begin = 0, end = 0; begin < runs.size(); begin = end) {
    int right = runs[begin]->right;
    for (end = begin + 1; end < runs.size() && runs[end]->left < right; ++end)
      right = std::max(right, runs[end]->right);
    const auto cell = std::span(runs).subspan(begin, end - begin);
    std::stable_sort(cell.begin(), cell.end(),
                     [](const PageRun* a, const PageRun* b) { return a->bottom < b->bottom; });
    for (const PageRun* run : cell) {
      const ColumnEdges& edges = columns[column_of(*run, gutters)];
      out.push_back({*run, run == cell.front(), edges.left, edges.right});
    }
  }
}

}  // namespace

std::vector<CellRow> table_cells(std::vector<PageBand> bands, std::span<const Gutter> gutters) {
  for (PageBand& band : bands) join_words(band, gutters);
  std::vector<std::optional<ColumnEdges>> seen(gutters.size() + 1);
  for (const PageBand& band : bands) {
    for (const PageRun& run : band.runs) {
      std::optional<ColumnEdges>& edges = seen[column_of(run, gutters)];
      if (!edges) edges = ColumnEdges{run.left, run.right};
      edges = ColumnEdges{std::min(edges->left, run.left), std::max(edges->right, run.right)};
    }
  }
  std::vector<ColumnEdges> columns;
  for (const std::optional<ColumnEdges>& edges : seen) columns.push_back(edges.value_or(ColumnEdges{}));
  const std::vector<bool> begins = row_begins(bands, gutters);
  std::vector<CellRow> out;
  for (std::size_t begin = 0, end = 0; begin < bands.size(); begin = end) {
    for (end = begin + 1; end < bands.size() && !begins[end]; ++end) {
    }
    add_row(std::span(bands).subspan(begin, end - begin), gutters, columns, out);
  }
  return out;
}

}  // namespace vietmend
