#include "blocks/row_pair.h"

#include <algorithm>

#include "blocks/item_number.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::size_t kNear = 40, kRowsAround = 6;  // rows on either side
constexpr std::int32_t kMostThousandths = 4000;
constexpr std::size_t kFewTelling = 2;
constexpr std::size_t kIndentOfCell = 8;  // of a number that is a cell, more than the row below has
constexpr std::int16_t kBeforeNumber =
    5;  // tenths of a nat, of a word that a number by itself in the next row may belong to

std::int16_t clamped(std::int64_t value, std::int64_t most = kMostThousandths) {
  return static_cast<std::int16_t>(std::clamp<std::int64_t>(value, -1, most));
}

std::int16_t share(std::int64_t part, std::int64_t whole) {
  return whole <= 0 ? std::int16_t{0} : clamped(part * 1000 / whole);
}

// A stretch of a column of numbers that moves on along it, with its values in order.
class SortedStretch {
 public:
  explicit SortedStretch(const std::vector<std::int32_t>& column) : column_(column) {}

  // Moves to [first, last), neither of which may be less than before.
  void move(std::size_t first, std::size_t last) {
    if (first > last_) {
      sorted_.clear();
      first_ = last_ = first;
    }
    for (; last_ < last; ++last_)
      sorted_.insert(std::upper_bound(sorted_.begin(), sorted_.end(), column_[last_]), column_[last_]);
    for (; first_ < first; ++first_)
      sorted_.erase(std::lower_bound(sorted_.begin(), sorted_.end(), column_[first_]));
  }

  std::size_t size() const { return sorted_.size(); }

  // The value below which `of` in a hundred of the values lie; 0 if there are none.
  std::int32_t percentile(std::size_t of) const {
    return sorted_.empty() ? 0 : sorted_[(sorted_.size() - 1) * of / 100];
  }

 private:
  const std::vector<std::int32_t>& column_;
  std::vector<std::int32_t> sorted_;
  std::size_t first_ = 0, last_ = 0;
};

std::int32_t percentile(std::vector<std::int32_t> values, std::size_t of) {
  if (values.empty()) return 0;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) * of / 100);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

bool unended(RowEnd end) {
  return end == RowEnd::none || end == RowEnd::comma;
}

bool begins_block(RowStart start) {
  return start == RowStart::bullet || start == RowStart::item || start == RowStart::heading;
}

}  // namespace

RowPairs::RowPairs(const Page& page, const std::vector<RowShape>& shapes, const std::vector<PairedRow>& kept,
                   const BreakWords& words)
    : page_(page), shapes_(shapes), kept_(kept), words_(words) {
  measure();
  find_widths();
  find_paragraphs();
}

void RowPairs::measure() {
  measured_.resize(kept_.size());
  for (std::size_t k = 0; k < kept_.size(); ++k) {
    const Row& row = page_.rows()[kept_[k].row];
    Measured& m = measured_[k];
    const RowShape& s = shapes_[kept_[k].row];
    m.print = s.width.whole.print, m.letters = s.width.whole.letters;
    m.first_print = s.width.first_word.print, m.first_letters = s.width.first_word.letters;
    m.last_hash = s.last_hash;
    m.first_hash = s.first_hash;
    const BreakWords::Word last = words_.word(m.last_hash);
    m.last_word = last.last;
    m.before_digit = last.before_digit;
    m.first_word = words_.word(m.first_hash).first;
    if (k + 1 == kept_.size() || kept_[k].barrier || kept_[k].blank > 0) continue;
    const RowShape &a = shapes_[kept_[k].row], &b = shapes_[kept_[k + 1].row];
    m.tells = unended(a.end) && b.start == RowStart::lower && !a.alone && !b.alone && !a.capitals &&
              row.end - row.begin <= kLongestWrapped;
  }
}

std::int32_t RowPairs::full(std::size_t k) const {
  return measured_[k].print + kSpacePrint + measured_[k + 1].first_print;
}

