#include "blocks/row_shape.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "blocks/break_words.h"
#include "blocks/row_words.h"
#include "core/alphabet.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr bool is_one_of(char32_t code, std::u32string_view set) {
  return set.find(code) != std::u32string_view::npos;
}

constexpr std::size_t kTellingBytes = 80;  // of the beginning of a row
constexpr std::size_t kMostNumbers = 20;   // of a row of numbers

constexpr std::u32string_view kBullets = U"-–—+•*▪●○◦►▶✓✔■□‣·❖➢✦⁃";
constexpr std::u32string_view kOpening = U"\"“‘'([{«";
constexpr std::u32string_view kClosing = U"\"”’')]}»";

// The number of the first `most` bytes of a text, cut at a code point.
std::string_view head(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

std::string_view first_word(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const utf8::CodePoint c = utf8::at(text, i);
    if (!is_letter(c.code) && !is_digit(c.code) && !is_combining(c.code)) break;
    i += c.size;
  }
  return text.substr(0, i);
}

// The word that the text begins with and that no letter goes on behind; empty if there is none. Both in lower
// case.
std::string_view leading(const WordBeginnings& words, std::string_view text) {
  return words.of(text, [](std::string_view rest) {
    if (rest.empty()) return true;
    const utf8::CodePoint c = utf8::at(rest, 0);
    return !is_letter(c.code) && !is_combining(c.code);
  });
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.size() <= 6 && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "a1)", "đ2)", "c.4)", "2a.", "1a)": a part of a point, or a number that was put in later. `word` is the
// first one of `text`.
bool is_sub_point(std::string_view text, std::string_view word) {
  const utf8::CodePoint c = utf8::at(word, 0);
  std::string_view rest = word.substr(c.size);
  std::size_t end = word.size();
  if (is_lower(c.code)) {
    if (rest.empty() && text.substr(end).starts_with('.')) {
      rest = first_word(text.substr(end + 1));
      end += 1 + rest.size();
    }
    return is_number(rest) && rest.size() <= 2 && text.substr(end).starts_with(')');
  }
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  if (digits == 0 || digits > 3 || digits == word.size()) return false;
  const utf8::CodePoint last = utf8::at(word, digits);
  if (!is_lower(last.code) || digits + last.size != word.size() || end >= text.size()) return false;
  return text[end] == ')' || (text[end] == '.' && text.substr(end + 1).starts_with(' '));
}

// "1.", "1.1.", "a)", "(2)", "I.", "IV -", "1.1 Mục tiêu": the number of an item.
bool is_item(std::string_view text) {
  std::size_t i = 0;
  const bool bracket = text.starts_with('(');
  if (bracket) ++i;
  const std::string_view word = first_word(text.substr(i));
  if (word.empty()) return false;
  const bool digits = word.size() <= 3 && is_number(word);
  const bool letter =
      word == alphabet::text<"dd"> || word == alphabet::text<"DD"> ||
      (word.size() == 1 && ((word[0] >= 'a' && word[0] <= 'z') || (word[0] >= 'A' && word[0] <= 'Z'))) ||
      (word.size() == 2 && word[0] == word[1] && word[0] >= 'a' && word[0] <= 'z');
  if (!bracket && is_sub_point(text, word)) return true;
  if (!digits && !letter && !is_roman(word)) return false;
  i += word.size();
  int groups = 1;
  while (digits && i + 1 < text.size() && text[i] == '.' && text[i + 1] >= '0' && text[i + 1] <= '9') {
    std::size_t end = i + 1;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    if (end - i - 1 > 2) return false;  // "1.500 đồng"
    i = end;
    ++groups;
  }
  if (i >= text.size()) return false;
  const auto rest_begins_sentence = [&](std::size_t from) {
    while (from < text.size() && text[from] == ' ') ++from;
    if (from >= text.size()) return false;
    const utf8::CodePoint c = utf8::at(text, from);
    return is_upper(c.code) || is_one_of(c.code, kOpening);
  };
  if (text[i] == ')') return i + 1 >= text.size() || (text[i + 1] != ',' && text[i + 1] != '.');
  if (bracket) return false;
  if (text[i] == '.' || text[i] == '/') {
    if (i + 1 >= text.size()) return text[i] == '.' && digits;
    if (text[i + 1] == ' ') return true;
    return text[i] == '.' && digits && is_letter(utf8::at(text, i + 1).code) && rest_begins_sentence(i + 1);
  }
  if (text[i] == ' ' && groups > 1) return rest_begins_sentence(i);
  if (is_roman(word) && text[i] == ' ') {
    for (const std::string_view dash : {" - ", " – "}) {
      if (text.substr(i).starts_with(dash)) return rest_begins_sentence(i + dash.size());
    }
  }
  return false;
}

// "Chương II", "Điều 5.", "Phần thứ nhất", "PHỤ LỤC". `low` is the lower case of `text`.
bool is_heading(std::string_view text, std::string_view low, const RowWords& words) {
  if (text.empty() || !is_upper(utf8::at(text, 0).code)) return false;
  const std::string_view word = leading(words.headings, low);
  if (word.empty()) return false;
  std::string_view rest = low.substr(word.size());
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  if (rest.empty()) return true;
  if (rest.starts_with(words.ordinal) && rest.substr(words.ordinal.size()).find_first_of(" \t") == 0)
    return true;
  const std::string_view number = first_word(rest);
  if (number.empty()) return false;
  if (number.find_first_not_of("0123456789") == std::string_view::npos) return true;
  return is_roman(upper(number)) && word != words.article;
}

bool stands_in_columns(std::string_view text) {
  // A tab, or three spaces: two stand in many a row by mistake.
  if (text.find('\t') != std::string_view::npos) return true;
  for (std::size_t i = text.find("  "); i != std::string_view::npos; i = text.find("  ", i)) {
    std::size_t end = text.find_first_not_of(' ', i);
    if (end == std::string_view::npos) break;
    if (end - i >= 3) return true;
    i = end;
  }
  return false;
}

// Spaces between two columns: fewer than these stand in many a justified row.
constexpr std::size_t kBeforeNumberCell = 4, kBeforeCell = 8, kBehindNumberCell = 3;
constexpr std::size_t kLongestNumberCell = 4;  // bytes

std::size_t spaces_of(std::string_view gap) {
  return gap.find_first_not_of(' ') == std::string_view::npos ? gap.size() : 0;
}

// Whether the last column of a row is a short number, or far from the others and begins as a cell does.
bool ends_with_cell(const Page& page, const Row& row) {
  const Line& line = page.line();
  for (std::size_t t = row.last; t-- > row.first + 1;) {
    const std::size_t spaces = spaces_of(line.gap_before(t).text);
    if (spaces < kBeforeNumberCell) continue;
    const std::string_view cell = line.token(t).text;
    const char32_t first = utf8::at(cell, 0).code;
    if (t + 1 == row.last && is_digit(first) && cell.size() <= kLongestNumberCell) return true;
    return spaces >= kBeforeCell && (is_upper(first) || is_digit(first));
  }
  return false;
}

// Whether a row begins with the number of a row of a table: "53   Liệt mặt".
bool begins_with_cell(const Page& page, const Row& row) {
  const Line& line = page.line();
  return row.size() > 1 && line.token(row.first).kind == TokenKind::number &&
         line.token(row.first).text.size() <= kLongestNumberCell &&
         spaces_of(line.gap_before(row.first + 1).text) >= kBehindNumberCell &&
         is_upper(utf8::at(line.token(row.first + 1).text, 0).code);
}

bool is_date_row(const Page& page, const Row& row) {
  if (row.size() > 12 || page.closing(row).starts_with('.')) return false;
  bool date = false;
  for (std::size_t i = row.first; i < row.last; ++i) date |= page.line().token(i).kind == TokenKind::date;
  if (!date) return false;
  for (std::size_t i = row.first; i < row.last; ++i) {
    const LineToken& t = page.line().token(i);
    if (t.kind != TokenKind::date && t.kind != TokenKind::time && t.kind != TokenKind::number &&
        t.kind != TokenKind::other && !page.words().date_words.contains(lower(t.text)) &&
        first_word(t.text).find_first_not_of("0123456789") != std::string_view::npos) {
      return false;
    }
  }
  return true;
}

// "Hà Nội, ngày 05 tháng 6 năm 2012": how a decree is dated.
bool is_dateline(const Page& page, const Row& row) {
  if (row.size() < 6 || row.size() > 14 || !page.closing(row).empty()) return false;
  const auto says = [&](std::size_t from_end, std::string_view word) {
    return is_lowered(page.line().token(row.last - from_end).text, word);
  };
  const RowWords& words = page.words();
  return says(2, words.year) && says(4, words.month) && says(6, words.day);
}

RowEnd end_of(std::string_view text) {
  while (!text.empty()) {
    const utf8::CodePoint c = utf8::before(text, text.size());
    if (!is_one_of(c.code, kClosing) && !is_white_space(c.code) && c.code != U'*') {
      switch (c.code) {
        case U'.':
        case U'!':
        case U'?':
        case U'…':
          return RowEnd::stop;
        case U',':
          return RowEnd::comma;
        case U';':
          return RowEnd::semicolon;
        case U':':
          return RowEnd::colon;
        case U'-':
        case U'–':
        case U'/':
          return RowEnd::dash;
        default:
          return is_letter(c.code) || is_digit(c.code) || is_combining(c.code) || c.code == U'%'
                     ? RowEnd::none
                     : RowEnd::other;
      }
    }
    text.remove_suffix(c.size);
  }
  return RowEnd::other;
}

// Where a row begins behind quotation marks.
std::size_t behind_quotation_marks(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const utf8::CodePoint c = utf8::at(text, i);
    if (!is_one_of(c.code, U"\"“‘'«")) break;
    i += c.size;
  }
  return i;
}

