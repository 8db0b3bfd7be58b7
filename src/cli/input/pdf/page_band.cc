#include "cli/input/pdf/page_band.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace vietmend {
namespace {

int middle(const PageRun& run) {
  return run.top + run.height() / 2;
}

bool is_at_height_of(const PageRun& run, const PageBand& band) {
  const int shared = std::min(run.bottom, band.bottom) - std::max(run.top, band.top);
  return 2 * shared >= std::min(run.height(), band.bottom - band.top);
}

// Whether runs are the words of one row that is stretched: three gaps and more, none much wider than the
// others, and none wide.
bool is_justified(const std::vector<PageRun>& runs) {
  if (runs.size() < 4) return false;
  int least = 0, most = 0, size = 0;
  for (std::size_t k = 1; k < runs.size(); ++k) {
    const int gap = runs[k].left - runs[k - 1].right;
    least = k == 1 ? gap : std::min(least, gap);
    most = std::max(most, gap);
    size = std::max(size, runs[k].size);
  }
  return least > 0 && 4 * most <= 5 * least && 2 * most <= 3 * size;
}

void settle(PageBand& band) {
  std::stable_sort(band.runs.begin(), band.runs.end(), [](const PageRun& a, const PageRun& b) {
    return std::tie(a.left, a.right) < std::tie(b.left, b.right);
  });
  const bool justified = is_justified(band.runs);
  std::vector<PageRun> joined;
  for (PageRun& run : band.runs) {
    const int size = joined.empty() ? 0 : std::max(joined.back().size, run.size);
    const int gap = joined.empty() ? 0 : run.left - joined.back().right;
    if (!joined.empty() && !run.apart && 3 * gap >= -size && (justified || 5 * gap <= 3 * size)) {
      join(joined.back(), run);
    } else {
      joined.push_back(std::move(run));
    }
  }
  band.runs = std::move(joined);
  band.left = band.runs.front().left;
  band.right = band.runs.front().right;
  for (const PageRun& run : band.runs) {
    band.size = std::max(band.size, run.size);
    band.right = std::max(band.right, run.right);
  }
}

}  // namespace

std::vector<PageBand> page_bands(std::vector<PageRun> runs) {
  std::erase_if(runs, [](const PageRun& run) { return !run.upright; });
  std::stable_sort(runs.begin(), runs.end(), [](const PageRun& a, const PageRun& b) {
    return std::pair(middle(a), a.left) < std::pair(middle(b), b.left);
  });
  std::vector<PageBand> bands;
  for (PageRun& run : runs) {
    if (bands.empty() || !is_at_height_of(run, bands.back())) bands.emplace_back();
    PageBand& band = bands.back();
    if (band.runs.empty() || run.height() > band.bottom - band.top) {
      band.top = run.top;
      band.bottom = run.bottom;
    }
    band.runs.push_back(std::move(run));
  }
  for (PageBand& band : bands) settle(band);
  return bands;
}

}  // namespace vietmend
