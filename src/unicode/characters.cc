#include "unicode/characters.h"

#include <utf8proc.h>

#include <array>
#include <optional>
#include <string>

#include "core/confidence.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "unicode/code_range.h"
#include "unicode/common_text.h"

namespace vietmend {
namespace {

bool is_invisible(char32_t code) {
  return code < 0x20 || in(code, 0x7F, 0x9F) || code == 0xAD || code == 0x34F || code == 0x180E ||
         in(code, 0x200B, 0x200F) || in(code, 0x202A, 0x202E) || in(code, 0x2060, 0x2064) ||
         in(code, 0x2066, 0x206F) || code == 0xFEFF || in(code, 0xFFF9, 0xFFFC);
}

bool is_odd_space(char32_t code) {
  return code == 0xA0 || code == 0x1680 || in(code, 0x2000, 0x200A) || code == 0x202F || code == 0x205F ||
         code == 0x3000;
}

bool is_line_separator(char32_t code) {
  return code == 0x0B || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool is_full_width(char32_t code) {
  return in(code, 0xFF01, 0xFF5E);
}

bool is_east_asian(char32_t code) {
  return in(code, 0x2E80, 0x2FFF) || in(code, 0x3001, 0xA4CF) || in(code, 0xAC00, 0xD7A3) ||
         in(code, 0xF900, 0xFAFF) || in(code, 0xFF5F, 0xFFEF) || in(code, 0x20000, 0x3FFFF);
}

bool is_mathematical(char32_t code) {
  return in(code, 0x1D400, 0x1D7FF);
}

// The letter or digit of ASCII that a mathematical one is a font of.
std::optional<char> plain_mathematical(char32_t code) {
  std::array<utf8proc_int32_t, 4> made;
  int last_class = 0;
  const auto size = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(code), made.data(), 4,
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &last_class);
  if (size != 1 || made[0] >= 0x80) return std::nullopt;
  return static_cast<char>(made[0]);
}

constexpr std::array<std::string_view, 7> kLigatures = {"ff",  "fi", "fl", "ffi",
                                                        "ffl", "st", "st"};  // from FB00

// Whether a joiner beside this code point does something.
bool is_joined(char32_t code) {
  if (in(code, 0x600, 0x1CFF) && code != 0x1680 && code != 0x180E) return true;
  if (code == 0xFE0F || in(code, 0x1F3FB, 0x1F3FF)) return true;
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(code))->boundclass ==
         UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

// The text around an offset.
char32_t code_before(std::string_view text, std::size_t at) {
  return at > 0 ? utf8::before(text, at).code : 0;
}
char32_t code_at(std::string_view text, std::size_t at) {
  return at < text.size() ? utf8::at(text, at).code : 0;
}

class Characters {
 public:
  Characters(std::string_view text, double min_confidence)
      : text_(text), min_confidence_(min_confidence), out_(text) {}

  Rewritten mend() {
    for (std::size_t i = next_uncommon(text_, 0); i < text_.size(); i = next_uncommon(text_, i)) {
      const utf8::CodePoint c = utf8::at(text_, i);
      i = c.valid ? take(i, c) : i + c.size;
    }
    return out_.finish();
  }

 private:
  // Deals with the character at `at`, and gives the offset to go on from.
  std::size_t take(std::size_t at, utf8::CodePoint c) {
    const std::size_t end = at + c.size;
    if (is_odd_space(c.code)) {
      write(at, end, " ", EditKind::space, 1);
    } else if (is_line_separator(c.code)) {
      write(at, end, "\n", EditKind::line, 1);
    } else if (is_invisible(c.code)) {
      const bool joiner = c.code == 0x200C || c.code == 0x200D;
      if (!joiner || !is_joined(code_before(text_, at)) || !is_joined(code_at(text_, end))) {
        write(at, end, "", EditKind::unicode, 1);
      }
    } else if (c.code == 0x2010 || c.code == 0x2011) {
      write(at, end, "-", EditKind::unicode, 1);
    } else if (in(c.code, 0xFB00, 0xFB06)) {
      write(at, end, kLigatures[c.code - 0xFB00], EditKind::unicode, 1);
    } else if (is_full_width(c.code)) {
      return take_full_width(at);
    } else if (is_mathematical(c.code)) {
      return take_mathematical(at);
    }
    return end;
  }

  std::size_t take_full_width(std::size_t begin) {
    std::size_t end = begin;
    while (is_full_width(code_at(text_, end))) end += 3;
    if (is_east_asian(code_before(text_, begin)) || is_east_asian(code_at(text_, end))) return end;
    for (std::size_t i = begin; i < end; i += 3) {
      const char plain = static_cast<char>(code_at(text_, i) - 0xFF01 + '!');
      write(i, i + 3, {&plain, 1}, EditKind::unicode, 0.99F);
    }
    return end;
  }

  // A run of mathematical letters with the marks on them.
  std::size_t take_mathematical(std::size_t begin) {
    std::size_t end = begin, letters = 0;
    for (;;) {
      const char32_t code = code_at(text_, end);
      if (is_mathematical(code)) {
        ++letters;
      } else if (!is_combining(code)) {
        break;
      }
      end += utf8::at(text_, end).size;
    }
    if (letters < 2) return end;
    for (std::size_t i = begin; i < end; i += utf8::at(text_, i).size) {
      const char32_t code = code_at(text_, i);
      if (!is_mathematical(code)) continue;
      if (const auto plain = plain_mathematical(code)) write(i, i + 4, {&*plain, 1}, EditKind::unicode, 0.9F);
    }
    return end;
  }

  void write(std::size_t begin, std::size_t end, std::string_view made, EditKind kind, float confidence) {
    if (!sure_enough(confidence, min_confidence_)) return;
    out_.keep(begin);
    out_.replace(end, made, kind, confidence);
  }

  std::string_view text_;
  double min_confidence_;
  RewrittenBuilder out_;
};

}  // namespace

Rewritten mend_characters(std::string_view text, double min_confidence) {
  return Characters(text, min_confidence).mend();
}

}  // namespace vietmend
