#include "cli/input/pdf/page_rulings.h"

#include <cstddef>
#include <cstdlib>

namespace vietmend {
namespace {

constexpr unsigned char kDark = 160;
constexpr int kShortestLying = 16;
constexpr int kShortestStanding = 12;
constexpr int kThickest = 6;
// How far the ends of a line may move from one row of its pixels to the next.
constexpr int kJitter = 3;
constexpr std::size_t kMost = 2000;

// A line in pixels.
struct Stroke {
  int first = 0;  // row of pixels
  int last = 0;
  int begin = 0;
  int end = 0;
};

// The strokes along the rows of `length` pixels, where is_dark(row, at) tells them.
template <class IsDark>
std::vector<Stroke> strokes_along(int rows, int length, int shortest, IsDark is_dark) {
  std::vector<Stroke> strokes;
  std::vector<std::size_t> open, still_open;  // strokes that reach the row before, from its beginning on
  for (int row = 0; row < rows; ++row) {
    still_open.clear();
    std::size_t next = 0;
    for (int at = 0; at < length; ++at) {
      if (!is_dark(row, at)) continue;
      const int begin = at;
      while (at < length && is_dark(row, at)) ++at;
      if (at - begin < shortest) continue;
      while (next < open.size() && strokes[open[next]].end + kJitter < begin) ++next;
      const bool same = next < open.size() && std::abs(strokes[open[next]].begin - begin) <= kJitter &&
                        std::abs(strokes[open[next]].end - at) <= kJitter;
      if (same) {
        strokes[open[next]].last = row;
        still_open.push_back(open[next++]);
      } else if (strokes.size() >= kMost) {
        return {};
      } else {
        still_open.push_back(strokes.size());
        strokes.push_back({row, row, begin, at});
      }
    }
    open.swap(still_open);
  }
  return strokes;
}

std::vector<Ruling> rulings_of(const std::vector<Stroke>& strokes, int scale) {
  std::vector<Ruling> rulings;
  for (const Stroke& stroke : strokes) {
    if (stroke.last - stroke.first >= kThickest) continue;
    rulings.push_back(
        {(stroke.first + stroke.last + 1) * scale / 2, stroke.begin * scale, stroke.end * scale});
  }
  return rulings;
}

}  // namespace

PageRulings page_rulings(const PagePicture& picture) {
  const auto is_dark = [&](int y, int x) {
    return picture.pixels[static_cast<std::ptrdiff_t>(y) * picture.stride + x] < kDark;
  };
  const auto turned = [&](int x, int y) { return is_dark(y, x); };
  return {rulings_of(strokes_along(picture.height, picture.width, kShortestLying, is_dark), picture.scale),
          rulings_of(strokes_along(picture.width, picture.height, kShortestStanding, turned), picture.scale)};
}

}  // namespace vietmend
