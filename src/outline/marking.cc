#include "outline/marking.h"

#include <algorithm>

#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

bool is_digit_at(std::string_view text, std::size_t i) {
  return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

bool is_blank_at(std::string_view text, std::size_t i) {
  return i < text.size() &&
         (text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text.substr(i).starts_with("\xC2\xA0"sv));
}

std::size_t skip_blanks(std::string_view text, std::size_t i) {
  while (is_blank_at(text, i)) i += text[i] == '\xC2' ? 2 : 1;
  return i;
}

// Emphasis of Markdown that ends behind a number.
std::size_t skip_emphasis(std::string_view text, std::size_t i) {
  while (i < text.size() && text[i] == '*') ++i;
  return i;
}

// Digits at `i`, at most `most`, and `i` behind them; nothing where there are none or more.
std::uint32_t read_digits(std::string_view text, std::size_t& i, std::size_t most) {
  std::size_t at = i;
  std::uint32_t value = 0;
  while (is_digit_at(text, at) && at - i < most)
    value = value * 10 + static_cast<std::uint32_t>(text[at++] - '0');
  if (at == i || is_digit_at(text, at)) return 0;
  i = at;
  return value;
}

// The place of a lower-case letter among those that count, from 1; 0 if it is none.
std::uint32_t letter_place(std::string_view text, std::size_t i, std::size_t& size) {
  if (i >= text.size()) return 0;
  const utf8::CodePoint point = utf8::at(text, i);
  size = point.size;
  const std::size_t found = kLetters.find(point.code);
  return found == std::u32string_view::npos ? 0 : static_cast<std::uint32_t>(found + 1);
}

// A capital letter or a digit, or what can stand before one.
bool can_begin_heading(std::string_view text, std::size_t i) {
  if (i >= text.size()) return true;
  const utf8::CodePoint point = utf8::at(text, i);
  return !is_lower(point.code);
}

bool has_lower(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint point = utf8::at(text, i);
    if (is_lower(point.code)) return true;
    i += point.size;
  }
  return false;
}

// The mark of a footnote behind a number; `i` behind it.
std::uint16_t read_note(std::string_view text, std::size_t& i) {
  std::size_t at = i;
  const bool bracketed = at < text.size() && text[at] == '[';
  if (bracketed) ++at;
  const std::uint32_t value = read_digits(text, at, 3);
  if (value == 0) return 0;
  if (bracketed) {
    if (at >= text.size() || text[at] != ']') return 0;
    ++at;
  }
  i = at;
  return static_cast<std::uint16_t>(value);
}

// A number of digits or Roman, with a letter put in behind digits ("12a"); 0 if there is none.
std::uint32_t read_number(std::string_view row, std::size_t& i) {
  if (is_digit_at(row, i)) {
    const std::uint32_t whole = read_digits(row, i, 3);
    if (whole == 0) return 0;
    std::size_t size = 0;
    const std::uint32_t put_in = letter_place(row, i, size);
    const std::size_t behind = i + size;
    const bool ends = behind >= row.size() || !(is_letter(utf8::at(row, behind).code));
    if (put_in > 0 && ends) {
      i = behind;
      return whole * kStep + put_in;
    }
    return whole * kStep;
  }
  std::size_t end = i;
  while (end < row.size() && "IVXLC"sv.find(row[end]) != std::string_view::npos) ++end;
  const std::uint32_t value = roman_number(row.substr(i, end - i));
  if (value == 0) return 0;
  std::size_t size = 0;
  const std::uint32_t put_in = letter_place(row, end, size);
  if (put_in > 0 && (end + size >= row.size() || !is_letter(utf8::at(row, end + size).code))) {
    i = end + size;
    return value * kStep + put_in;
  }
  if (end < row.size() && is_letter(utf8::at(row, end).code)) return 0;
  i = end;
  return value * kStep;
}

struct CountingWord {
  std::string_view word;
  std::uint32_t value;
};
constexpr std::array kCountingWords = {
    CountingWord{"nhất", 1}, CountingWord{"hai", 2},  CountingWord{"ba", 3},   CountingWord{"tư", 4},
    CountingWord{"bốn", 4},  CountingWord{"năm", 5},  CountingWord{"sáu", 6},  CountingWord{"bảy", 7},
    CountingWord{"tám", 8},  CountingWord{"chín", 9}, CountingWord{"mười", 10}};

