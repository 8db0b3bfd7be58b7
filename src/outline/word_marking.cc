#include "outline/word_marking.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "core/letters.h"
#include "core/utf8.h"
#include "outline/row_reading.h"
#include "outline_words.h"
#include "words/few_words.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

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

std::uint32_t read_counting_word(std::string_view row, std::size_t& i) {
  const std::size_t end = std::min(row.find_first_of(" .:*", i), row.size());
  const std::string word = lower(row.substr(i, end - i));
  const auto& words = outline_words::kCounting;
  const auto found = std::find(words.begin(), words.end(), word);
  const auto value = word == outline_words::kFour[0] ? 4 : found - words.begin() + 1;
  if (value > static_cast<std::ptrdiff_t>(words.size())) return 0;
  i = end;
  return static_cast<std::uint32_t>(value) * kStep;
}

// Words that head something, as all of a kind do.
struct Headings {
  std::span<const std::string_view> words;
  Numbering numbering;
  bool forms = false;  // appendices that are forms
};
constexpr std::array kHeadings = {Headings{outline_words::kArticleHeadings, Numbering::article},
                                  Headings{outline_words::kChapterHeadings, Numbering::chapter},
                                  Headings{outline_words::kSectionHeadings, Numbering::section},
                                  Headings{outline_words::kSubsectionHeadings, Numbering::subsection},
                                  Headings{outline_words::kPartHeadings, Numbering::part},
                                  Headings{outline_words::kAppendixHeadings, Numbering::appendix},
                                  Headings{outline_words::kFormHeadings, Numbering::appendix, true}};

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
  for (const std::string_view number : outline_words::kBeforeAppendixNumbers) {
    if (row.substr(i).starts_with(number)) i = skip_blanks(row, i + number.size());
  }
  if (i < row.size() && row[i] == ':') i = skip_blanks(row, i + 1);
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

// Behind a remark in brackets before the stop: "Điều 4 (sửa đổi). Tiêu chuẩn".
std::size_t skip_remark(std::string_view row, std::size_t i) {
  constexpr std::size_t kLongestRemark = 32;  // bytes
  const std::size_t begin = skip_blanks(row, i);
  if (begin >= row.size() || row[begin] != '(') return i;
  const std::size_t end = row.find(')', begin);
  const bool short_one = end != std::string_view::npos && end - begin <= kLongestRemark;
  return short_one && row.substr(end + 1).starts_with(". ") ? end + 1 : i;
}

void read_heading(std::string_view row, const Headings& headings, std::string_view word, Markings& found) {
  std::size_t i = skip_blanks(row, word.size());
  if (headings.numbering == Numbering::appendix)
    return read_appendix(row, word.ends_with(' ') ? i : word.size(), headings.forms, found);
  Marking marking;
  marking.numbering = headings.numbering;
  for (const std::string_view ordinal : outline_words::kBeforeNumbers) {
    if (headings.numbering != Numbering::article && row.substr(i).starts_with(ordinal)) i += ordinal.size();
  }
  marking.number.begin = i;
  marking.value = read_number(row, i);
  if (marking.value == 0 && headings.numbering != Numbering::article)
    marking.value = read_counting_word(row, i);
  if (marking.value == 0 && headings.numbering != Numbering::article && i < row.size() && row[i] >= 'A' &&
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
  if (headings.numbering == Numbering::article) i = skip_remark(row, i);
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
  const std::string_view rest = row.substr(i);
  if (!stop && (rest.starts_with('-') || rest.starts_with("–"sv) || rest.starts_with("—"sv))) {
    i = skip_blanks(row, i + (row[i] == '-' ? 1 : 3));
  } else if (!stop && i < row.size()) {
    // "Điều 5 của Luật này" refers; "Điều 5 Phạm vi" may be a heading whose stop was lost.
    if (!can_begin_heading(row, i)) return;
    marking.weak = headings.numbering == Numbering::article || has_lower(row.substr(i));
    const char sign = row[i];
    if (sign == ',' || sign == ';' || sign == '(') return;
  }
  if (i == behind && i < row.size() && stop && !can_begin_heading(row, i)) return;
  marking.title = i;
  found.add(marking);
}

// Whether a row begins with a word; where that ends with a blank, a line may end in its place.
bool begins_with_word(std::string_view row, std::string_view word) {
  if (!word.ends_with(' ')) return row.starts_with(word);
  const std::size_t size = word.size() - 1;
  return row.starts_with(word.substr(0, size)) && is_blank_at(row, size);
}

}  // namespace

void read_word_marking(std::string_view row, Markings& found) {
  if (is_one(row, outline_words::kFormsAlone)) {
    Marking marking;
    marking.numbering = Numbering::appendix;
    marking.number = {row.size(), row.size()};
    marking.title = row.size();
    found.add(marking);
    return;
  }
  for (const Headings& headings : kHeadings) {
    for (const std::string_view word : headings.words) {
      if (!begins_with_word(row, word)) continue;
      read_heading(row, headings, word, found);
      if (found.count > 0) return;
    }
  }
}

void read_form_number(std::string_view row, Markings& found) {
  const std::string low = lower(row);
  for (const std::string_view word : outline_words::kFormHeadings) {
    if (!low.starts_with(lower(word))) continue;
    const std::size_t begin = skip_blanks(row, word.size());
    const std::size_t end = appendix_number_end(row, begin);
    if (end == begin) continue;
    Marking marking;
    marking.numbering = Numbering::appendix;
    marking.number = {begin, end};
    marking.title = skip_blanks(row, end);
    found.add(marking);
    return;
  }
}

}  // namespace vietmend
