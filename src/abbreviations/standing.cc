#include "abbreviations/standing.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "abbreviation_words.h"
#include "abbreviations/digits.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::size_t kFarthest = 24;  // tokens looked at on one side

bool is_markup(std::string_view text) {
  return !text.empty() && text.find_first_not_of("*_") == std::string_view::npos;
}

constexpr std::string_view kCellEnds = "\n\t|";

bool ends_cell(std::string_view gap) {
  return gap.find_first_of(kCellEnds) != std::string_view::npos;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" *_\r") == std::string_view::npos;
}

// Whether nothing but white space and markup stands between the cell's edge in a gap and what comes next.
bool opens_cell(std::string_view gap) {
  return ends_cell(gap) && is_blank(gap.substr(gap.find_last_of(kCellEnds) + 1));
}

bool closes_cell(std::string_view gap) {
  return ends_cell(gap) && is_blank(gap.substr(0, gap.find_first_of(kCellEnds)));
}

// Whether a gap holds nothing but white space, hyphens and asterisks, which may stand within a number that
// was cut.
bool may_cut(std::string_view gap) {
  for (std::size_t i = 0; i < gap.size();) {
    const utf8::CodePoint c = utf8::at(gap, i);
    i += c.size;
    const bool joint = c.code == '-' || c.code == '*' || (c.code >= 0x2010 && c.code <= 0x2015);
    if (!joint && !is_white_space(c.code)) return false;
  }
  return true;
}