// Where a row begins behind Markdown's marks of emphasis and of headings.
std::size_t behind_markdown(std::string_view text) {
  std::size_t i = text.find_first_not_of('#');
  if (i == std::string_view::npos || i > 6 || (i > 0 && text[i] != ' ')) i = 0;
  while (i > 0 && i < text.size() && text[i] == ' ') ++i;
  const std::size_t marks = text.find_first_not_of('*', i);
  if (marks == std::string_view::npos || marks == i || text[marks] == ' ') return i;
  return marks;
}

// Whether an odd number of runs of asterisks stands in a row that does not begin with one as a bullet.
bool has_odd_emphasis(std::string_view text) {
  bool odd = false;
  std::size_t i = text.starts_with("* ") ? 1 : 0;
  for (i = text.find('*', i); i != std::string_view::npos; i = text.find('*', i)) {
    odd = !odd;
    i = std::min(text.find_first_not_of('*', i), text.size());
  }
  return odd;
}

// What the marks inside a row tell, found in one go over its bytes.
struct MarksInside {
  int opened = 0;
  std::int32_t sentences = 0;                                 // that end before the end of the row
  bool wide_gap = false, asterisk = false, repeated = false;  // a mark of leaders stands twice
};

MarksInside marks_inside(std::string_view text) {
  MarksInside marks;
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    switch (text[i]) {
      case ' ':
        marks.wide_gap |= at(i + 1) == ' ';
        break;
      case '\t':
        marks.wide_gap = true;
        break;
      case '(':
        ++marks.opened;
        break;
      case ')':
        --marks.opened;
        break;
      case '*':
        marks.asterisk = true;
        break;
      case '_':
        marks.repeated |= at(i + 1) == '_';
        break;
      case '.':
        marks.repeated |= at(i + 1) == '.';
        [[fallthrough]];
      case '!':
      case '?':
        if (at(i + 1) == ' ' && i + 2 < text.size()) marks.sentences += is_upper(utf8::at(text, i + 2).code);
        break;
      case "“"[0]: {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with("“")) ++marks.opened;
        if (rest.starts_with("”")) --marks.opened;
        marks.repeated |= rest.starts_with("…");
        break;
      }
      default:
        break;
    }
  }
  return marks;
}

