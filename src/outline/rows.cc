#include "outline/rows.h"

#include <algorithm>
#include <cstring>

#include "core/letters.h"
#include "core/utf8.h"
#include "outline_words.h"
#include "words/few_words.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kOpening = "“";
constexpr std::string_view kClosing = "”";
constexpr std::string_view kTwoSingle = "''";

bool is_edge(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Whether what stands behind a mark begins no word: nothing, a blank, or a sign that closes.
bool is_behind_words(std::string_view rest) {
  return rest.empty() || is_edge(rest[0]) || rest[0] == '.' || rest[0] == ',' || rest[0] == ';' ||
         rest[0] == ':' || rest[0] == ')';
}

// Counts the quotation marks of a row. A straight one opens where a word begins behind it.
void count_quotes(std::string_view text, OutlineRow& row) {
  int open = 0;
  // A mark that opens behind a word and before none was typed for one that closes: “một cửa“.
  const auto stands_behind_word = [&](const char* at, std::size_t size) {
    const auto begin = static_cast<std::size_t>(at - text.data());
    return begin > 0 && !is_edge(text[begin - 1]) && text[begin - 1] != '(' && text[begin - 1] != '*' &&
           is_behind_words(text.substr(begin + size));
  };
  const auto close = [&] {
    if (open > 0) {
      --open;
    } else {
      row.closes_quote = true;
      --row.quotes;
    }
  };
  for (const char* at = text.data();
       (at = static_cast<const char*>(std::memchr(at, '\xE2', static_cast<std::size_t>(text.end() - at)))) !=
       nullptr;
       ++at) {
    const std::string_view rest(at, static_cast<std::size_t>(text.end() - at));
    if (rest.starts_with(kOpening)) {
      if (open > 0 && stands_behind_word(at, kOpening.size())) {
        --open;
      } else {
        ++open;
      }
    }
    if (rest.starts_with(kClosing) && open + row.quotes > -100) close();
  }
  // Two single ones are one, around whole rows: within a row one of them may be an apostrophe.
  if (text.starts_with(kTwoSingle)) ++open;
  for (std::size_t i = text.find('"'); i != std::string_view::npos; i = text.find('"', i + 1)) {
    const bool opens = (i == 0 || is_edge(text[i - 1]) || text[i - 1] == '(') && i + 1 < text.size() &&
                       !is_edge(text[i + 1]);
    if (opens) {
      ++open;
    } else if (open + row.quotes > -100) {
      close();
    }
  }
  if (const std::size_t last = text.find_last_not_of(".;,");
      last != std::string_view::npos && last > 1 && text.substr(0, last + 1).ends_with(kTwoSingle))
    close();
  row.quotes = static_cast<std::int8_t>(row.quotes + std::min(open, 100));
}

void look_at_letters(std::string_view text, OutlineRow& row) {
  int letters = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    bool lower = false;
    bool letter = false;
    if (byte < 0x80) {
      lower = byte >= 'a' && byte <= 'z';
      letter = lower || (byte >= 'A' && byte <= 'Z');
      ++i;
    } else {
      const utf8::CodePoint point = utf8::at(text, i);
      i += point.size;
      lower = is_lower(point.code);
      letter = lower || is_letter(point.code);
    }
    if (lower) {
      row.lower = letters == 0;
      return;
    }
    letters += letter ? 1 : 0;
  }
  row.capitals = letters >= 2;
}

bool is_decoration(std::string_view text) {
  return text.starts_with('*') || text.starts_with('#') || text.starts_with('>');
}

std::size_t edge_at(std::string_view text) {
  if (text.empty()) return 0;
  if (is_edge(text.front())) return 1;
  return text.starts_with("\xC2\xA0"sv) ? 2 : 0;
}

std::size_t edge_before(std::string_view text) {
  if (text.empty()) return 0;
  if (is_edge(text.back())) return 1;
  return text.ends_with("\xC2\xA0"sv) ? 2 : 0;
}

