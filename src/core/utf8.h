// UTF-8: reading code points out of any bytes, and writing them.
#ifndef VIETMEND_SRC_CORE_UTF8_H_
#define VIETMEND_SRC_CORE_UTF8_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace vietmend::utf8 {

// One code point of a text. `size` is the number of bytes read, at least 1. Where the bytes at the offset are
// not valid UTF-8 (overlong, surrogate, above U+10FFFF, cut short), `valid` is false, `code` is U+FFFD and
// `size` covers the maximal subpart (Unicode, chapter 3, "U+FFFD Substitution of Maximal Subparts").
struct CodePoint {
  char32_t code;
  unsigned char size;
  bool valid;
};

// As at(), where the byte at the offset is not ASCII.
CodePoint beyond_ascii(std::string_view text, std::size_t offset);

// The code point at `offset`, which must be less than text.size().
inline CodePoint at(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) return {lead, 1, true};
  return beyond_ascii(text, offset);
}

// The code point that ends at `end`, which must be greater than 0.
CodePoint before(std::string_view text, std::size_t end);

inline bool is_ascii(std::string_view text) {
  unsigned char bits = 0;
  for (const char c : text) bits |= static_cast<unsigned char>(c);
  return bits < 0x80;
}

// Whether all of the text is valid.
bool valid(std::string_view text);

// As append(), where the code is not ASCII.
void append_beyond_ascii(std::string& out, char32_t code);

// Appends the UTF-8 of a scalar value; U+FFFD for anything else.
inline void append(std::string& out, char32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else {
    append_beyond_ascii(out, code);
  }
}
std::string encode(char32_t code);

}  // namespace vietmend::utf8

#endif  // VIETMEND_SRC_CORE_UTF8_H_
