#include "cli/input/pdf/page_region.h"

#include <algorithm>
#include <span>
#include <utility>

#include "cli/input/pdf/column_shape.h"

namespace vietmend {
namespace {

// The least gutter, in fifths of the letters' size, and how many bands must have runs on both of its sides.
constexpr int kNarrow = 3;
constexpr int kWide = 7;
constexpr int kBandsBesideNarrow = 4;
constexpr int kBandsBesideWide = 2;
// More gutters than any table has are not looked for.
constexpr std::size_t kMostGutters = 64;

std::vector<Gutter> free_stretches(const PageBand& band) {
  std::vector<Gutter> free;
  int right = band.runs.front().right;
  for (const PageRun& run : band.runs) {
    const bool sure = run.apart && run.left > right;
    if (sure || 5 * (run.left - right) >= kNarrow * band.size) free.push_back({right, run.left, sure});
    right = std::max(right, run.right);
  }
  return free;
}

// What is left of the gutters beside the runs of a band.
std::vector<Gutter> narrowed(const std::vector<Gutter>& gutters, const PageBand& band, int size) {
  std::vector<Gutter> left_over;
  std::size_t k = 0;
  for (Gutter gutter : gutters) {
    bool touched = false;
    while (k < band.runs.size() && band.runs[k].right <= gutter.left) ++k;
    for (std::size_t i = k; i < band.runs.size() && band.runs[i].left < gutter.right; ++i) {
      const PageRun& run = band.runs[i];
      if (run.right <= gutter.left) continue;
      const bool room = left_over.size() < kMostGutters;
      if (room && 5 * (run.left - gutter.left) >= kNarrow * size)
        left_over.push_back({gutter.left, run.left, false});
      touched = true;
      gutter.left = std::max(gutter.left, run.right);
    }
    const bool stays =
        touched ? 5 * gutter.width() >= kNarrow * size : gutter.sure || 5 * gutter.width() >= kNarrow * size;
    if (left_over.size() < kMostGutters && stays) left_over.push_back(gutter);
  }
  return left_over;
}

bool overlaps(const PageRun& run, int left, int right) {
  return run.left < right && run.right > left;
}

// How many of the bands have runs on both sides of a gutter.
int bands_beside(const Gutter& gutter, std::span<const PageBand> bands) {
  return static_cast<int>(std::count_if(bands.begin(), bands.end(), [&](const PageBand& band) {
    return band.left < gutter.right && band.right > gutter.left && band.left <= gutter.left &&
           band.right >= gutter.right;
  }));
}

// Where the columns that begin at `begin` end; `begin` where there are none.
std::size_t columns_end(const std::vector<PageBand>& bands, std::size_t begin, std::vector<Gutter>& gutters) {
  std::vector<Gutter> left_over = free_stretches(bands[begin]);
  if (left_over.empty()) return begin;
  std::size_t end = begin + 1;
  std::size_t last_pair = begin;
  int pitch = 0;
  for (; end < bands.size(); ++end) {
    const PageBand& band = bands[end];
    const int gap = band.bottom - bands[end - 1].bottom;
    const bool pair = band.runs.size() > 1;
    if (gap > (pair ? 5 : 3) * band.size) break;
    std::vector<Gutter> next = narrowed(left_over, band, band.size);
    if (next.empty()) break;
    if (!pair) {
      const bool below =
          std::any_of(bands[end - 1].runs.begin(), bands[end - 1].runs.end(),
                      [&](const PageRun& run) { return overlaps(run, band.left, band.right); });
      if (5 * gap > 8 * band.size && (!below || 5 * gap > 6 * pitch)) break;
    } else {
      last_pair = end;
    }
    if (pitch == 0 || gap < pitch) pitch = gap;
    left_over = std::move(next);
  }
  gutters = std::move(left_over);
  std::erase_if(gutters, [&](const Gutter& gutter) {
    const int beside = bands_beside(gutter, std::span(bands).subspan(begin, last_pair + 1 - begin));
    const bool wide = gutter.sure || 5 * gutter.width() >= kWide * bands[begin].size;
    return beside < (wide ? kBandsBesideWide : kBandsBesideNarrow);
  });
  return gutters.empty() ? begin : end;
}

}  // namespace

std::vector<PageRegion> page_regions(const std::vector<PageBand>& bands) {
  std::vector<PageRegion> regions;
  const auto add_row = [&](std::size_t at) {
    if (regions.empty() || regions.back().kind != RegionKind::rows)
      regions.push_back({RegionKind::rows, at, at, {}});
    regions.back().end = at + 1;
  };
  for (std::size_t at = 0; at < bands.size();) {
    std::vector<Gutter> gutters;
    const std::size_t end = columns_end(bands, at, gutters);
    if (end == at) {
      add_row(at++);
      continue;
    }
    const std::span<const PageBand> inside = std::span(bands).subspan(at, end - at);
    if (are_marks_of_items(inside, gutters)) {
      for (; at < end; ++at) add_row(at);
      continue;
    }
    const bool columns = are_prose(inside, gutters) || are_two_blocks(inside, gutters);
    regions.push_back({columns ? RegionKind::columns : RegionKind::table, at, end, std::move(gutters)});
    at = end;
  }
  return regions;
}

}  // namespace vietmend