// "Họ và tên: .................", "Số: ____/QĐ"
bool has_leaders(std::string_view text) {
  for (const std::string_view leader : {".....", "……", "____", ".. .."}) {
    if (text.find(leader) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

RowShape shape(const Page& page, const Row& row) {
  RowShape s;
  const RowWords& words = page.words();
  const std::string_view text = page.text(row);
  s.end = end_of(text);
  const MarksInside marks = marks_inside(text);
  s.opened = marks.opened;
  s.sentences_inside = marks.sentences;
  s.emphasis = marks.asterisk && has_odd_emphasis(text);
  s.leaders = marks.repeated && has_leaders(text);
  s.columns = marks.wide_gap && stands_in_columns(text);
  if (s.columns && row.has_tokens()) {
    s.ends_with_cell = ends_with_cell(page, row);
    s.begins_with_cell = begins_with_cell(page, row);
  }
  s.width = row_width(text);
  if (row.has_tokens()) {
    const std::string_view last = page.line().token(row.last - 1).text;
    s.hangs = s.end == RowEnd::none && words.hanging.contains(last);
    s.last_hash = BreakWords::hash(last);
    s.first_hash = BreakWords::hash(page.line().token(row.first).text);
  }
  // What the beginning of a row tells is told by its first bytes.
  const std::string_view first = head(text.substr(behind_markdown(text)), kTellingBytes);
  const std::string low = lower(first);

  std::size_t i = 0;
  bool bullet = false;
  if (!first.empty()) {
    const utf8::CodePoint c = utf8::at(first, 0);
    if (is_one_of(c.code, kBullets) && c.size < first.size()) {
      const utf8::CodePoint after = utf8::at(first, c.size);
      bullet = is_white_space(after.code) || is_upper(after.code);
      if (bullet) i = c.size;
    }
  }
  while (i < first.size()) {
    const utf8::CodePoint c = utf8::at(first, i);
    if (!is_white_space(c.code) && !is_one_of(c.code, kOpening)) break;
    i += c.size;
  }
  if (i < first.size()) {
    const utf8::CodePoint c = utf8::at(first, i);
    s.lower = is_lower(c.code);
    s.start = is_lower(c.code)   ? RowStart::lower
              : is_upper(c.code) ? RowStart::upper
              : is_digit(c.code) ? RowStart::digit
                                 : RowStart::other;
  }
  // A law that changes another quotes the item or the heading.
  const std::size_t quoted = behind_quotation_marks(first);
  if (bullet) {
    s.start = RowStart::bullet;
  } else if (is_item(first.substr(quoted))) {
    s.start = RowStart::item;
  } else if (is_heading(first.substr(quoted), std::string_view(low).substr(quoted), words)) {
    s.start = RowStart::heading;
  }

  const std::string_view unbracketed = std::string_view(low).substr(low.starts_with('(') ? 1 : 0);
  const std::string_view byline = leading(words.bylines, unbracketed);
  const bool is_byline =
      !byline.empty() && row.size() <= 10 && unbracketed.substr(byline.size()).find(':') <= 20;
  // "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"
  const std::string_view office = leading(words.offices, low);
  const std::string_view after_office = std::string_view(low).substr(office.size());
  const bool signature =
      !office.empty() && row.size() <= 12 &&
      (office == words.recipients
           ? after_office.empty() || after_office.starts_with(':')
           : casing(first.substr(0, office.size())) == Casing::upper && after_office.starts_with(' '));
  s.numbers = row.has_tokens() && row.size() <= kMostNumbers;
  for (std::size_t t = row.first; s.numbers && t < row.last; ++t) {
    const TokenKind kind = page.line().token(t).kind;
    s.numbers = kind == TokenKind::number || kind == TokenKind::date || kind == TokenKind::amount ||
                kind == TokenKind::other;
  }
  s.signature = signature;
  s.alone = is_byline || signature || is_date_row(page, row) || is_dateline(page, row);
  s.alone |= s.columns;

  std::size_t upper_words = 0;
  s.capitals = row.size() <= 40;
  for (std::size_t t = row.first; s.capitals && t < row.last; ++t) {
    const Casing c = casing(page.line().token(t).text);
    if (c == Casing::lower || c == Casing::mixed) s.capitals = false;
    if (c == Casing::capital && page.line().token(t).text.size() > 1) {
      const std::string_view token = page.line().token(t).text;
      s.capitals &= token.size() == utf8::at(token, 0).size;
    }
    if (c == Casing::upper) ++upper_words;
  }
  s.capitals &= upper_words >= 2;
  return s;
}

std::vector<RowShape> row_shapes(const Page& page) {
  std::vector<RowShape> shapes;
  shapes.reserve(page.rows().size());
  for (const Row& row : page.rows()) shapes.push_back(row.has_tokens() ? shape(page, row) : RowShape());
  return shapes;
}

bool is_cut_code(const Page& page, const Row& row, const Row& next) {
  std::string_view before = page.text(row), after = page.text(next);
  if (before.empty() || (before.back() != '-' && before.back() != '/' && !after.starts_with('-')))
    return false;
  before = before.substr(std::min(before.find_last_of(" \t") + 1, before.size()));
  after = after.substr(0, after.find_first_of(" \t,;:"));
  const bool has_digit = before.find_first_of("0123456789") != std::string_view::npos;
  const bool slashed = has_digit && before.find('/') != std::string_view::npos;
  if (slashed && after.size() > 1 && after.front() == '-') {
    return is_upper(utf8::at(after, 1).code) && casing(before) == Casing::upper;
  }
  if (before.size() < 2 || (before.back() != '-' && before.back() != '/') || after.empty()) return false;
  const bool slash = before.back() == '/';
  before.remove_suffix(1);
  const auto is_code = [](std::string_view word) {
    const Casing c = casing(word);
    return (c == Casing::upper || c == Casing::mixed) && is_upper(utf8::at(word, 0).code);
  };
  const bool code_before = slashed || (has_digit && slash) || is_code(before);
  return code_before && is_code(after);
}

}  // namespace vietmend
