#include "outline/marking.h"

#include <algorithm>

#include "core/alphabet.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "outline/row_reading.h"
#include "outline/word_marking.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;
using alphabet::kCountingLetters;

// A row of so many bytes is longer than most cells of tables.
constexpr std::size_t kLongerThanCell = 24;

bool has_capital_at(std::string_view row, std::size_t i) {
  return i < row.size() && is_upper(utf8::at(row, i).code);
}

// A number that ends here: what may follow it, and where the text begins.
bool ends_marking(std::string_view row, std::size_t i, Marking& marking) {
  const std::size_t emphasis = skip_emphasis(row, i);
  if (emphasis < row.size() && !is_blank_at(row, emphasis)) {
    // Set off by its sign alone ("a)Cơ quan"): a capital must follow.
    marking.weak |= row.size() < kLongerThanCell && row.back() != ':';
    const utf8::CodePoint point = utf8::at(row, emphasis);
    if (!is_upper(point.code) && point.code != U'“' && point.code != U'[' && point.code != U'(') return false;
  }
  marking.title = skip_blanks(row, emphasis);
  return true;
}

// Behind a dash and the blank that follows it; 0 where none stands.
std::size_t skip_dash(std::string_view row, std::size_t i) {
  if (i >= row.size()) return 0;
  const std::string_view rest = row.substr(i);
  const std::size_t size = rest.starts_with('-')                                ? 1
                           : rest.starts_with("–"sv) || rest.starts_with("—"sv) ? 3
                                                                                : 0;
  return size > 0 && is_blank_at(row, i + size) ? i + size : 0;
}

void read_digits_marking(std::string_view row, Markings& found) {
  std::size_t i = 0;
  const std::uint32_t first = read_digits(row, i, 3);
  if (first == 0) return;
  std::size_t size = 0;
  Marking marking;
  marking.value = first * kStep;
  if (const std::uint32_t put_in = letter_place(row, i, size); put_in > 0) {
    const std::size_t behind = i + size;
    if (behind >= row.size() || (row[behind] != '.' && row[behind] != ')')) return;
    marking.value += put_in;
    i = behind;
  }
  if (i >= row.size()) return;
  marking.number = {0, i};
  i = skip_emphasis(row, i);  // **1**. Mục đích
  if (i >= row.size()) return;
  if (row[i] == ')' || row[i] == '/' || (row[i] == '-' && is_blank_at(row, i + 1))) {
    marking.numbering = row[i] == ')' ? Numbering::digits_paren : Numbering::digits;
    marking.weak = row[i] == '/' && !has_capital_at(row, skip_blanks(row, i + 1));
    if (row[i] == '/' && !is_blank_at(row, i + 1)) return;
    if (marking.numbering == Numbering::digits_paren && is_digit_at(row, i + 1)) {
      ++i;
      marking.note = read_note(row, i);
      if (ends_marking(row, i, marking)) found.add(marking);
      return;
    }
    if (ends_marking(row, i + 1, marking)) found.add(marking);
    return;
  }
  if (row[i] != '.') return;
  ++i;
  if (is_digit_at(row, i)) {
    // The mark of a footnote, or a nested number.
    std::size_t behind = i;
    Marking noted = marking;
    noted.numbering = Numbering::digits;
    noted.note = read_note(row, behind);
    if (noted.note > 0 && (behind == row.size() || is_blank_at(row, behind))) {
      noted.title = skip_blanks(row, behind);
      if (can_begin_heading(row, noted.title)) found.add(noted);
    }
    std::uint32_t before = 0;
    std::uint32_t value = first;
    int depth = 1;
    while (is_digit_at(row, i) && depth < 5) {
      const std::uint32_t next = read_digits(row, i, 3);
      if (next == 0) return;
      before = before * 1000 + value;
      value = next;
      ++depth;
      if (i < row.size() && row[i] == '.' && is_digit_at(row, i + 1)) ++i;
    }
    if (depth > 4 || marking.value % kStep != 0) return;
    marking.numbering = depth == 2 ? Numbering::nested : Numbering::deeply_nested;
    marking.value = value * kStep;
    marking.before = before;
    marking.number = {0, i};
    if (i < row.size() && (row[i] == '.' || row[i] == ')' || row[i] == ':')) {
      ++i;
    } else if (const std::size_t dash = skip_dash(row, skip_blanks(row, i)); dash > 0) {
      i = dash;  // 3.1 - Đủ điều kiện
    }
    marking.weak = i == row.size() || !can_begin_heading(row, skip_blanks(row, i)) ||
                   is_digit_at(row, skip_blanks(row, i));
    if (ends_marking(row, i, marking)) found.add(marking);
    return;
  }
  marking.numbering = Numbering::digits;
  if (!ends_marking(row, i, marking)) return;
  marking.weak |= marking.title >= row.size();
  found.add(marking);
}

