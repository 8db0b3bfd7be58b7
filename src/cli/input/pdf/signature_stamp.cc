#include "cli/input/pdf/signature_stamp.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string_view>

#include "page_words.h"
#include "words/few_words.h"

namespace vietmend {
namespace {

// The most rows of a stamp, and the most that go on behind the last label.
constexpr std::size_t kMostRows = 12;
constexpr std::size_t kMostBehind = 2;
// Stamps on one page.
constexpr int kMostStamps = 16;

// Whether it tells a signature; and whether it stands in one.
bool is_signed(const PageRun& run) {
  return begins_with_one(run.text, words::kStampBegins) ||
         begins_with_one(run.text, words::kPageStampBegins) || begins_with_one(run.text, words::kStampDates);
}

bool is_labelled(const PageRun& run) {
  return is_signed(run) || begins_with_one(run.text, words::kStampLabels) ||
         begins_with_one(run.text, words::kPageStampLabels);
}

// The runs that share the left edge and the size of a run, from the top down.
std::vector<std::size_t> same_edge(const std::vector<PageRun>& runs, const PageRun& of) {
  std::vector<std::size_t> found;
  for (std::size_t k = 0; k < runs.size(); ++k) {
    const PageRun& run = runs[k];
    const bool same = run.upright && std::abs(run.left - of.left) <= of.size &&
                      10 * std::abs(run.size - of.size) <= of.size;
    if (same) found.push_back(k);
  }
  std::stable_sort(found.begin(), found.end(),
                   [&](std::size_t a, std::size_t b) { return runs[a].bottom < runs[b].bottom; });
  return found;
}

}  // namespace

void mark_stamps(const std::vector<PageRun>& runs, int body_size, std::vector<bool>& furniture) {
  int stamps = 0;
  for (std::size_t k = 0; k < runs.size() && stamps < kMostStamps; ++k) {
    if (furniture[k] || !runs[k].upright || !is_signed(runs[k])) continue;
    ++stamps;
    const std::vector<std::size_t> edge = same_edge(runs, runs[k]);
    const auto close = [&](std::size_t at) {
      return 10 * (runs[edge[at + 1]].bottom - runs[edge[at]].bottom) <= 17 * runs[k].size;
    };
    std::size_t begin = static_cast<std::size_t>(std::find(edge.begin(), edge.end(), k) - edge.begin());
    std::size_t end = begin + 1;
    while (begin > 0 && close(begin - 1) && is_labelled(runs[edge[begin - 1]])) --begin;
    const bool small = 20 * runs[k].size <= 19 * body_size;
    std::size_t last = end;
    int labels = static_cast<int>(end - begin);
    for (; end < edge.size() && end - begin < kMostRows && close(end - 1) && end - last < kMostBehind;
         ++end) {
      if (!is_labelled(runs[edge[end]])) {
        if (!small) break;
        continue;
      }
      last = end + 1;
      ++labels;
    }
    if (labels < 2) continue;
    for (std::size_t at = begin; at < end; ++at) furniture[edge[at]] = true;
  }
}

}  // namespace vietmend