std::uint32_t read_counting_word(std::string_view row, std::size_t& i) {
  const std::size_t end = std::min(row.find_first_of(" .:*", i), row.size());
  const std::string word = lower(row.substr(i, end - i));
  for (const CountingWord& counting : kCountingWords) {
    if (word != counting.word) continue;
    i = end;
    return counting.value * kStep;
  }
  return 0;
}

struct Keyword {
  std::string_view word;
  Numbering numbering;
};
constexpr std::array kKeywords = {
    Keyword{"Điều ", Numbering::article},        Keyword{"ĐIỀU ", Numbering::article},
    Keyword{"Chương ", Numbering::chapter},      Keyword{"CHƯƠNG ", Numbering::chapter},
    Keyword{"Mục ", Numbering::section},         Keyword{"MỤC ", Numbering::section},
    Keyword{"Tiểu mục ", Numbering::subsection}, Keyword{"TIỂU MỤC ", Numbering::subsection},
    Keyword{"Tiểu Mục ", Numbering::subsection}, Keyword{"Phần ", Numbering::part},
    Keyword{"PHẦN ", Numbering::part},           Keyword{"Phụ lục", Numbering::appendix},
    Keyword{"PHỤ LỤC", Numbering::appendix},     Keyword{"Phụ Lục", Numbering::appendix},
    Keyword{"Mẫu số", Numbering::appendix},      Keyword{"MẪU SỐ", Numbering::appendix},
    Keyword{"Mẫu ", Numbering::appendix},        Keyword{"MẪU ", Numbering::appendix},
    Keyword{"Biểu mẫu ", Numbering::appendix},   Keyword{"BIỂU MẪU ", Numbering::appendix},
    Keyword{"Biểu số ", Numbering::appendix},    Keyword{"BIỂU SỐ ", Numbering::appendix},
    Keyword{"Mẫu biểu ", Numbering::appendix},   Keyword{"Phụ Lục", Numbering::appendix}};

// What behind an appendix's word is its number: "I", "1a", "số 01", "II.3", "AI06b", "01/TB-ĐĐKD".
std::size_t appendix_number_end(std::string_view row, std::size_t i) {
  std::size_t end = i;
  bool counts = false;
  while (end < row.size() && !is_blank_at(row, end) && row[end] != ':' && row[end] != ';' &&
         row[end] != ',' && row[end] != '(' && row[end] != ')') {
    counts |= is_digit_at(row, end);
    ++end;
  }
  while (end > i && (row[end - 1] == '.' || row[end - 1] == '*')) --end;
  const std::string_view word = row.substr(i, end - i);
  if (word.size() > 24) return i;
  const std::size_t roman = std::min(word.find_first_not_of("IVXL"), word.size());
  if (roman > 0 &&
      (roman == word.size() || (word.size() - roman <= 2 && !has_lower(word.substr(0, roman))))) {
    if (roman == word.size() ? roman_number(word) > 0 : true) counts = true;
  }
  if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z') counts = true;
  return counts ? end : i;
}

void read_appendix(std::string_view row, std::size_t i, bool form, Markings& found) {
  Marking marking{Numbering::appendix, 0, 0, {i, i}, 0, 0, false};
  const std::size_t word_end = i;
  if (i < row.size() && row[i] != ' ' && row[i] != ':' && row[i] != '\t') {
    if (is_letter(utf8::at(row, i).code)) return;
  }
  i = skip_blanks(row, i);
  for (const std::string_view number : {"số:"sv, "SỐ:"sv, "số "sv, "SỐ "sv, ":"sv}) {
    if (row.substr(i).starts_with(number)) i = skip_blanks(row, i + number.size());
  }
  const std::size_t end = appendix_number_end(row, i);
  const bool numbered = end > i;
  if (!numbered && (form || i < row.size())) {
    // A word alone, or capitals behind it, or a note in brackets.
    const bool title = i >= row.size() || row[i] == '(' || (!form && !has_lower(row));
    if (form || !title) return;
  }
  marking.number = numbered ? Span{i, end} : Span{word_end, word_end};
  std::size_t rest = skip_emphasis(row, numbered ? end : i);
  if (numbered)
    marking.note = rest < row.size() && row[rest] == '[' ? read_note(row, rest) : std::uint16_t{0};
  const bool divided = rest < row.size() && (row[rest] == '.' || row[rest] == ':');
  rest = skip_blanks(row, skip_emphasis(row, rest + (divided ? 1 : 0)));
  if (rest < row.size() && row[rest] == '-') rest = skip_blanks(row, rest + 1);
  // "Phụ lục I ban hành kèm theo Nghị định này." is said of one and does not begin one.
  if (rest < row.size() && !divided &&
      (!can_begin_heading(row, rest) || row.back() == '.' || row.back() == ';')) {
    return;
  }
  if (row.size() > rest + 400 || row.back() == ';' || row.back() == ',') return;
  marking.title = rest;
  marking.weak = rest < row.size() && has_lower(row.substr(rest)) && row[rest] != '(';
  found.add(marking);
}

