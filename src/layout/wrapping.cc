#include "layout/wrapping.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "layout/neighbours.h"

namespace vietmend {
namespace {

// Whether the words say that `a` goes on in `b`.
bool goes_on(const RowShape& a, const RowShape& b) {
  return (a.end == RowEnd::none || a.end == RowEnd::comma) && b.start == RowStart::lower && !a.alone &&
         !b.alone && !a.capitals;
}

constexpr float kRaggedness = 0.2F;
constexpr std::size_t kFewestTelling = 3;  // rows that tell a width
constexpr std::size_t kFewestFirst = 2;    // first rows of paragraphs that ended too soon
constexpr float kNarrowestFirst = 0.75F;   // of the width, the first row of a paragraph
// Whoever breaks lines counts the spaces; the ruler that does not must explain the rows that much better.
constexpr float kWithoutSpaces = 0.01F;

struct Pair {
  Widths row, next_word;
  std::size_t indent;  // of the next row
};

// Between which widths most rows end where they do.
struct Best {
  float least = 0, most = 0;
  std::size_t explained = 0;  // rows
};

struct Fit {
  float width = 0, tolerance = 0;
  // How badly it explains them: by how much rows ended too soon or too late, and, which tells less, by how
  // much they fall short of the width.
  float misfit = 0;
};

// The width that explains why most rows ended where they did: at which they had room for what is in them, and
// not for the next word.
Best best_width(const std::vector<Pair>& pairs, std::size_t ruler) {
  struct Turn {
    float at;
    int by;
  };
  std::vector<Turn> turns;
  turns.reserve(2 * pairs.size());
  for (const Pair& p : pairs) {
    turns.push_back({p.row[ruler], 1});
    turns.push_back({p.row[ruler] + kSpaceWidths[ruler] + p.next_word[ruler], -1});
  }
  std::sort(turns.begin(), turns.end(),
            [](const Turn& a, const Turn& b) { return a.at < b.at || (a.at == b.at && a.by < b.by); });
  Best best;
  int explained = 0;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    explained += turns[i].by;
    if (explained > static_cast<int>(best.explained)) {
      best = {turns[i].at, turns[i + 1].at, static_cast<std::size_t>(explained)};
    }
  }
  return best;
}

Fit fit(const std::vector<Pair>& pairs, std::size_t ruler) {
  Fit f;
  f.width = best_width(pairs, ruler).least;
  std::vector<float> short_by;
  for (const Pair& p : pairs) {
    const float word = kSpaceWidths[ruler] + p.next_word[ruler];
    short_by.push_back(std::max(0.0F, f.width - p.row[ruler] - word));
    f.misfit += short_by.back() + std::max(0.0F, p.row[ruler] - f.width) +
                kRaggedness * std::max(0.0F, f.width - p.row[ruler]);
  }
  const auto n = static_cast<float>(pairs.size());
  f.misfit /= n * f.width;
  if (kRulers[ruler] == Ruler::ink) f.misfit += kWithoutSpaces;
  std::sort(short_by.begin(), short_by.end());
  f.tolerance = short_by[(short_by.size() - 1) * 9 / 10];
  return f;
}

std::size_t most_common(std::vector<std::size_t> values) {
  std::sort(values.begin(), values.end());
  std::size_t best = 0, best_count = 0;
  for (std::size_t i = 0; i < values.size();) {
    std::size_t j = i;
    while (j < values.size() && values[j] == values[i]) ++j;
    if (j - i > best_count) best = values[i], best_count = j - i;
    i = j;
  }
  return best;
}

// Whether a row may be the first of its paragraph: it begins as a sentence does, and the row before it does
// not plainly go on in it.
bool may_be_first(const std::vector<RowShape>& shapes, const std::vector<Neighbour>& kept, std::size_t k) {
  if (shapes[kept[k].row].lower) return false;
  if (k == 0 || !kept[k - 1].adjacent) return true;
  const RowEnd end = shapes[kept[k - 1].row].end;
  return end != RowEnd::none && end != RowEnd::comma && end != RowEnd::dash;
}

// First rows of paragraphs that are indented are narrower, all by as much: more than one ended too soon for
// the width of the others, and another width explains nearly all that did.
void find_first_rows(const std::vector<Pair>& first, Wrapping& w) {
  const auto ruler = static_cast<std::size_t>(w.ruler);
  std::vector<Pair> early;
  for (const Pair& p : first) {
    if (p.row[ruler] + kSpaceWidths[ruler] + p.next_word[ruler] <= w.width) early.push_back(p);
  }
  if (early.size() < kFewestFirst) return;
  const Best best = best_width(early, ruler);
  if (best.least < kNarrowestFirst * w.width) return;
  const bool nearly_all = best.explained == early.size() ||
                          (best.explained >= kFewestTelling && 4 * best.explained >= 3 * early.size());
  if (!nearly_all) return;
  w.first_least = best.least;
  w.first_most = best.most;
}

}  // namespace

Wrapping find_wrapping(const Page& page, const std::vector<RowShape>& shapes, const Decisions& decisions) {
  const std::vector<Row>& rows = page.rows();
  const std::vector<Neighbour> kept = neighbours(page, decisions);
  std::vector<Pair> pairs, inner,
      first;  // all; of rows within a paragraph; of those that may be the first of one
  std::size_t adjacent = 0;
  for (std::size_t k = 0; k + 1 < kept.size(); ++k) {
    if (!kept[k].adjacent) continue;
    ++adjacent;
    const std::size_t a = kept[k].row, b = kept[k + 1].row;
    if (!goes_on(shapes[a], shapes[b]) || rows[a].end - rows[a].begin > 2000) continue;
    pairs.push_back({widths(page, rows[a]), first_word_widths(page, rows[b]), rows[b].indent});
    if (shapes[a].start == RowStart::lower) inner.push_back(pairs.back());
    if (may_be_first(shapes, kept, k)) first.push_back(pairs.back());
  }
  Wrapping w;
  if (pairs.empty()) return w;
  const auto adopt = [&](const std::vector<Pair>& telling) {
    std::array<Fit, kRulers.size()> fits;
    std::size_t r = 0;
    for (std::size_t i = 0; i < fits.size(); ++i) {
      fits[i] = fit(telling, i);
      if (fits[i].misfit < fits[r].misfit) r = i;
    }
    w.ruler = kRulers[r];
    w.width = fits[r].width;
    w.tolerance = fits[r].tolerance;
  };
  // Where first rows are narrower, the others tell the width.
  if (inner.size() >= kFewestTelling) {
    adopt(inner);
    find_first_rows(first, w);
  }
  if (w.first_most == 0) adopt(pairs);
  const auto r = static_cast<std::size_t>(w.ruler);
  std::vector<std::size_t> indents;
  for (const Pair& p : pairs) indents.push_back(p.indent);
  w.indent = most_common(std::move(indents));

  std::size_t wider = 0;
  for (const Neighbour& k : kept) {
    const Row& row = rows[k.row];
    // Fewer bytes than columns cannot be; rows far too long need not be measured.
    const auto bytes = static_cast<float>(row.end - row.begin);
    if (bytes <= w.width) continue;
    wider += bytes > 8 * w.width || widths(page, row)[r] > w.width * 1.1F + w.tolerance;
  }
  w.usable = w.width >= 20 && w.width <= 170 && w.tolerance <= 0.12F * w.width && wider * 10 <= kept.size();
  w.found =
      w.usable && pairs.size() * 5 >= adjacent && (pairs.size() >= 3 || (pairs.size() == 2 && adjacent <= 4));
  return w;
}

}  // namespace vietmend