void read_letter_marking(std::string_view row, Markings& found) {
  std::size_t size = 0;
  const std::uint32_t place = letter_place(row, 0, size);
  if (place == 0) return;
  std::size_t i = size;
  Marking marking;
  marking.numbering = Numbering::letter;
  marking.value = place * kStep;
  // "i)", "ii)", "iv)": a letter, or a small Roman number.
  std::size_t end = 0;
  while (end < row.size() && "ivx"sv.find(row[end]) != std::string_view::npos) ++end;
  if (end > 0 && end < row.size() && row[end] == ')') {
    std::string capitals(row.substr(0, end));
    for (char& c : capitals) c = static_cast<char>(c - ('a' - 'A'));
    Marking roman{Numbering::roman_paren, roman_number(capitals) * kStep, 0, {0, end}, 0, 0, false};
    if (roman.value > 0 && ends_marking(row, end + 1, roman)) found.add(roman);
  }
  if (i < row.size() && row[i] == '.' && is_digit_at(row, i + 1)) {
    ++i;
    const std::uint32_t value = read_digits(row, i, 2);
    if (value == 0 || i >= row.size() || (row[i] != ')' && row[i] != '.' && !is_blank_at(row, i))) return;
    marking.numbering = Numbering::lettered;
    marking.before = place;
    marking.value = value * kStep;
    marking.number = {0, i};
    if (ends_marking(row, i + (is_blank_at(row, i) ? 0 : 1), marking)) found.add(marking);
    return;
  }
  if (const std::uint32_t put_in = read_digits(row, i, 2); put_in > 0) marking.value += put_in;
  if (i >= row.size() || (row[i] != ')' && row[i] != '.' && row[i] != '-')) return;
  marking.number = {0, i};
  const bool bracket = row[i] == ')';
  ++i;
  if (bracket && is_digit_at(row, i)) marking.note = read_note(row, i);
  if (!bracket && !is_blank_at(row, i)) return;  // a.m., x.500, e-HSMT
  if (!ends_marking(row, i, marking)) return;
  marking.weak = bracket ? marking.title >= row.size() : !has_capital_at(row, marking.title);
  found.add(marking);
}

void read_capital_marking(std::string_view row, Markings& found) {
  std::size_t end = 0;
  while (end < row.size() && row[end] >= 'A' && row[end] <= 'Z' && end < 8) ++end;
  if (end == 0 || end >= row.size()) return;
  const Span number{0, end};
  end = skip_emphasis(row, end);
  if (end >= row.size()) return;
  if (row[end] != '.' && row[end] != '/' && row[end] != ')' && !(row[end] == '-' || row[end] == ' ')) return;
  const bool stop = row[end] == '.' || row[end] == '/' || row[end] == ')';
  std::size_t behind = end + 1;
  std::uint16_t note = 0;
  if (stop && is_digit_at(row, behind)) {
    note = read_note(row, behind);
    if (behind < row.size() && !is_blank_at(row, behind)) return;
  }
  if (!stop) {
    behind = skip_dash(row, skip_blanks(row, end));
    if (behind == 0) return;
  }
  if (const std::uint32_t value = roman_number(row.substr(0, number.end)); value > 0) {
    Marking marking{Numbering::roman, value * kStep, 0, number, 0, note, false};
    // C, D, L and M count as letters more often.
    marking.weak = !stop && (row.find_first_not_of("IVX") < number.end ||
                             !has_capital_at(row, skip_blanks(row, behind)));
    if (ends_marking(row, behind, marking) && marking.title < row.size()) found.add(marking);
  }
  if (number.end == 1) {
    const std::string letter(1, static_cast<char>(row[0] + ('a' - 'A')));
    std::size_t size = 0;
    Marking marking{Numbering::capital, letter_place(letter, 0, size) * kStep, 0, number, 0, note, !stop};
    if (ends_marking(row, behind, marking) && marking.title < row.size()) {
      found.add(marking);
      marking.below = is_first(marking.value);
      if (marking.below) found.add(marking);
    }
  }
}

// "iV. Tổ chức", "Iii. Nội dung": a Roman number whose capitals were lost in part.
void read_mixed_roman_marking(std::string_view row, Markings& found) {
  const std::size_t end = row.find_first_not_of("ivxIVX");
  if (end == std::string_view::npos || end < 2 || row[end] != '.' || !is_blank_at(row, end + 1)) return;
  std::string capitals(row.substr(0, end));
  for (char& c : capitals) c = c >= 'a' ? static_cast<char>(c - ('a' - 'A')) : c;
  const std::string_view number = row.substr(0, end);
  if (number == capitals || number.find_first_of("IVX") == std::string_view::npos) return;
  Marking marking{Numbering::roman, roman_number(capitals) * kStep, 0, {0, end}, 0, 0, false};
  if (marking.value == 0 || !ends_marking(row, end + 1, marking)) return;
  if (marking.title < row.size()) found.add(marking);
}

