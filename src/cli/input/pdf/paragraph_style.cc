#include "cli/input/pdf/paragraph_style.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace vietmend {
namespace {

bool is_wider(int pitch, int than) {
  return 8 * pitch > 9 * than;
}

int pitch_between(const PageRow& above, const PageRow& below) {
  return static_cast<int>(64LL * (below.run.bottom - above.run.bottom) /
                          std::max(above.run.size, below.run.size));
}

}  // namespace

bool are_neighbours(const PageRow& above, const PageRow& below) {
  return above.column == below.column && above.place == below.place && below.run.bottom > above.run.bottom;
}

bool is_full(const PageRow& above, const PageRow& below) {
  return 2 * (above.column_right - above.run.right - below.run.first_word) <= above.run.size;
}

bool is_at_left(const PageRow& row) {
  return 5 * std::abs(row.run.left - row.column_left) <= 2 * row.run.size;
}

bool is_balanced(const PageRow& row) {
  return std::abs((row.run.left - row.column_left) - (row.column_right - row.run.right)) <= row.run.size;
}

bool is_centred(const PageRow& row) {
  return row.run.left - row.column_left > row.run.size && is_balanced(row);
}

ParagraphStyle paragraph_style(const std::vector<PageRows>& pages) {
  int indented = 0, at_left = 0, spaced = 0, close = 0;
  std::map<int, int> pitches;
  const auto each_pair = [&](const auto& visit) {
    for (const PageRows& page : pages) {
      for (std::size_t k = 1; k < page.rows.size(); ++k) {
        const PageRow& above = page.rows[k - 1];
        const PageRow& below = page.rows[k];
        if (below.place == RowPlace::body && are_neighbours(above, below) && above.run.size == below.run.size)
          visit(above, below);
      }
    }
  };
  each_pair([&](const PageRow& above, const PageRow& below) {
    if (is_full(above, below) && is_at_left(below)) ++pitches[pitch_between(above, below)];
  });
  ParagraphStyle style;
  // The most frequent one, give or take a sixteenth of the letters' size.
  int most = 0;
  for (const auto& [pitch, count] : pitches) {
    int near = 0;
    for (auto other = pitches.lower_bound(pitch - 2); other != pitches.end() && other->first <= pitch + 2;
         ++other)
      near += other->second;
    if (near <= most) continue;
    most = near;
    style.pitch = pitch;
  }
  each_pair([&](const PageRow& above, const PageRow& below) {
    if (is_full(above, below) || is_centred(below) || is_centred(above)) return;
    ++(is_at_left(below) ? at_left : indented);
    ++(style.pitch > 0 && is_wider(pitch_between(above, below), style.pitch) ? spaced : close);
  });
  style.indented = indented > 0 && indented >= 2 * at_left;
  style.spaced = spaced > 2 && spaced >= 3 * close;
  return style;
}

}  // namespace vietmend
