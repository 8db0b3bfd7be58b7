#include "outline/row_reading.h"

#include "core/alphabet.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {

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

std::string_view trimmed(std::string_view text) {
  while (!text.empty() &&
         (text.front() == ' ' || text.front() == '|' || text.front() == '\t' || text.front() == '*')) {
    text.remove_prefix(1);
  }
  while (!text.empty() &&
         (text.back() == ' ' || text.back() == '|' || text.back() == '\t' || text.back() == '*')) {
    text.remove_suffix(1);
  }
  return text;
}

std::size_t skip_emphasis(std::string_view text, std::size_t i) {
  while (i < text.size() && text[i] == '*') ++i;
  return i;
}

std::uint32_t read_digits(std::string_view text, std::size_t& i, std::size_t most) {
  std::size_t at = i;
  std::uint32_t value = 0;
  while (is_digit_at(text, at) && at - i < most)
    value = value * 10 + static_cast<std::uint32_t>(text[at++] - '0');
  if (at == i || is_digit_at(text, at)) return 0;
  i = at;
  return value;
}

std::uint32_t letter_place(std::string_view text, std::size_t i, std::size_t& size) {
  if (i >= text.size()) return 0;
  const utf8::CodePoint point = utf8::at(text, i);
  size = point.size;
  const std::size_t found = alphabet::kCountingLetters.find(point.code);
  return found == std::u32string_view::npos ? 0 : static_cast<std::uint32_t>(found + 1);
}

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

}  // namespace vietmend