void read_bracket_marking(std::string_view row, Markings& found) {
  const std::size_t close = row.find(')');
  if (close == std::string_view::npos || close > 6 || close < 2) return;
  std::size_t i = 1;
  Marking marking;
  marking.number = {1, close};
  const std::size_t end = close + (row.substr(close + 1).starts_with('.') ? 2 : 1);
  if (is_digit_at(row, 1)) {
    marking.numbering = Numbering::digits_bracket;
    marking.value = read_digits(row, i, 3) * kStep;
    if (marking.value > 0 && i == close && ends_marking(row, end, marking)) found.add(marking);
    return;
  }
  std::string capitals(row.substr(1, close - 1));
  for (char& c : capitals) c = c == 'i' || c == 'v' || c == 'x' ? static_cast<char>(c - ('a' - 'A')) : 'Z';
  if (const std::uint32_t value = roman_number(capitals); value > 0) {
    marking.numbering = Numbering::roman_paren;
    marking.value = value * kStep;
    if (ends_marking(row, end, marking)) found.add(marking);
  }
  std::size_t size = 0;
  if (const std::uint32_t place = letter_place(row, 1, size); place > 0 && 1 + size == close) {
    marking.numbering = Numbering::letter_bracket;
    marking.value = place * kStep;
    if (ends_marking(row, end, marking)) found.add(marking);
  }
}

}  // namespace

int distance(std::uint32_t last, std::uint32_t next, bool letters) {
  if (next <= last) return -1;
  const std::uint32_t from = last / kStep;
  const std::uint32_t to = next / kStep;
  const auto put_in = static_cast<int>(next % kStep);
  if (from == to) return static_cast<int>(next - last) - 1;
  auto steps = static_cast<int>(to - from) - 1;
  if (letters) {
    for (std::uint32_t place = from + 1; place < to; ++place) {
      const char32_t letter = place <= kCountingLetters.size() ? kCountingLetters[place - 1] : U'a';
      if (letter == U'f' || letter == U'j' || letter == U'w' || letter == U'z') --steps;
    }
  }
  return steps + (put_in > 1 ? 1 : 0);
}

std::uint32_t roman_number(std::string_view text) {
  if (text.empty() || text.size() > 9) return 0;
  constexpr std::array<std::string_view, 10> kOnes = {"",  "I",  "II",  "III",  "IV",
                                                      "V", "VI", "VII", "VIII", "IX"};
  constexpr std::array<std::string_view, 10> kTens = {"",  "X",  "XX",  "XXX",  "XL",
                                                      "L", "LX", "LXX", "LXXX", "XC"};
  std::uint32_t value = 0;
  for (; text.starts_with('C'); text.remove_prefix(1)) value += 100;
  for (std::size_t tens = 9; tens > 0; --tens) {
    if (!text.starts_with(kTens[tens])) continue;
    value += static_cast<std::uint32_t>(tens) * 10;
    text.remove_prefix(kTens[tens].size());
    break;
  }
  for (std::size_t ones = 9; ones > 0; --ones) {
    if (text == kOnes[ones]) return value + static_cast<std::uint32_t>(ones);
  }
  return text.empty() && value < 400 ? value : 0;
}

Markings markings(std::string_view row) {
  Markings found;
  if (row.size() < 2) return found;
  const char lead = row[0];
  if (lead >= '0' && lead <= '9') {
    read_digits_marking(row, found);
  } else if (lead == '(') {
    read_bracket_marking(row, found);
  } else if ((lead >= 'a' && lead <= 'z') || row.starts_with(alphabet::text<"dd">)) {
    read_letter_marking(row, found);
  } else if (lead == 'C' || lead == 'M' || lead == 'P' || lead == 'T' || lead == 'B' || lead == '\xC4') {
    read_word_marking(row, found);
  }
  if (found.count == 0 && lead >= 'A' && lead <= 'Z') read_capital_marking(row, found);
  if (found.count == 0 && "ivxIVX"sv.find(lead) != std::string_view::npos)
    read_mixed_roman_marking(row, found);
  return found;
}

std::uint16_t footnote_number(std::string_view row, std::size_t& text) {
  std::size_t i = 0;
  const bool bracketed = row.starts_with('[');
  if (bracketed) ++i;
  const std::uint32_t value = read_digits(row, i, 3);
  if (value == 0) return 0;
  if (bracketed) {
    if (i >= row.size() || row[i] != ']') return 0;
    ++i;
  }
  const std::size_t behind = skip_blanks(row, i);
  if (behind >= row.size()) return 0;
  const utf8::CodePoint point = utf8::at(row, behind);
  if (!is_upper(point.code) && point.code != U'“' && point.code != U'(') return 0;
  text = behind;
  return static_cast<std::uint16_t>(value);
}

std::size_t dash(std::string_view row) {
  for (const std::string_view mark : {"-"sv, "+"sv, "•"sv, "–"sv, "*"sv, "·"sv, "▪"sv, "—"sv}) {
    if (!row.starts_with(mark)) continue;
    const std::size_t text = skip_blanks(row, mark.size());
    if (text >= row.size()) return 0;
    if (text > mark.size() || (mark == "-"sv && is_upper(utf8::at(row, text).code)) || mark == "•"sv)
      return text;
    return 0;
  }
  return 0;
}

}  // namespace vietmend
