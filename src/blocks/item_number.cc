#include "blocks/item_number.h"

#include "core/alphabet.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

bool is_ascii_digit(std::string_view text, std::size_t i) {
  return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

// Digits at `i`, at most three; -1 if there are none or more. Leaves `i` behind them.
int digits(std::string_view text, std::size_t& i) {
  int value = -1;
  std::size_t n = 0;
  for (; is_ascii_digit(text, i); ++i, ++n) {
    if (n == 3) return -1;
    value = (n == 0 ? 0 : value * 10) + (text[i] - '0');
  }
  return value;
}

int roman_value(std::string_view text, std::size_t& i) {
  const auto value_of = [](char c) {
    return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : c == 'L' ? 50 : 0;
  };
  int sum = 0;
  const std::size_t begin = i;
  for (; i < text.size() && value_of(text[i]) > 0 && i - begin < 8; ++i) {
    const int value = value_of(text[i]);
    const int next = i + 1 < text.size() ? value_of(text[i + 1]) : 0;
    sum += value < next ? -value : value;
  }
  return sum;
}

bool ends_number(std::string_view text, std::size_t i) {
  return i >= text.size() || text[i] == ' ' || text[i] == '\t' || text[i] == '*' ||
         static_cast<unsigned char>(text[i]) == 0xC2;
}

}  // namespace

ItemNumber item_number(std::string_view row, const RowWords& words) {
  std::size_t i = 0;
  for (;;) {
    const std::string_view rest = row.substr(i);
    if (rest.starts_with('*') || rest.starts_with('"') || rest.starts_with(' ') || rest.starts_with('#')) {
      ++i;
    } else if (rest.starts_with("“"sv)) {
      i += "“"sv.size();
    } else {
      break;
    }
  }
  if (i >= row.size()) return {};
  if (const std::string_view article = words.article_begins.of(row.substr(i)); !article.empty()) {
    i += article.size();
    const int value = digits(row, i);
    return value < 0 ? ItemNumber{} : ItemNumber{ItemKind::article, value};
  }
  if (is_ascii_digit(row, i)) {
    int before = -1;
    int value = digits(row, i);
    if (value < 0) return {};
    while (i + 1 < row.size() && row[i] == '.' && is_ascii_digit(row, i + 1)) {
      ++i;
      before = value;
      value = digits(row, i);
      if (value < 0) return {};
    }
    if (i < row.size() && row[i] == ')' && before < 0) return {ItemKind::bracketed, value};
    const bool dot = i < row.size() && row[i] == '.';
    if (before >= 0)
      return dot || ends_number(row, i) ? ItemNumber{ItemKind::nested, value, before} : ItemNumber{};
    return dot && ends_number(row, i + 1) ? ItemNumber{ItemKind::clause, value} : ItemNumber{};
  }
  const utf8::CodePoint c = utf8::at(row, i);
  const std::size_t behind = i + c.size;
  if (behind < row.size() && row[behind] == ')') {
    const std::size_t at = alphabet::kPointLetters.find(c.code);
    if (at != std::u32string_view::npos) return {ItemKind::point, static_cast<int>(at) + 1};
  }
  std::size_t end = i;
  const int roman = roman_value(row, end);
  if (roman > 0 && end < row.size() && row[end] == '.' && ends_number(row, end + 1))
    return {ItemKind::roman, roman};
  if (c.code >= 'A' && c.code <= 'Z' && behind < row.size() && row[behind] == '.' &&
      ends_number(row, behind + 1)) {
    return {ItemKind::letter, static_cast<int>(c.code - 'A') + 1};
  }
  return {};
}

Follows LastItems::follows(const ItemNumber& number) {
  if (number.kind == ItemKind::none) return Follows::no_number;
  ItemNumber& last = last_[static_cast<std::size_t>(number.kind)];
  const bool next =
      last.kind != ItemKind::none && number.value == last.value + 1 && number.before == last.before;
  // A new list begins at one; a new branch of a nested one too.
  const bool first = number.value == 1;
  if (next || first) last = number;
  // Points count anew in each clause, clauses in each article.
  if (next || first) {
    for (std::size_t k = static_cast<std::size_t>(number.kind) + 1; k < kItemKinds; ++k) {
      if (number.kind == ItemKind::article ||
          (number.kind == ItemKind::clause && k == static_cast<std::size_t>(ItemKind::point))) {
        last_[k] = {};
      }
    }
  }
  if (!next && !first && number.kind == ItemKind::article) last = number;
  return next ? Follows::next : first ? Follows::first : Follows::other;
}

}  // namespace vietmend
