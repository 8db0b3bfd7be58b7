#include "cli/input/pdf/page_row.h"

#include <algorithm>
#include <utility>

#include "cli/input/pdf/column_shape.h"
#include "cli/input/pdf/page_band.h"
#include "cli/input/pdf/table_cells.h"

namespace vietmend {
namespace {

// The rows of a band read from left to right. A justified row may have wide spaces; what stands farther apart are rows of their own,
// unless together they fill the width, as the words of a justified row do.
std::vector<PageRun> rows_of(const PageBand& band, int left, int right) {
  std::vector<PageRun> rows;
  int widest = 0;
  for (std::size_t k = 1; k < band.runs.size(); ++k) widest = std::max(widest, band.runs[k].left - band.runs[k - 1].right);
  const bool filled = band.left - left <= 4 * band.size && right - band.right <= band.size / 2 && widest <= 4 * band.size;
  for (const PageRun& run : band.runs) {
    const int gap = rows.empty() ? 0 : run.left - rows.back().right;
    const bool mark = !rows.empty() && is_item_mark(rows.back().text) && gap <= 4 * run.size;
    if (rows.empty() || 3 * gap < -run.size || (!filled && !mark && 2 * gap > 3 * run.size)) {
      rows.push_back(run);
    } else {
      join(rows.back(), run);
    }
  }
  return rows;
}

class Reader {
 public:
  explicit Reader(const std::vector<PageBand>& bands) : bands_(bands) {
    bool any = false;
    for (const PageBand& band : bands) {
      left_ = any ? std::min(left_, band.left) : band.left;
      right_ = any ? std::max(right_, band.right) : band.right;
      any = true;
    }
  }

  std::vector<PageRow> rows() && {
    for (const PageRegion& region : page_regions(bands_)) {
      const auto inside = std::span(bands_).subspan(region.begin, region.end - region.begin);
      switch (region.kind) {
        case RegionKind::rows: add_rows(inside, column_, true); break;
        case RegionKind::columns: add_columns(inside, region.gutters); break;
        case RegionKind::table: add_table(inside, region.gutters); break;
      }
      ++column_;
    }
    return std::move(rows_);
  }

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
        rows_.push_back({std::move(run), first ? Place::body : Place::aside, false, column, across, left, right});
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

  void add_table(std::span<const PageBand> bands, const std::vector<Gutter>& gutters) {
    for (CellRow& row : table_cells({bands.begin(), bands.end()}, gutters)) {
      rows_.push_back({std::move(row.run), Place::cell, !row.first, column_, false, row.left, row.right});
    }
  }

  const std::vector<PageBand>& bands_;
  int left_ = 0, right_ = 0;
  std::size_t column_ = 0;
  std::vector<PageRow> rows_;
};

}  // namespace

std::vector<PageRow> page_rows(const std::vector<PageRun>& runs, const std::vector<bool>& furniture) {
  std::vector<PageRun> held, dropped, turned;
  for (std::size_t k = 0; k < runs.size(); ++k) {
    (furniture[k] ? dropped : runs[k].upright ? held : turned).push_back(runs[k]);
  }
  const std::vector<PageBand> bands = page_bands(std::move(held));
  std::vector<PageRow> rows, foot;
  for (const PageBand& band : page_bands(std::move(dropped))) {
    const bool above = bands.empty() || band.top < bands[bands.size() / 2].top;
    for (const PageRun& run : band.runs) (above ? rows : foot).push_back({run, Place::furniture, false, 0, false, 0, 0});
  }
  for (PageRow& row : Reader(bands).rows()) rows.push_back(std::move(row));
  for (PageRun& run : turned) rows.push_back({std::move(run), Place::aside, false, 0, false, 0, 0});
  rows.insert(rows.end(), std::make_move_iterator(foot.begin()), std::make_move_iterator(foot.end()));
  return rows;
}

}  // namespace vietmend