bool RowPairs::divided(std::size_t k) const {
  if (kept_[k].barrier) return true;
  const RowShape &a = shapes_[kept_[k].row], &b = shapes_[kept_[k + 1].row];
  const Row &row = page_.rows()[kept_[k].row], &next = page_.rows()[kept_[k + 1].row];
  const bool cell_between = a.numbers && row.size() == 1 && row.indent >= next.indent + kIndentOfCell;
  return a.ends_with_cell || cell_between || b.begins_with_cell ||
         (ends_sentence(a.end) && begins_block(b.start)) ||
         (b.numbers && (a.numbers || measured_[k].before_digit < kBeforeNumber));
}

bool RowPairs::reads_on(std::size_t k) const {
  const RowShape &a = shapes_[kept_[k].row], &b = shapes_[kept_[k + 1].row];
  if ((kept_[k].blank > 0 && !kept_[k].page_break) || a.alone || b.alone || a.capitals || b.capitals)
    return false;
  return a.hangs ||
         (telling() > 1 && (unended(a.end) || a.end == RowEnd::dash) && b.start == RowStart::lower);
}

std::int32_t RowPairs::fullness(std::size_t k) const {
  return share(full(k), widths_[k].print);
}

bool RowPairs::is_short_of(std::size_t k, std::size_t near) const {
  return std::int64_t{full(k)} * 20 < std::int64_t{widths_[near].print} * 19;
}

std::int32_t RowPairs::full_letters(std::size_t k) const {
  return measured_[k].letters + kSpaceLetters + measured_[k + 1].first_letters;
}

// The numbers of the rows, and of those that tell, side by side, so that what stands near a row is a stretch
// of each.
struct RowPairs::Columns {
  std::vector<std::int32_t> print, letters;                       // of all rows
  std::vector<std::int32_t> told_print, told_letters, told_full;  // of those that tell
  std::vector<std::size_t> told_before;                           // how many of them stand before a row
};

RowPairs::Columns RowPairs::columns() const {
  Columns c;
  c.told_before.reserve(kept_.size() + 1);
  for (std::size_t k = 0; k < kept_.size(); ++k) {
    c.print.push_back(measured_[k].print);
    c.letters.push_back(measured_[k].letters);
    c.told_before.push_back(c.told_print.size());
    if (!measured_[k].tells) continue;
    c.told_print.push_back(measured_[k].print);
    c.told_letters.push_back(measured_[k].letters);
    c.told_full.push_back(full_letters(k));
  }
  c.told_before.push_back(c.told_print.size());
  return c;
}

