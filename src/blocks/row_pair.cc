#include "blocks/row_pair.h"

#include <algorithm>

#include "blocks/item_number.h"
#include "blocks/width.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::size_t kNear = 40, kAround = 6;  // rows on either side
constexpr std::size_t kLongRow = 2000;          // bytes: such a row was not wrapped
constexpr std::int32_t kMostThousandths = 4000;
constexpr std::size_t kFewTelling = 2;
constexpr std::int16_t kBeforeNumber =
    5;  // tenths of a nat, of a word that a number by itself in the next row may belong to

std::int16_t clamped(std::int64_t value, std::int64_t most = kMostThousandths) {
  return static_cast<std::int16_t>(std::clamp<std::int64_t>(value, -1, most));
}

std::int16_t share(std::int64_t part, std::int64_t whole) {
  return whole <= 0 ? std::int16_t{0} : clamped(part * 1000 / whole);
}

// The value below which `of` in a hundred of the values lie.
std::int32_t percentile(std::vector<std::int32_t>& values, std::size_t of) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::ptrdiff_t>((values.size() - 1) * of / 100);
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

bool unended(RowEnd end) {
  return end == RowEnd::none || end == RowEnd::comma;
}

bool ends_sentence(RowEnd end) {
  return end == RowEnd::stop || end == RowEnd::semicolon || end == RowEnd::colon;
}

bool begins_block(RowStart start) {
  return start == RowStart::bullet || start == RowStart::item || start == RowStart::heading;
}

// How many sentences end in a row and not at its end.
std::int32_t sentences_inside(std::string_view text) {
  std::int32_t n = 0;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i + 1] != ' ' || (text[i] != '.' && text[i] != '!' && text[i] != '?')) continue;
    n += is_upper(utf8::at(text, i + 2).code);
  }
  return n;
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
    if (row.end - row.begin > kLongRow) {
      m.print = m.letters =
          static_cast<std::int32_t>(std::min<std::size_t>(row.end - row.begin, 1U << 20U)) * 300;
    } else {
      const PrintedWidth whole = printed_width(page_.text(row), false),
                         first = printed_width(page_.text(row), true);
      m.print = whole.print, m.letters = whole.letters;
      m.first_print = first.print, m.first_letters = first.letters;
    }
    m.last_hash = BreakWords::hash(page_.line().token(row.last - 1).text);
    m.first_hash = BreakWords::hash(page_.line().token(row.first).text);
    const BreakWords::Word last = words_.word(m.last_hash);
    m.last_word = last.last;
    m.before_digit = last.before_digit;
    m.first_word = words_.word(m.first_hash).first;
    if (k + 1 == kept_.size() || kept_[k].barrier || kept_[k].blank > 0) continue;
    const RowShape &a = shapes_[kept_[k].row], &b = shapes_[kept_[k + 1].row];
    m.tells = unended(a.end) && b.start == RowStart::lower && !a.alone && !b.alone && !a.capitals &&
              row.end - row.begin <= kLongRow;
  }
}

std::int32_t RowPairs::full(std::size_t k) const {
  return measured_[k].print + kSpacePrint + measured_[k + 1].first_print;
}

bool RowPairs::divided(std::size_t k) const {
  if (kept_[k].barrier) return true;
  const RowShape &a = shapes_[kept_[k].row], &b = shapes_[kept_[k + 1].row];
  return (ends_sentence(a.end) && begins_block(b.start)) ||
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

void RowPairs::find_widths() {
  const std::size_t n = kept_.size();
  std::vector<std::int32_t> print, letters;
  const auto read = [&](std::size_t first, std::size_t last, Width& w) {
    print.clear(), letters.clear();
    for (std::size_t k = first; k < last; ++k) {
      if (!measured_[k].tells) continue;
      print.push_back(measured_[k].print);
      letters.push_back(measured_[k].letters);
    }
    w.longest = letters.empty() ? 0 : *std::max_element(letters.begin(), letters.end());
    std::int32_t fitting = 0;
    for (std::size_t k = first; k < last; ++k) {
      fitting += measured_[k].tells && full_letters(k) > w.longest;
    }
    w.fit = share(fitting, static_cast<std::int64_t>(letters.size()));
    w.telling = static_cast<std::int16_t>(std::min<std::size_t>(print.size(), 1000));
    if (print.size() < kFewTelling) {
      print.clear(), letters.clear();
      for (std::size_t k = first; k < last; ++k) {
        print.push_back(measured_[k].print);
        letters.push_back(measured_[k].letters);
      }
    }
    w.quarter = percentile(print, 25);
    w.print = percentile(print, 85);
    w.letters = percentile(letters, 85);
  };
  read(0, n, text_width_);
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
    inside_[k + 1] = inside_[k] + sentences_inside(page_.text(page_.rows()[kept_[k].row]));
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
    item_[k] = static_cast<std::int16_t>(last_items.read(page_.text(page_.rows()[kept_[k].row])));
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
  const std::size_t first = k > kAround ? k - kAround : 0, last = std::min(n, k + kAround + 1);
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