// A hyphen right behind the number goes on with it; one on a row of its own begins an item.
bool begins_with_joint(std::string_view gap) {
  if (gap.empty()) return false;
  const char32_t c = utf8::at(gap, 0).code;
  return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

bool has_joint(std::string_view gap) {
  for (std::size_t i = 0; i < gap.size();) {
    if (begins_with_joint(gap.substr(i))) return true;
    i += utf8::at(gap, i).size;
  }
  return false;
}

bool is_in_capitals(const LineToken& t) {
  return t.kind == TokenKind::abbreviation || casing(t.text) == Casing::upper;
}

// "50/2015/", "08/2023/TT-": the part of a document number that is before a place. `i` is the last token of
// it.
bool ends_with_slash_of_number(const Line& line, std::size_t i) {
  bool slash = false;
  for (std::size_t n = 0; n < 6; ++n) {
    const LineToken& t = line.token(i);
    if (t.text == "/") {
      slash = true;
    } else if (!is_markup(t.text)) {
      if (t.text.ends_with('/')) slash = true;
      return slash && has_digit(t.text);
    }
    if (i == 0 || !may_cut(line.gap_before(i).text) || has_joint(line.gap_before(i).text)) return false;
    --i;
  }
  return false;
}

// Whether what adjoins a place, with Markdown's signs between its letters taken out, is the beginning of a
// document number: "1616/Q*Đ*-" before TTg.
bool adjoins_marked_up_number(std::string_view before) {
  constexpr std::size_t kLongest = 48;  // bytes
  std::string plain;
  bool markup = false;
  for (std::size_t n = 0; n < kLongest && n < before.size(); ++n) {
    const char c = before[before.size() - 1 - n];
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') break;
    if (c == '*' || c == '_')
      markup = true;
    else
      plain += c;
  }
  if (!markup) return false;
  // From its end on: letters and hyphens, a slash, digits.
  std::size_t i = 0;
  if (!plain.empty() && plain[0] == '-') {
    while (i < plain.size() && plain[i] != '/' && !(plain[i] >= '0' && plain[i] <= '9')) ++i;
  }
  return i + 1 < plain.size() && plain[i] == '/' && plain[i + 1] >= '0' && plain[i + 1] <= '9';
}

constexpr std::string_view kRuns[] = {"...", "\xE2\x80\xA6", "__"};  // of what is to be filled in

bool begins_row(const Line& line, std::size_t i) {
  return i == 0 || has_line_break(line.gap_before(i).text);
}

bool has_dash(std::string_view gap) {
  const std::size_t row = gap.rfind('\n');
  return has_joint(row == std::string_view::npos ? gap : gap.substr(row));
}

// Whether the row of token i has room to be filled in: dots or low lines in a run.
bool is_filled_in(const Line& line, std::size_t i) {
  constexpr std::size_t kFarthestByte = 240;
  const std::string_view source = line.source();
  const Span here = line.token(i).span;
  const std::string_view before = source.substr(0, here.begin);
  const std::size_t row = before.rfind('\n');
  const std::size_t begin = std::max(row == std::string_view::npos ? 0 : row + 1,
                                     here.begin > kFarthestByte ? here.begin - kFarthestByte : 0);
  const std::size_t end = std::min(source.find('\n', here.end), here.end + kFarthestByte);
  const std::string_view text = source.substr(begin, end - begin);
  return std::any_of(std::begin(kRuns), std::end(kRuns),
                     [&](std::string_view run) { return text.find(run) != std::string_view::npos; });
}

// Whether the rows above token i, each an item with a dash but for one that a row may go on in, begin with
// what stands above recipients: "Nơi nhận:".
bool among_recipients(const Line& line, std::size_t i) {
  constexpr std::size_t kMostAbove = 240;
  const auto says = [&](std::size_t k, std::string_view phrase) {
    for (; !phrase.empty(); ++k) {
      const std::size_t space = std::min(phrase.find(' '), phrase.size());
      if (k >= line.size() || lower(line.token(k).text) != phrase.substr(0, space)) return false;
      phrase.remove_prefix(std::min(space + 1, phrase.size()));
    }
    return true;
  };
  bool dashed = true;
  for (std::size_t k = i + 1; k-- > 0 && i - k < kMostAbove;) {
    if (!begins_row(line, k)) continue;
    std::size_t first = k;
    while (first < i && is_markup(line.token(first).text)) ++first;
    if (says(first, words::kAboveRecipients[0])) return true;
    const bool dash = has_dash(line.gap_before(k).text);
    if (!dash && !dashed) return false;
    dashed = dash;
  }
  return false;
}

// Whether a row that begins at token i has more than one cell: a bar, a tab or a wide gap between words.
bool has_columns(const Line& line, std::size_t i) {
  const std::size_t first = i;
  for (; i < line.size() && i - first < kFarthest; ++i) {
    const std::string_view gap = line.gap_before(i).text;
    if (i > first) {
      if (has_line_break(gap)) return false;
      if (gap.find('\t') != std::string_view::npos || gap.find("  ") != std::string_view::npos) return true;
    }
    if (line.token(i).text == "|" && i > first) return true;
  }
  return false;
}

}  // namespace

Standing standing_of(const Line& line, std::size_t i) {
  const BlockKind kind = line.token(i).block;
  if (kind == BlockKind::form) return is_filled_in(line, i) ? Standing::stays : Standing::prose;
  if (kind == BlockKind::signature) return Standing::listed;
  if (kind == BlockKind::item) return among_recipients(line, i) ? Standing::listed : Standing::prose;
  if (kind != BlockKind::table) return Standing::prose;
  // A row that no row of the table stands above is its head.
  std::size_t first = i;
  while (first > 0 && i - first < kFarthest && !has_line_break(line.gap_before(first).text)) --first;
  const bool head =
      begins_row(line, first) && (first == 0 || line.token(first - 1).block != BlockKind::table);
  return head && has_columns(line, first) ? Standing::stays : Standing::listed;
}