void read_keyword(std::string_view row, const Keyword& keyword, Markings& found) {
  std::size_t i = skip_blanks(row, keyword.word.size());
  if (keyword.numbering == Numbering::appendix) {
    const bool form = keyword.word[0] == 'M' || keyword.word[0] == 'B';
    return read_appendix(row, keyword.word.ends_with(' ') ? i : keyword.word.size(), form, found);
  }
  Marking marking;
  marking.numbering = keyword.numbering;
  for (const std::string_view ordinal : {"thứ "sv, "THỨ "sv, "số "sv}) {
    if (keyword.numbering != Numbering::article && row.substr(i).starts_with(ordinal)) i += ordinal.size();
  }
  marking.number.begin = i;
  marking.value = read_number(row, i);
  if (marking.value == 0 && keyword.numbering != Numbering::article)
    marking.value = read_counting_word(row, i);
  if (marking.value == 0 && keyword.numbering != Numbering::article && i < row.size() && row[i] >= 'A' &&
      row[i] <= 'Z' &&
      (i + 1 == row.size() || row[i + 1] == '.' || row[i + 1] == ':' || is_blank_at(row, i + 1))) {
    std::size_t size = 0;
    const std::string letter(1, static_cast<char>(row[i] + ('a' - 'A')));
    marking.value = letter_place(letter, 0, size) * kStep;
    ++i;
  }
  if (marking.value == 0) return;
  marking.number.end = i;
  i = skip_emphasis(row, i);
  if (i < row.size() && row[i] == '[') marking.note = read_note(row, i);
  const bool stop = i < row.size() && (row[i] == '.' || row[i] == ':' || row[i] == ')');
  if (stop) {
    ++i;
    if (marking.note == 0) marking.note = read_note(row, i);
    if (i < row.size() && row[i] == '.') ++i;
    i = skip_emphasis(row, i);
  } else if (i < row.size() && !is_blank_at(row, i)) {
    return;  // Điều 5/2020, Chương II, III
  }
  const std::size_t behind = i;
  i = skip_blanks(row, i);
  if (!stop && i < row.size() && (row[i] == '-' || row.substr(i).starts_with("–"sv))) {
    i = skip_blanks(row, i + (row[i] == '-' ? 1 : 3));
  } else if (!stop && i < row.size()) {
    // "Điều 5 của Luật này" refers; "Điều 5 Phạm vi" may be a heading whose stop was lost.
    if (!can_begin_heading(row, i)) return;
    marking.weak = keyword.numbering == Numbering::article || has_lower(row.substr(i));
    const char sign = row[i];
    if (sign == ',' || sign == ';' || sign == '(') return;
  }
  if (i == behind && i < row.size() && stop && !can_begin_heading(row, i)) return;
  marking.title = i;
  found.add(marking);
}