// Where behind `from` in a row "Điều 5. Hồ sơ" stands, in a row that was joined with the one before it by
// mistake; the row's end if nowhere.
std::size_t next_article(std::string_view row, std::size_t from) {
  constexpr std::string_view kArticle = outline_words::kArticleInRow[0];
  for (std::size_t at = row.find(kArticle, from + 1); at != std::string_view::npos;
       at = row.find(kArticle, at + 1)) {
    std::size_t i = at + kArticle.size();
    const std::size_t digits = i;
    while (i < row.size() && row[i] >= '0' && row[i] <= '9') ++i;
    if (i == digits || i - digits > 3 || !row.substr(i).starts_with(". ") || i + 2 >= row.size()) continue;
    const utf8::CodePoint next = utf8::at(row, i + 2);
    if (is_upper(next.code)) return at + 1;
  }
  return row.size();
}

// Whether capitals end with a word whose number stands behind it: "PHỤ LỤC I."
bool ends_with_heading_word(std::string_view row) {
  const auto ends = [&](std::string_view word) {
    while (word.ends_with(' ')) word.remove_suffix(1);
    return row.ends_with(word);
  };
  const auto any = [&](const auto& words) { return std::any_of(words.begin(), words.end(), ends); };
  return any(outline_words::kPartHeadings) || any(outline_words::kChapterHeadings) ||
         any(outline_words::kSectionHeadings) || any(outline_words::kAppendixHeadings);
}

// Where in a row of capitals its own first Roman heading stands, "… CỦA TỪNG THỦ TỤC I. CẤP TRUNG ƯƠNG": the
// heading above was joined with it. The row's end if nowhere.
std::size_t first_roman(std::string_view row) {
  constexpr std::string_view kFirst = " I. ";
  const std::size_t at = row.find(kFirst);
  if (at == std::string_view::npos || at + kFirst.size() >= row.size()) return row.size();
  if (!is_upper(utf8::at(row, at + kFirst.size()).code) || ends_with_heading_word(row.substr(0, at)))
    return row.size();
  OutlineRow signs;
  look_at_letters(row, signs);
  return signs.capitals ? at + 1 : row.size();
}

// A heading's word whose number stands in the next row.
bool is_word_alone(std::string_view row) {
  return is_one(row, outline_words::kHeadingsAlone);
}

// A Roman number whose heading stands in the next row.
bool is_roman_alone(std::string_view row) {
  return row.size() > 1 && row.size() < 8 && row.back() == '.' &&
         row.substr(0, row.size() - 1).find_first_not_of("IVX") == std::string_view::npos;
}

// A number by itself ("1.", "a)") behind emphasis of Markdown that ends in a later row, with what it numbers.
bool is_emphasized_number(std::string_view whole, std::string_view inner) {
  if (inner.size() < 2 || inner.size() > 5 || (inner.back() != '.' && inner.back() != ')')) return false;
  const std::size_t first = whole.find_first_not_of(" \t");
  return whole.substr(first).starts_with("**"sv) && whole.find("**"sv, first + 2) == std::string_view::npos;
}

// Whether a row is nothing but the sign that ends the emphasis of the one above: no blank one.
bool ends_emphasis(std::string_view row) {
  return !row.empty() && row.find_first_not_of('*') == std::string_view::npos;
}

// Whether a row is a quotation of Markdown.
bool is_set_off(std::string_view row) {
  const std::size_t first = row.find_first_not_of(" \t");
  return first != std::string_view::npos && row[first] == '>';
}

bool begins_with_letter(std::string_view text, std::size_t at) {
  return at < text.size() && is_upper(utf8::at(text, at).code);
}

bool begins_with_number(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char c = text[at];
  return (c >= '0' && c <= '9') || c == 'I' || c == 'V' || c == 'X';
}

// Bars that stand in rows of their own: what stands between two of them, without a blank row, is a cell,
// unless it is so much that it stands between two tables.
class LoneBars {
 public:
  explicit LoneBars(std::vector<OutlineRow>& rows) : rows_(rows) {}

  void blank() { first_ = kNowhere; }
  void bar() {
    if (first_ != kNowhere && first_ < rows_.size() && is_cell()) {
      rows_[first_].cell = bars_ > 1 || first_ == 0 || rows_[first_ - 1].cell == CellPart::none
                               ? CellPart::begins_row
                               : CellPart::begins;
      for (std::size_t i = first_ + 1; i < rows_.size(); ++i) rows_[i].cell = CellPart::goes_on;
    }
    bars_ = first_ == rows_.size() ? bars_ + 1 : 1;
    first_ = rows_.size();
  }

