#include "layout/wrapped.h"

#include <algorithm>

#include "core/letters.h"
#include "core/utf8.h"
#include "layout/cut_name.h"
#include "layout/neighbours.h"

namespace vietmend {
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

// What the width of a row says where first rows are narrower: it is the first of its paragraph, or not.
enum class Begin : unsigned char { open, first, within };

// Decides about one row and the next.
class Joiner {
 public:
  Joiner(const Wrapping& wrapping, float break_odds, bool has_bullets)
      : wrapping_(wrapping), break_odds_(break_odds), bullets_(has_bullets) {}

  // How sure it is that `a`, the last row so far of `paragraph`, goes on in `b`; 0 if it does not seem to.
  // `begin` is what the width of `b` says.
  float sure(const RowShape& a, const RowShape& b, bool full, const Paragraph& paragraph, Begin begin,
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
    if (a.hangs && wrapping_.found) return 0.93F;
    if (!full || indent > wrapping_.indent + 1) return 0;
    if (begin != Begin::open && a.end != RowEnd::none && a.end != RowEnd::comma) {
      return begin == Begin::within ? 0.9F : 0;
    }
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

namespace {

constexpr float kCutSentence = 0.9F;
constexpr float kCutName = 0.95F;
constexpr std::size_t kFewestWords = 4;  // of either row

// Whether row `b` goes on with the name that `a` ends with. A body and what it is of have a line each in many
// a good letterhead, but not where the body has two: `joined` says that `a` has been joined to the row before
// it.
bool goes_on_with_name(const Page& page, std::size_t a, std::size_t b, bool joined) {
  switch (cut_name(page, page.rows()[a], page.rows()[b])) {
    case CutName::within:
      return true;
    case CutName::before_unit:
      return joined;
    default:
      return false;
  }
}

// Where no width shows, only rows that cannot end where they do: "thực hiện chính sách của" / "tỉnh đối với
// các xã".
void join_cut_sentences(const Page& page, const std::vector<RowShape>& shapes, double min_confidence,
                        Decisions& decisions) {
  const std::vector<Neighbour> kept = neighbours(page, decisions);
  bool joined = false;  // the row to the one before it
  for (std::size_t k = 0; k + 1 < kept.size(); ++k) {
    const std::size_t a = kept[k].row, b = kept[k + 1].row;
    const bool together = kept[k].adjacent && !shapes[a].alone && !shapes[b].alone;
    const bool name = kept[k].adjacent && goes_on_with_name(page, a, b, joined);
    const bool sentence = together && shapes[a].hangs && shapes[b].start == RowStart::lower &&
                          page.rows()[a].size() >= kFewestWords && page.rows()[b].size() >= kFewestWords;
    const float sure = name ? kCutName : sentence ? kCutSentence : 0;
    joined = sure > 0 && static_cast<double>(sure) >= min_confidence;
    if (!joined) continue;
    decisions[a].join = true;
    decisions[a].join_confidence = sure;
  }
}

}  // namespace

void find_wrapped(const Page& page, const std::vector<RowShape>& shapes, const Wrapping& wrapping,
                  Lines lines, double min_confidence, Decisions& decisions) {
  if (!wrapping.found && lines == Lines::automatic) {
    join_cut_sentences(page, shapes, min_confidence, decisions);
    return;
  }
  const std::vector<Row>& rows = page.rows();
  const std::vector<Neighbour> kept = neighbours(page, decisions);
  std::vector<bool> full(kept.size()), full_as_first(kept.size());
  std::vector<Begin> begin(kept.size(), Begin::open);
  // Rows that end a sentence: those that end a paragraph since they are not full, and those that may or may
  // not.
  std::size_t last_rows = 0, inside = 0, set_apart = 0, bullets = 0;
  for (std::size_t k = 0; k + 1 < kept.size(); ++k) {
    const Row &a = rows[kept[k].row], &b = rows[kept[k + 1].row];
    const bool measured = wrapping.usable && a.end - a.begin <= 2000;
    if (measured) {
      const Widths row = widths(page, a), next_word = first_word_widths(page, b);
      full[k] = wrapping.full(row, next_word);
      full_as_first[k] = wrapping.full(row, next_word, true);
      const bool goes_on = kept[k].adjacent && shapes[kept[k + 1].row].start == RowStart::lower &&
                           shapes[kept[k].row].end == RowEnd::none;
      if (wrapping.too_wide_for_first(row)) begin[k] = Begin::within;
      if (goes_on && wrapping.narrow_as_first(row, next_word)) begin[k] = Begin::first;
    }
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
    const bool is_full = paragraph.rows == 0 ? full_as_first[k] : full[k];
    if (paragraph.rows++ == 0) paragraph.bullet = a.start == RowStart::bullet;
    paragraph.open = std::max(0, paragraph.open + a.opened);
    float sure = 0;
    const bool goes_on_below =
        kept[k].blank && is_full && a.end == RowEnd::none && b.start == RowStart::lower;
    if (kept[k].adjacent || goes_on_below)
      sure = joiner.sure(a, b, is_full, paragraph, begin[k + 1], rows[kept[k + 1].row].indent);
    if (kept[k].adjacent && is_cut_code(page, rows[kept[k].row], rows[kept[k + 1].row])) sure = 0.95F;
    const bool joined = lines == Lines::join || paragraph.rows > 1;
    if (kept[k].adjacent && goes_on_with_name(page, kept[k].row, kept[k + 1].row, joined)) {
      sure = kCutName;
    }
    if (sure > 0 && sure >= static_cast<float>(min_confidence)) {
      decisions[kept[k].row].join = true;
      decisions[kept[k].row].join_confidence = sure;
    } else {
      paragraph = Paragraph();
    }
  }
}

}  // namespace vietmend