// A number that ends here: what may follow it, and where the text begins.
bool ends_marking(std::string_view row, std::size_t i, Marking& marking) {
  const std::size_t emphasis = skip_emphasis(row, i);
  if (emphasis < row.size() && !is_blank_at(row, emphasis)) {
    // Set off by its sign alone ("a)Cơ quan"): a capital must follow.
    marking.weak = true;
    const utf8::CodePoint point = utf8::at(row, emphasis);
    if (!is_upper(point.code) && point.code != U'“' && point.code != U'[' && point.code != U'(') return false;
  }
  marking.title = skip_blanks(row, emphasis);
  return true;
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
    marking.weak = row[i] == '/';
    if (row[i] == '/' && is_digit_at(row, i + 1)) return;
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
    if (i < row.size() && (row[i] == '.' || row[i] == ')' || row[i] == ':')) ++i;
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
  if (i >= row.size() || (row[i] != ')' && row[i] != '.')) return;
  marking.number = {0, i};
  const bool stop = row[i] == '.';
  ++i;
  if (!stop && is_digit_at(row, i)) marking.note = read_note(row, i);
  if (stop && !is_blank_at(row, i)) return;  // a.m., x.500
  if (!ends_marking(row, i, marking)) return;
  marking.weak = stop || marking.title >= row.size();
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
    behind = skip_blanks(row, end);
    const std::string_view rest = row.substr(behind);
    if (!rest.starts_with('-') && !rest.starts_with("–"sv)) return;
    behind += rest.starts_with('-') ? 1 : 3;
    if (!is_blank_at(row, behind)) return;
  }
  if (const std::uint32_t value = roman_number(row.substr(0, number.end)); value > 0) {
    Marking marking{Numbering::roman, value * kStep, 0, number, 0, note, !stop};
    if (ends_marking(row, behind, marking) && marking.title < row.size()) found.add(marking);
  }
  if (number.end == 1) {
    const std::string letter(1, static_cast<char>(row[0] + ('a' - 'A')));
    std::size_t size = 0;
    Marking marking{Numbering::capital, letter_place(letter, 0, size) * kStep, 0, number, 0, note, !stop};
    if (ends_marking(row, behind, marking) && marking.title < row.size()) found.add(marking);
  }
}

void read_bracket_marking(std::string_view row, Markings& found) {
  const std::size_t close = row.find(')');
  if (close == std::string_view::npos || close > 6 || close < 2) return;
  std::size_t i = 1;
  Marking marking;
  marking.number = {1, close};
  if (is_digit_at(row, 1)) {
    marking.numbering = Numbering::digits_bracket;
    marking.value = read_digits(row, i, 3) * kStep;
    if (marking.value > 0 && i == close && ends_marking(row, close + 1, marking)) found.add(marking);
    return;
  }
  std::string capitals(row.substr(1, close - 1));
  for (char& c : capitals) c = c == 'i' || c == 'v' || c == 'x' ? static_cast<char>(c - ('a' - 'A')) : 'Z';
  if (const std::uint32_t value = roman_number(capitals); value > 0) {
    marking.numbering = Numbering::roman_paren;
    marking.value = value * kStep;
    if (ends_marking(row, close + 1, marking)) found.add(marking);
  }
  std::size_t size = 0;
  if (const std::uint32_t place = letter_place(row, 1, size); place > 0 && 1 + size == close) {
    marking.numbering = Numbering::letter_bracket;
    marking.value = place * kStep;
    if (ends_marking(row, close + 1, marking)) found.add(marking);
  }
}

// Whether a row begins with a word; where that ends with a blank, a line may end in its place.
bool begins_with_word(std::string_view row, std::string_view word) {
  if (!word.ends_with(' ')) return row.starts_with(word);
  const std::size_t size = word.size() - 1;
  return row.starts_with(word.substr(0, size)) && is_blank_at(row, size);
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
      const char32_t letter = place <= kLetters.size() ? kLetters[place - 1] : U'a';
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
  if (row == "MẪU"sv || row == "BIỂU MẪU"sv) {
    Marking marking;
    marking.numbering = Numbering::appendix;
    marking.number = {row.size(), row.size()};
    marking.title = row.size();
    found.add(marking);
    return found;
  }
  const char lead = row[0];
  if (lead >= '0' && lead <= '9') {
    read_digits_marking(row, found);
  } else if (lead == '(') {
    read_bracket_marking(row, found);
  } else if ((lead >= 'a' && lead <= 'z') || row.starts_with("đ"sv)) {
    read_letter_marking(row, found);
  } else if (lead == 'C' || lead == 'M' || lead == 'P' || lead == 'T' || lead == 'B' || lead == '\xC4') {
    for (const Keyword& keyword : kKeywords) {
      if (!begins_with_word(row, keyword.word)) continue;
      read_keyword(row, keyword, found);
      if (found.count > 0) break;
    }
  }
  if (found.count == 0 && lead >= 'A' && lead <= 'Z') read_capital_marking(row, found);
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
  if (behind >= row.size() || (behind == i && !bracketed)) return 0;
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