bool alone_in_cell(const Line& line, std::size_t begin, std::size_t end) {
  const auto is_bar = [&](std::size_t i) { return line.token(i).text == "|"; };
  std::size_t first = begin, last = end;
  while (first > 0 && begin - first < kFarthest && !ends_cell(line.gap_before(first).text) &&
         is_markup(line.token(first - 1).text))
    --first;
  const std::string_view before = line.gap_before(first).text;
  const bool opens = (first == 0 && is_blank(before)) || opens_cell(before) ||
                     (first > 0 && is_blank(before) && is_bar(first - 1));
  if (!opens) return false;
  while (last < line.size() && last - end < kFarthest && !ends_cell(line.gap(last).text) &&
         is_markup(line.token(last).text))
    ++last;
  // A text of one word is no row of a table.
  const std::string_view after = line.gap(last).text;
  const bool closes = (last == line.size() && is_blank(after)) || closes_cell(after) ||
                      (last < line.size() && is_blank(after) && is_bar(last));
  return closes && !(first == 0 && last == line.size());
}

bool in_formula(const Line& line, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kSigns[] = {"=", "+", "×", "÷", "<", ">", "≤", "≥"};
  const auto is_sign = [](std::string_view text) {
    return std::find(std::begin(kSigns), std::end(kSigns), text) != std::end(kSigns);
  };
  const auto follows = [&](std::string_view phrase) {
    for (std::size_t i = end; !phrase.empty(); ++i) {
      const std::size_t space = std::min(phrase.find(' '), phrase.size());
      if (i >= line.size() || line.token(i).text != phrase.substr(0, space) ||
          (i > end && !is_blank(line.gap(i).text)))
        return false;
      phrase.remove_prefix(std::min(space + 1, phrase.size()));
    }
    return true;
  };
  if (std::any_of(words::kBehindQuantities.begin(), words::kBehindQuantities.end(), follows)) return true;
  return (begin > 0 && is_sign(line.token(begin - 1).text) && !has_line_break(line.gap(begin).text)) ||
         (end < line.size() && is_sign(line.token(end).text) && !has_line_break(line.gap(end).text));
}

bool among_codes(const Line& line, std::size_t i) {
  const auto is_code = [&](std::size_t k) {
    const std::string_view text = line.token(k).text;
    if (text.empty() || !is_upper(utf8::at(text, 0).code)) return false;
    const std::string_view rest = text.substr(utf8::at(text, 0).size);
    return rest.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const auto is_comma = [](std::string_view gap) { return gap == ", " || gap == ","; };
  return (i > 0 && is_comma(line.gap_before(i).text) && is_code(i - 1)) ||
         (i + 1 < line.size() && is_comma(line.gap_after(i).text) && is_code(i + 1));
}

bool continues_document_number(const Line& line, std::size_t i) {
  if (i == 0) return false;
  if (adjoins_marked_up_number(line.source().substr(0, line.token(i).span.begin))) return true;
  const std::string_view gap = line.gap_before(i).text;
  if (!may_cut(gap)) return false;
  std::size_t at = i - 1;
  while (at > 0 && i - at < 4 && is_markup(line.token(at).text) && may_cut(line.gap_before(at).text)) --at;
  if (has_joint(gap)) {
    if (!begins_with_joint(gap)) return false;
    // "08/2023/TT-" and a line break, or the same with the number and the kind apart.
    const LineToken& t = line.token(at);
    if (t.kind == TokenKind::document_number) return true;
    if (!is_in_capitals(t) || at == 0) return false;
    if (has_digit(t.text) && t.text.find('/') != std::string_view::npos) return true;
    return may_cut(line.gap_before(at).text) && !has_joint(line.gap_before(at).text) &&
           ends_with_slash_of_number(line, at - 1);
  }
  return line.token(i).text.front() != '/' && ends_with_slash_of_number(line, at);
}

bool in_filing_row(const Line& line, std::size_t i) {
  std::size_t first = i;
  while (first > 0 && i - first < kFarthest && !has_line_break(line.gap_before(first).text)) --first;
  if (first == i || (first > 0 && !has_line_break(line.gap_before(first).text))) return false;
  while (first < i && is_markup(line.token(first).text)) ++first;
  if (first >= i || lower(line.token(first).text) != words::kFilingWord[0]) return false;
  const std::string_view gap = line.gap_after(first).text;
  return gap.find(':') != std::string_view::npos || line.token(first + 1).text == "VT";
}

}  // namespace vietmend