void RowPairs::find_widths() {
  const std::size_t n = kept_.size();
  const Columns columns = this->columns();
  // How the telling rows [from, to) of their columns fill their width.
  const auto read_telling = [&](std::size_t from, std::size_t to, Width& w) {
    for (std::size_t t = from; t < to; ++t) w.longest = std::max(w.longest, columns.told_letters[t]);
    std::int32_t fitting = 0;
    for (std::size_t t = from; t < to; ++t) fitting += columns.told_full[t] > w.longest;
    w.fit = share(fitting, static_cast<std::int64_t>(to - from));
    w.telling = static_cast<std::int16_t>(std::min<std::size_t>(to - from, 1000));
  };
  const bool few = columns.told_print.size() < kFewTelling;
  const std::vector<std::int32_t>& all_print = few ? columns.print : columns.told_print;
  read_telling(0, columns.told_print.size(), text_width_);
  text_width_.quarter = percentile(all_print, 25);
  text_width_.print = percentile(all_print, 85);
  text_width_.letters = percentile(few ? columns.letters : columns.told_letters, 85);

  SortedStretch print(columns.print), letters(columns.letters);
  SortedStretch told_print(columns.told_print), told_letters(columns.told_letters);
  const auto read = [&](std::size_t first, std::size_t last, Width& w) {
    const std::size_t from = columns.told_before[first], to = columns.told_before[last];
    read_telling(from, to, w);
    const bool all = to - from < kFewTelling;
    SortedStretch& widths = all ? print : told_print;
    SortedStretch& sizes = all ? letters : told_letters;
    widths.move(all ? first : from, all ? last : to);
    sizes.move(all ? first : from, all ? last : to);
    w.quarter = widths.percentile(25);
    w.print = widths.percentile(85);
    w.letters = sizes.percentile(85);
  };
  widths_.resize(n);
  // Near rows share their neighbours: every fourth is read, and holds for the next three.
  for (std::size_t k = 0; k < n; ++k) {
    if (k % 4 != 0) {
      widths_[k] = widths_[k - 1];
      continue;
    }
    read(k > kNear ? k - kNear : 0, std::min(n, k + kNear), widths_[k]);
  }
  short_.assign(n + 1, 0), ended_.assign(n + 1, 0), ended_short_.assign(n + 1, 0),
      ended_apart_.assign(n + 1, 0), inside_.assign(n + 1, 0);
  for (std::size_t k = 0; k < n; ++k) {
    const bool ends = ends_sentence(shapes_[kept_[k].row].end) && k + 1 < n && !kept_[k].barrier;
    short_[k + 1] = short_[k] + (measured_[k].print * 2 < text_width_.print);
    ended_[k + 1] = ended_[k] + ends;
    ended_short_[k + 1] = ended_short_[k] + (ends && is_short_of(k, k));
    ended_apart_[k + 1] = ended_apart_[k] + (ends && kept_[k].blank > 0);
    inside_[k + 1] = inside_[k] + shapes_[kept_[k].row].sentences_inside;
  }
}

void RowPairs::find_paragraphs() {
  const std::size_t n = kept_.size();
  open_.assign(n, 0), rows_.assign(n, 0), item_.assign(n, 0);
  emphasis_.assign(n, false);
  int open = 0;
  std::int16_t rows = 0;
  bool emphasis = false;
  LastItems last_items;
  for (std::size_t k = 0; k < n; ++k) {
    const RowShape& s = shapes_[kept_[k].row];
    const bool apart = k == 0 || kept_[k - 1].barrier || (kept_[k - 1].blank > 0 && !kept_[k - 1].page_break);
    const bool begins = apart || begins_block(s.start) ||
                        (ends_sentence(shapes_[kept_[k - 1].row].end) && is_short_of(k - 1, k));
    if (begins) open = 0, rows = 0;
    if (apart) emphasis = false;
    open = std::clamp(open + s.opened, 0, 20);
    open_[k] = static_cast<std::int16_t>(open);
    rows_[k] = rows;
    rows = static_cast<std::int16_t>(std::min(rows + 1, 12));
    emphasis ^= s.emphasis;
    emphasis_[k] = emphasis;
    item_[k] =
        static_cast<std::int16_t>(last_items.read(page_.text(page_.rows()[kept_[k].row]), page_.words()));
  }
}

