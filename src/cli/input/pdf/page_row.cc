#include "cli/input/pdf/page_row.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "cli/input/pdf/column_shape.h"
#include "cli/input/pdf/page_band.h"
#include "cli/input/pdf/table_cells.h"

namespace vietmend {
namespace {

// The rows of a band read from left to right. A justified row may have wide spaces; what stands farther apart
// are rows of their own, unless together they fill the width, as the words of a justified row do.
std::vector<PageRun> rows_of(const PageBand& band, int left, int right) {
  std::vector<PageRun> rows;
  int widest = 0;
  for (std::size_t k = 1; k < band.runs.size(); ++k)
    widest = std::max(widest, band.runs[k].left - band.runs[k - 1].right);
  const bool filled =
      band.left - left <= 4 * band.size && right - band.right <= band.size / 2 && widest <= 4 * band.size;
  for (const PageRun& run : band.runs) {
    const int gap = rows.empty() ? 0 : run.left - rows.back().right;
    const bool mark = !rows.empty() && is_item_mark(rows.back().text) && gap <= 4 * run.size;
    if (rows.empty() || run.apart || 3 * gap < -run.size || (!filled && !mark && 2 * gap > 3 * run.size)) {
      rows.push_back(run);
    } else {
      join(rows.back(), run);
    }
  }
  return rows;
}

// Rows in reading order, as they are added from the top of the page down.
class Reader {
 public:
  // `bands`: all that will be added, which say how wide the page is.
  explicit Reader(std::span<const PageBand> bands) {
    bool any = false;
    for (const PageBand& band : bands) {
      left_ = any ? std::min(left_, band.left) : band.left;
      right_ = any ? std::max(right_, band.right) : band.right;
      any = true;
    }
  }

  void add(const std::vector<PageBand>& bands) {
    for (const PageRegion& region : page_regions(bands)) {
      const auto inside = std::span(bands).subspan(region.begin, region.end - region.begin);
      switch (region.kind) {
        case RegionKind::rows:
          add_rows(inside, column_, true);
          break;
        case RegionKind::columns:
          add_columns(inside, region.gutters);
          break;
        case RegionKind::table:
          add_cells(table_cells({inside.begin(), inside.end()}, region.gutters));
          break;
      }
      ++column_;
    }
  }

  void add_cells(std::vector<CellRow> cells) {
    for (CellRow& row : cells) {
      rows_.push_back(
          {std::move(row.run), RowPlace::cell, !row.first, column_, false, true, row.left, row.right});
    }
    ++column_;
  }

  std::vector<PageRow> rows() && { return std::move(rows_); }

 private:
  void add_rows(std::span<const PageBand> bands, std::size_t column, bool across) {
    int left = left_, right = right_;
    if (!across) {
      for (const PageBand& band : bands) {
        left = &band == bands.data() ? band.left : std::min(left, band.left);
        right = &band == bands.data() ? band.right : std::max(right, band.right);
      }
    }
    for (const PageBand& band : bands) {
      bool first = true;
      for (PageRun& run : rows_of(band, left, right)) {
        rows_.push_back({std::move(run), first ? RowPlace::body : RowPlace::aside, false, column, across,
                         false, left, right});
        first = false;
      }
    }
  }

  void add_columns(std::span<const PageBand> bands, const std::vector<Gutter>& gutters) {
    std::vector<std::vector<PageRun>> columns(gutters.size() + 1);
    for (const PageBand& band : bands) {
      for (const PageRun& run : band.runs) columns[column_of(run, gutters)].push_back(run);
    }
    for (std::vector<PageRun>& column : columns) add_rows(page_bands(std::move(column)), column_++, false);
  }

  int left_ = 0, right_ = 0;
  std::size_t column_ = 0;
  std::vector<PageRow> rows_;
};

// The rows of what stands on a page, its ruled tables among them.
std::vector<PageRow> held_rows(std::vector<PageRun> held, const std::vector<RuledTable>& tables) {
  std::vector<std::vector<PageRun>> ruled(tables.size());
  std::vector<PageRun> rest;
  for (PageRun& run : held) {
    // Of tables inside each other, the inner one begins below.
    const auto table =
        std::find_if(tables.rbegin(), tables.rend(), [&](const RuledTable& of) { return of.holds(run); });
    (table == tables.rend() ? rest : ruled[static_cast<std::size_t>(tables.rend() - table) - 1])
        .push_back(std::move(run));
  }
  std::vector<PageBand> bands = page_bands(std::move(rest));
  Reader reader(bands);
  auto at = bands.begin();
  for (std::size_t k = 0; k < tables.size(); ++k) {
    const auto end =
        std::partition_point(at, bands.end(), [&](const PageBand& band) { return band.top < tables[k].top; });
    reader.add({std::make_move_iterator(at), std::make_move_iterator(end)});
    reader.add_cells(ruled_cells(tables[k], ruled[k]));
    at = end;
  }
  reader.add({std::make_move_iterator(at), std::make_move_iterator(bands.end())});
  return std::move(reader).rows();
}

}  // namespace

std::vector<PageRow> page_rows(const std::vector<PageRun>& runs, const std::vector<bool>& furniture,
                               const std::vector<RuledTable>& tables) {
  std::vector<PageRun> held, dropped, turned;
  std::vector<int> heights;
  for (std::size_t k = 0; k < runs.size(); ++k) {
    (furniture[k] ? dropped : runs[k].upright ? held : turned).push_back(runs[k]);
    if (!furniture[k] && runs[k].upright) heights.push_back(runs[k].top);
  }
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  if (!heights.empty()) std::nth_element(heights.begin(), middle, heights.end());
  std::vector<PageRow> rows, foot;
  for (const PageBand& band : page_bands(std::move(dropped))) {
    const bool above = heights.empty() || band.top <= *middle;
    for (const PageRun& run : band.runs)
      (above ? rows : foot).push_back({run, RowPlace::furniture, false, 0, false, false, 0, 0});
  }
  for (PageRow& row : held_rows(std::move(held), tables)) rows.push_back(std::move(row));
  for (PageRun& run : turned) rows.push_back({std::move(run), RowPlace::aside, false, 0, false, false, 0, 0});
  rows.insert(rows.end(), std::make_move_iterator(foot.begin()), std::make_move_iterator(foot.end()));
  return rows;
}

}  // namespace vietmend
