// Parts of a page one below the other: rows across it, columns of prose, tables.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PAGE_REGION_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PAGE_REGION_H_

#include <cstddef>
#include <vector>

#include "cli/input/pdf/page_band.h"

namespace vietmend {

// A stretch across which no letter stands, in all bands of a region.
struct Gutter {
  int left = 0;
  int right = 0;
  bool sure = false;  // by the words beside it, however narrow it is

  int width() const { return right - left; }
};

enum class RegionKind {
  rows,     // each band is read from left to right
  columns,  // each column is read from its head to its foot
  table     // rows of cells
};

struct PageRegion {
  RegionKind kind = RegionKind::rows;
  std::size_t begin = 0;  // bands, half open
  std::size_t end = 0;
  std::vector<Gutter> gutters;  // from left to right; none in rows
};

// All of the bands, in their order. Columns are what gutters part: prose whose rows fill them, or two blocks
// that have nothing to do with each other's rows, as at the head of an official letter and over its
// signature. What is in columns otherwise is a table.
std::vector<PageRegion> page_regions(const std::vector<PageBand>& bands);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PAGE_REGION_H_
