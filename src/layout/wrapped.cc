#include "layout/wrapped.h"

#include <algorithm>
#include <cmath>

#include "core/letters.h"
#include "core/utf8.h"
#include "layout/neighbours.h"

namespace vietmend {
namespace {

// Whether the words say that `a` goes on in `b`.
bool goes_on(const RowShape& a, const RowShape& b) {
  return (a.end == RowEnd::none || a.end == RowEnd::comma) && b.start == RowStart::lower && !a.alone &&
         !b.alone && !a.capitals;
}

constexpr float kRaggedness = 0.2F;
// Whoever breaks lines counts the spaces; the ruler that does not must explain the rows that much better.
constexpr float kWithoutSpaces = 0.01F;

struct Pair {
  Widths row, next_word;
  std::size_t indent;  // of the next row
};

struct Fit {
  float width = 0, tolerance = 0;
  // How badly it explains them: by how much rows ended too soon or too late, and, which tells less, by how
  // much they fall short of the width.
  float misfit = 0;
};

// The width that explains why most rows ended where they did: at which they had room for what is in them, and
// not for the next word. The least of the best.
float best_width(const std::vector<Pair>& pairs, std::size_t ruler) {
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
  float best = 0;
  int explained = 0, most = 0;
  for (const Turn& t : turns) {
    explained += t.by;
    if (explained > most) most = explained, best = t.at;
  }
  return best;
}

Fit fit(const std::vector<Pair>& pairs, std::size_t ruler) {
  Fit f;
  f.width = best_width(pairs, ruler);
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

}  // namespace

Wrapping find_wrapping(const Page& page, const std::vector<RowShape>& shapes, const Decisions& decisions) {
  const std::vector<Row>& rows = page.rows();
  const std::vector<Neighbour> kept = neighbours(page, decisions);
  std::vector<Pair> pairs;
  std::size_t adjacent = 0;
  for (std::size_t k = 0; k + 1 < kept.size(); ++k) {
    if (!kept[k].adjacent) continue;
    ++adjacent;
    const std::size_t a = kept[k].row, b = kept[k + 1].row;
    if (!goes_on(shapes[a], shapes[b]) || rows[a].end - rows[a].begin > 2000) continue;
    pairs.push_back({widths(page, rows[a]), first_word_widths(page, rows[b]), rows[b].indent});
  }
  Wrapping w;
  if (pairs.empty()) return w;
  std::array<Fit, kRulers.size()> fits;
  std::size_t r = 0;
  for (std::size_t i = 0; i < fits.size(); ++i) {
    fits[i] = fit(pairs, i);
    if (fits[i].misfit < fits[r].misfit) r = i;
  }
  w.ruler = kRulers[r];
  w.width = fits[r].width;
  w.tolerance = fits[r].tolerance;
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

namespace {

constexpr std::size_t kRowsOfHeading = 2;
constexpr float kWordOdds =
    3;  // by how much the first word of a sentence tells whether it begins a paragraph

// What the rows joined so far say.
struct Paragraph {
  std::size_t rows = 0;
  int open = 0;         // brackets and quotation marks not yet closed
  bool bullet = false;  // it begins with one
};

// Decides about one row and the next.
class Joiner {
 public:
  Joiner(const Wrapping& wrapping, float break_odds, bool has_bullets)
      : wrapping_(wrapping), break_odds_(break_odds), bullets_(has_bullets) {}

  // How sure it is that `a`, the last row so far of `paragraph`, goes on in `b`; 0 if it does not seem to.
  float sure(const RowShape& a, const RowShape& b, bool full, const Paragraph& paragraph,
             std::size_t indent) const {
    if ((a.alone && !full) || b.alone) return 0;
    const bool unended = a.end == RowEnd::none || a.end == RowEnd::comma || a.end == RowEnd::dash;
    const bool open = paragraph.open > 0;
    if (b.start == RowStart::bullet) {
      // A dash within a sentence: "ông Lò Văn Páo" / "- Chủ tịch xã".
      return full && unended && (b.lower || (!bullets_ && !paragraph.bullet)) ? 0.88F : 0;
    }
    if (b.start == RowStart::item) return full && unended && a.counts ? 0.88F : 0;
    if (b.start == RowStart::heading) return full && unended && !a.capitals && !b.capitals ? 0.88F : 0;
    if (b.start == RowStart::lower) {
      if (unended || a.end == RowEnd::other) return full ? 0.99F : a.capitals ? 0 : 0.9F;
      return full ? 0.93F : 0;
    }
    if (!full || indent > wrapping_.indent + 1) return 0;
    if (a.end == RowEnd::comma || a.end == RowEnd::dash) return 0.97F;
    if (a.end == RowEnd::none || a.end == RowEnd::other) {
      // A heading has no stop at its end, and is short.
      const bool heading =
          !open && paragraph.rows <= kRowsOfHeading && (b.starter || a.capitals != b.capitals);
      return heading ? 0 : 0.93F;
    }
    if (a.end == RowEnd::colon) return 0.85F;
    // Behind a semicolon a capital begins an item, but in a list that runs on in one paragraph.
    if (a.end == RowEnd::semicolon) return open || paragraph.rows > kRowsOfHeading ? 0.8F : 0;
    const float odds = break_odds_ * (b.opens ? kWordOdds : b.carries_on ? 1 / kWordOdds : 1);
    return odds > 1 && !open ? 0 : 0.8F;
  }

 private:
  const Wrapping& wrapping_;
  float break_odds_;  // of a sentence to end its paragraph
  bool bullets_;
};

}  // namespace

namespace {

// How many sentences end in a row and not at its end.
std::size_t sentences_within(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t i = text.find_first_of(".!?"); i != std::string_view::npos && i + 2 < text.size();
       i = text.find_first_of(".!?", i + 1)) {
    n += text[i + 1] == ' ' && !is_lower(utf8::at(text, i + 2).code);
  }
  return n;
}

}  // namespace

void find_wrapped(const Page& page, const std::vector<RowShape>& shapes, const Wrapping& wrapping,
                  Lines lines, double min_confidence, Decisions& decisions) {
  if (!wrapping.found && lines == Lines::automatic) return;
  const std::vector<Row>& rows = page.rows();
  const std::vector<Neighbour> kept = neighbours(page, decisions);
  std::vector<bool> full(kept.size());
  // Rows that end a sentence: those that end a paragraph since they are not full, and those that may or may
  // not.
  std::size_t last_rows = 0, inside = 0, set_apart = 0, bullets = 0;
  for (std::size_t k = 0; k + 1 < kept.size(); ++k) {
    const Row &a = rows[kept[k].row], &b = rows[kept[k + 1].row];
    const bool measured = wrapping.usable && a.end - a.begin <= 2000;
    full[k] = measured && wrapping.full(widths(page, a), first_word_widths(page, b));
    const RowEnd end = shapes[kept[k].row].end;
    inside += sentences_within(page.text(a));
    const bool ended = !full[k] || end == RowEnd::stop || end == RowEnd::semicolon || end == RowEnd::colon;
    bullets += ended && shapes[kept[k + 1].row].start == RowStart::bullet;
    if (end != RowEnd::stop) continue;
    if (!kept[k].adjacent) {
      ++set_apart;
    } else if (!full[k]) {
      ++last_rows;
    }
  }
  // A sentence that ends with a full row ends its paragraph as often as other sentences do, of which the page
  // shows which they are: those that end in mid-row do not, those that end a row that is not full do. Blank
  // lines between paragraphs settle it.
  const float break_odds = set_apart < last_rows || set_apart == 0
                               ? (static_cast<float>(last_rows) + 0.5F) / (static_cast<float>(inside) + 0.5F)
                               : 0;
  const Joiner joiner(wrapping, break_odds, bullets >= 2);

  Paragraph paragraph;
  for (std::size_t k = 0; k + 1 < kept.size(); ++k) {
    const RowShape &a = shapes[kept[k].row], &b = shapes[kept[k + 1].row];
    if (paragraph.rows++ == 0) paragraph.bullet = a.start == RowStart::bullet;
    paragraph.open = std::max(0, paragraph.open + a.opened);
    float sure = kept[k].adjacent ? joiner.sure(a, b, full[k], paragraph, rows[kept[k + 1].row].indent) : 0;
    if (kept[k].adjacent && is_cut_code(page, rows[kept[k].row], rows[kept[k + 1].row])) sure = 0.95F;
    if (sure > 0 && sure >= static_cast<float>(min_confidence)) {
      decisions[kept[k].row].join = true;
      decisions[kept[k].row].join_confidence = sure;
    } else {
      paragraph = Paragraph();
    }
  }
}

}  // namespace vietmend
