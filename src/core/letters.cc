#include "core/letters.h"

#include <utf8proc.h>

#include <array>

#include "core/alphabet.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

// The classes of the code points up to U+1EFF are read from utf8proc once, as their case is: its own look-up
// costs a call and two tables a letter.
struct Class {
  bool letter, digit, combining;
};

Class look_up(char32_t code) {
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
  Class c{};
  c.letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
  c.digit = category == UTF8PROC_CATEGORY_ND;
  c.combining = category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
  return c;
}

char32_t look_up_upper(char32_t code) {
  return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(code)));
}
char32_t look_up_lower(char32_t code) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code)));
}

LetterCase case_from(char32_t code, char32_t lower, char32_t upper) {
  return {lower, lower != code, lower == code && upper != code};
}

struct Tables {
  std::array<Class, kCaseTable> classes;
  std::array<LetterCase, kCaseTable> cases;
  std::array<char32_t, kCaseTable> upper;
};

const Tables& tables() {
  static const Tables all = [] {
    Tables t{};
    for (char32_t c = 0; c < kCaseTable; ++c) {
      t.classes[c] = look_up(c);
      t.upper[c] = look_up_upper(c);
      t.cases[c] = case_from(c, look_up_lower(c), t.upper[c]);
    }
    return t;
  }();
  return all;
}

Class class_of(char32_t code) {
  return code < kCaseTable ? tables().classes[code] : look_up(code);
}

LetterCase case_of(char32_t code) {
  return code < kCaseTable ? tables().cases[code] : look_up_case(code);
}

}  // namespace

LetterCase look_up_case(char32_t code) {
  return case_from(code, look_up_lower(code), look_up_upper(code));
}

const LetterCase* case_table() {
  return tables().cases.data();
}

bool is_wide_letter(char32_t code) {
  return class_of(code).letter;
}
bool is_wide_digit(char32_t code) {
  return class_of(code).digit;
}
bool is_wide_combining(char32_t code) {
  return class_of(code).combining;
}
bool is_wide_upper(char32_t code) {
  return case_of(code).is_upper;
}
bool is_wide_lower(char32_t code) {
  return case_of(code).is_lower;
}
char32_t wide_to_lower(char32_t code) {
  return case_of(code).lower;
}
char32_t wide_to_upper(char32_t code) {
  return code < kCaseTable ? tables().upper[code] : look_up_upper(code);
}

bool is_wide_white_space(char32_t code) {
  return code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

namespace {

template <typename Map>
std::string mapped(std::string_view text, Map map) {
  // Letters of both cases have as many bytes, but for a handful; most are what they shall be.
  std::string out(text);
  std::size_t i = 0;
  while (i < text.size()) {
    const utf8::CodePoint c = utf8::at(text, i);
    const char32_t to = c.valid ? map(c.code) : c.code;
    if (c.code < 0x80 && to < 0x80) {
      out[i] = static_cast<char>(to);
    } else if (to != c.code) {
      const std::string bytes = utf8::encode(to);
      if (bytes.size() != c.size) break;
      out.replace(i, c.size, bytes);
    }
    i += c.size;
  }
  if (i == text.size()) return out;
  out.resize(i);
  while (i < text.size()) {
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
  if (code == alphabet::kDd) return 'd';
  if (code == alphabet::kUpperDd) return 'D';
  // The letter comes first in what a code point is composed of.
  std::array<utf8proc_int32_t, 8> parts{};
  int last_boundary = 0;
  const auto size = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), parts.data(),
                                            static_cast<utf8proc_ssize_t>(parts.size()), UTF8PROC_DECOMPOSE,
                                            &last_boundary);
  return size > 0 ? static_cast<char32_t>(parts[0]) : code;
}

std::string lower(std::string_view text) {
  return mapped(text, [table = case_table()](char32_t c) {
    return c < kCaseTable ? table[c].lower : look_up_case(c).lower;
  });
}
std::string upper(std::string_view text) {
  return mapped(
      text, [&table = tables().upper](char32_t c) { return c < kCaseTable ? table[c] : look_up_upper(c); });
}

bool is_lowered(std::string_view text, std::string_view low) {
  std::size_t i = 0, j = 0;
  while (i < text.size() && j < low.size()) {
    const utf8::CodePoint a = utf8::at(text, i), b = utf8::at(low, j);
    const bool same =
        a.valid ? b.valid && to_lower(a.code) == b.code : text.substr(i, a.size) == low.substr(j, a.size);
    if (!same) return false;
    i += a.size;
    j += a.valid ? b.size : a.size;
  }
  return i == text.size() && j == low.size();
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
  return lowered(token, [](char32_t) {});
}

}  // namespace vietmend