 private:
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
  static constexpr std::size_t kMostRows = 12, kMostBytes = 1200;

  bool is_cell() const {
    return rows_.size() - first_ <= kMostRows &&
           rows_.back().span.end - rows_[first_].span.begin <= kMostBytes;
  }

  std::vector<OutlineRow>& rows_;
  std::size_t first_ = kNowhere;  // the row behind the last bar, if no blank one came
  int bars_ = 0;                  // that stand side by side before it
};

OutlineRow read_row(std::string_view inner, std::size_t begin) {
  OutlineRow row;
  row.span = {begin, begin + inner.size()};
  if (inner.empty()) return row;
  row.opens_quote = inner.starts_with(kOpening) || inner.starts_with('"') || inner.starts_with(kTwoSingle);
  const char last = inner.back();
  row.ends = last == '.' || last == ';' || last == ':' || last == '?' || last == '!' || last == '/';
  row.has_cells = inner.find_first_of("\t|") != std::string_view::npos;
  count_quotes(inner, row);
  look_at_letters(inner, row);
  return row;
}

}  // namespace

std::string_view bare(std::string_view text) {
  for (std::size_t n = 0; (n = edge_at(text)) > 0;) text.remove_prefix(n);
  // A single * before a blank is an item's mark.
  while (is_decoration(text) && !(text.size() > 1 && text[0] == '*' && is_edge(text[1]))) {
    text.remove_prefix(1);
    for (std::size_t n = 0; text.size() > 1 && !is_decoration(text) && (n = edge_at(text)) > 0;) {
      text.remove_prefix(n);
    }
  }
  for (;;) {
    if (const std::size_t n = edge_before(text); n > 0) {
      text.remove_suffix(n);
    } else if (text.ends_with('*') && text.size() > 1) {
      text.remove_suffix(1);
    } else {
      return text;
    }
  }
}

std::vector<OutlineRow> outline_rows(std::string_view text) {
  std::vector<OutlineRow> rows;
  rows.reserve(text.size() / 200);
  std::size_t blanks = 0;
  LoneBars bars(rows);
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t newline = std::min(text.find('\n', begin), text.size());
    std::string_view whole = text.substr(begin, newline - begin);
    std::string_view inner = bare(whole);
    if ((is_word_alone(inner) && begins_with_number(text, newline + 1)) ||
        ((is_roman_alone(inner) || is_emphasized_number(whole, inner)) &&
         begins_with_letter(text, newline + 1))) {
      newline = std::min(text.find('\n', newline + 1), text.size());
      whole = text.substr(begin, newline - begin);
      inner = bare(whole);
    }
    begin = newline + 1;
    if (whole.find('\f') != std::string_view::npos) blanks += 2;
    if (inner.find_first_not_of("|* ") == std::string_view::npos) {
      if (!ends_emphasis(whole)) ++blanks;
      if (inner.find('|') != std::string_view::npos) {
        bars.bar();
      } else if (inner.empty()) {
        bars.blank();
      }
      continue;
    }
    const bool set_off = is_set_off(whole);
    const auto at = static_cast<std::size_t>(inner.data() - text.data());
    for (std::size_t from = 0; from < inner.size();) {
      const std::size_t to =
          std::min(next_article(inner, from), from > 0 ? inner.size() : first_roman(inner));
      const std::string_view part = bare(inner.substr(from, to - from));
      rows.push_back(read_row(part, static_cast<std::size_t>(part.data() - inner.data()) + at));
      rows.back().inner = from > 0;
      rows.back().quoted = set_off && rows.size() > 1 &&
                           (rows[rows.size() - 2].quoted || text[rows[rows.size() - 2].span.end - 1] == ':');
      rows.back().blanks = static_cast<std::uint8_t>(from > 0 ? 0 : std::min<std::size_t>(blanks, 255));
      from = to;
    }
    blanks = 0;
  }
  return rows;
}

}  // namespace vietmend