PairFeatures RowPairs::features(std::size_t k) const {
  PairFeatures f{};
  const auto set = [&](PairFeature feature, std::int64_t value) {
    f[static_cast<std::size_t>(feature)] = static_cast<std::int16_t>(value);
  };
  const std::size_t n = kept_.size();
  const Measured &ma = measured_[k], &mb = measured_[k + 1];
  const RowShape &a = shapes_[kept_[k].row], &b = shapes_[kept_[k + 1].row];
  const Row &row_a = page_.rows()[kept_[k].row], &row_b = page_.rows()[kept_[k + 1].row];
  const Width& w = widths_[k];
  const bool has_p = k > 0 && !kept_[k - 1].barrier, has_c = k + 2 < n && !kept_[k + 1].barrier;
  using F = PairFeature;
  set(F::a_fill, share(ma.print, w.print));
  set(F::a_full, share(full(k), w.print));
  set(F::a_full_letters, share(full_letters(k), w.letters));
  set(F::letters_over, std::clamp(full_letters(k) - w.longest, -100, 100));
  set(F::letters_fit, w.fit);
  set(F::a_full_text, share(full(k), text_width_.print));
  const std::size_t first = k > kRowsAround ? k - kRowsAround : 0, last = std::min(n, k + kRowsAround + 1);
  std::int32_t widest = 0;
  for (std::size_t i = first; i < last; ++i) widest = std::max(widest, measured_[i].print);
  set(F::a_full_near, share(full(k), widest));
  set(F::b_fill, share(mb.print, w.print));
  set(F::b_full, has_c ? share(full(k + 1), w.print) : 0);
  set(F::p_fill, has_p ? share(measured_[k - 1].print, w.print) : 0);
  set(F::p_full, has_p ? share(full(k - 1), w.print) : 0);
  set(F::telling, w.telling);
  set(F::raggedness, share(w.print - w.quarter, w.print));
  set(F::short_rows, share(short_[last] - short_[first], static_cast<std::int64_t>(last - first)));
  const std::size_t near_first = k > kNear ? k - kNear : 0, near_last = std::min(n, k + kNear);
  const std::int32_t ended = ended_[near_last] - ended_[near_first];
  set(F::ended_short, ended > 0 ? share(ended_short_[near_last] - ended_short_[near_first], ended) : -1);
  const auto paragraph_ends = [&](std::size_t from, std::size_t to) {
    const std::int32_t ends = ended_short_[to] - ended_short_[from], inside = inside_[to] - inside_[from];
    return ends + inside > 0 ? share(ends, ends + inside) : std::int16_t{-1};
  };
  set(F::paragraph_ends, paragraph_ends(near_first, near_last));
  set(F::paragraph_ends_text, paragraph_ends(0, n));
  set(F::set_apart, ended > 0 ? share(ended_apart_[near_last] - ended_apart_[near_first], ended) : -1);
  set(F::a_end, static_cast<int>(a.end));
  set(F::b_start, static_cast<int>(b.start));
  set(F::a_start, static_cast<int>(a.start));
  set(F::p_end, has_p && kept_[k - 1].blank == 0 ? static_cast<int>(shapes_[kept_[k - 1].row].end) : -1);
  set(F::c_start, has_c && kept_[k + 1].blank == 0 ? static_cast<int>(shapes_[kept_[k + 2].row].start) : -1);
  set(F::capitals, (a.capitals ? 1 : 0) + (b.capitals ? 2 : 0));
  set(F::alone, (a.alone ? 1 : 0) + (b.alone ? 2 : 0));
  set(F::blank, kept_[k].blank);
  set(F::page_break, kept_[k].page_break ? 1 : 0);
  set(F::blank_before, has_p ? kept_[k - 1].blank : -1);
  set(F::a_indent, std::min<std::size_t>(row_a.indent, 60));
  set(F::b_indent, std::min<std::size_t>(row_b.indent, 60));
  set(F::open, open_[k]);
  set(F::emphasis, emphasis_[k] ? 1 : 0);
  set(F::a_tokens, static_cast<std::int64_t>(std::min<std::size_t>(row_a.size(), 60)));
  set(F::b_tokens, static_cast<std::int64_t>(std::min<std::size_t>(row_b.size(), 60)));
  set(F::rows, rows_[k]);
  set(F::from_top, static_cast<std::int64_t>(std::min<std::size_t>(k, 20)));
  set(F::item, item_[k + 1]);
  set(F::last_word, ma.last_word);
  set(F::first_word, mb.first_word);
  set(F::pair, words_.pair(ma.last_hash, mb.first_hash));
  set(F::last_digit, b.start == RowStart::digit || b.start == RowStart::item ? ma.before_digit : -128);
  set(F::cut_code, is_cut_code(page_, row_a, row_b) ? 1 : 0);
  set(F::columns, (a.columns ? 1 : 0) + (b.columns ? 2 : 0));
  return f;
}

}  // namespace vietmend
