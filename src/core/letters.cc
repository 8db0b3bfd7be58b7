#include "core/letters.h"

#include <utf8proc.h>

#include <array>

#include "core/utf8.h"

namespace vietmend {
namespace {

// Class and case of the code points up to U+1EFF, where all Latin letters of Vietnamese are, read from
// utf8proc once: its own look-up costs a call and two tables a letter.
struct Entry {
  char32_t lower, upper;
  bool letter, digit, combining, is_upper, is_lower;
};

Entry look_up(char32_t code) {
  const auto c = static_cast<utf8proc_int32_t>(code);
  const utf8proc_category_t category = utf8proc_category(c);
  Entry e{};
  e.lower = static_cast<char32_t>(utf8proc_tolower(c));
  e.upper = static_cast<char32_t>(utf8proc_toupper(c));
  e.letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
  e.digit = category == UTF8PROC_CATEGORY_ND;
  e.combining = category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
  e.is_upper = e.lower != code;
  e.is_lower = e.upper != code && !e.is_upper;
  return e;
}

constexpr char32_t kTableSize = 0x1F00;

const std::array<Entry, kTableSize>& table() {
  static const auto entries = [] {
    std::array<Entry, kTableSize> t{};
    for (char32_t c = 0; c < kTableSize; ++c) t[c] = look_up(c);
    return t;
  }();
  return entries;
}

Entry entry(char32_t code) {
  return code < kTableSize ? table()[code] : look_up(code);
}

}  // namespace

bool is_letter(char32_t code) {
  return entry(code).letter;
}
bool is_digit(char32_t code) {
  return entry(code).digit;
}
bool is_combining(char32_t code) {
  return entry(code).combining;
}
bool is_upper(char32_t code) {
  return entry(code).is_upper;
}
bool is_lower(char32_t code) {
  return entry(code).is_lower;
}
char32_t to_lower(char32_t code) {
  return entry(code).lower;
}
char32_t to_upper(char32_t code) {
  return entry(code).upper;
}

bool is_wide_white_space(char32_t code) {
  return code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

namespace {

template <typename Map>
std::string mapped(std::string_view text, Map map) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    if (c.valid) {
      utf8::append(out, map(c.code));
    } else {
      out.append(text, i, c.size);
    }
    i += c.size;
  }
  return out;
}

}  // namespace

char32_t without_marks(char32_t code) {
  if (code == U'đ') return 'd';
  if (code == U'Đ') return 'D';
  // The letter comes first in what a code point is composed of.
  std::array<utf8proc_int32_t, 8> parts{};
  int last_boundary = 0;
  const auto size = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), parts.data(),
                                            static_cast<utf8proc_ssize_t>(parts.size()), UTF8PROC_DECOMPOSE, &last_boundary);
  return size > 0 ? static_cast<char32_t>(parts[0]) : code;
}

std::string lower(std::string_view text) {
  return mapped(text, to_lower);
}
std::string upper(std::string_view text) {
  return mapped(text, to_upper);
}

std::string capitalized(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    if (c.valid && is_letter(c.code)) {
      std::string out(text.substr(0, i));
      utf8::append(out, to_upper(c.code));
      return out.append(text, i + c.size);
    }
    i += c.size;
  }
  return std::string(text);
}

Casing casing(std::string_view token) {
  const auto& entries = table();
  int upper = 0, lower = 0;
  bool first_upper = false;
  for (std::size_t i = 0; i < token.size();) {
    const utf8::CodePoint c = utf8::at(token, i);
    i += c.size;
    if (!c.valid) continue;
    const Entry e = c.code < kTableSize ? entries[c.code] : look_up(c.code);
    if (e.is_upper) {
      if (upper + lower == 0) first_upper = true;
      ++upper;
    } else if (e.is_lower) {
      ++lower;
    }
  }
  if (upper + lower == 0) return Casing::none;
  if (upper == 0) return Casing::lower;
  if (upper == 1 && first_upper) return Casing::capital;
  return lower == 0 ? Casing::upper : Casing::mixed;
}

}  // namespace vietmend
