// Letters: case and class of a code point, by utf8proc, and of whole tokens.
#ifndef VIETMEND_SRC_CORE_LETTERS_H_
#define VIETMEND_SRC_CORE_LETTERS_H_

#include <string>
#include <string_view>

#include "core/utf8.h"

namespace vietmend {

// What is asked of ASCII is answered here, without a call; "wide" is what lies beyond it.
bool is_wide_letter(char32_t code);
bool is_wide_digit(char32_t code);
bool is_wide_combining(char32_t code);
bool is_wide_white_space(char32_t code);
bool is_wide_upper(char32_t code);
bool is_wide_lower(char32_t code);
char32_t wide_to_lower(char32_t code);
char32_t wide_to_upper(char32_t code);

inline bool is_upper(char32_t code) {
  return code < 0x80 ? code - U'A' < 26 : is_wide_upper(code);
}
inline bool is_lower(char32_t code) {
  return code < 0x80 ? code - U'a' < 26 : is_wide_lower(code);
}
inline bool is_letter(char32_t code) {  // general category L*
  return code < 0x80 ? (code | 0x20U) - U'a' < 26 : is_wide_letter(code);
}
inline bool is_digit(char32_t code) {  // general category Nd
  return code < 0x80 ? code - U'0' < 10 : is_wide_digit(code);
}
inline bool is_combining(char32_t code) {  // general category M*
  return code >= 0x80 && is_wide_combining(code);
}
inline bool is_white_space(char32_t code) {  // Unicode White_Space
  return code < 0x80 ? code == 0x20 || (code >= 0x09 && code <= 0x0D) : is_wide_white_space(code);
}
inline char32_t to_lower(char32_t code) {  // simple mapping
  return code < 0x80 ? (code - U'A' < 26 ? code + 0x20 : code) : wide_to_lower(code);
}
inline char32_t to_upper(char32_t code) {
  return code < 0x80 ? (code - U'a' < 26 ? code - 0x20 : code) : wide_to_upper(code);
}

// The letter that a letter of the Latin alphabet is made from by marks: u of ử, D of Đ; any other as it is.
char32_t without_marks(char32_t code);

// The text with every letter mapped by to_lower / to_upper.
std::string lower(std::string_view text);
std::string upper(std::string_view text);
// Whether lower(text) is `low`.
bool is_lowered(std::string_view text, std::string_view low);
// The text with its first letter upper-cased; the rest as it is.
std::string capitalized(std::string_view text);

// How a token's letters are cased.
enum class Casing : unsigned char {
  none,     // no cased letter
  lower,    // kinh
  capital,  // Kinh, and one capital letter alone
  upper,    // KINH, TT&TT
  mixed     // iPhone, TTđã
};
Casing casing(std::string_view token);

// The casing of a token, whose code points are given to `use` one after the other, in lower case; U+FFFD
// stands for bytes that are no UTF-8.
template <typename Use>
Casing lowered(std::string_view token, Use use);

// What follows is how it is done.

// The case of a code point: what it is in lower case, and whether it is one of the two.
struct LetterCase {
  char32_t lower;
  bool is_upper, is_lower;
};
LetterCase look_up_case(char32_t code);
// Of all code points below kCaseTable, where all Latin letters of Vietnamese are.
inline constexpr char32_t kCaseTable = 0x1F00;
const LetterCase* case_table();

template <typename Use>
Casing lowered(std::string_view token, Use use) {
  const LetterCase* table = case_table();
  int upper = 0, lower = 0;
  bool first_upper = false;
  for (std::size_t i = 0; i < token.size();) {
    const utf8::CodePoint c = utf8::at(token, i);
    i += c.size;
    const LetterCase letter = c.code < kCaseTable ? table[c.code] : look_up_case(c.code);
    use(letter.lower);
    first_upper |= letter.is_upper && upper + lower == 0;
    upper += letter.is_upper;
    lower += letter.is_lower;
  }
  if (upper + lower == 0) return Casing::none;
  if (upper == 0) return Casing::lower;
  if (upper == 1 && first_upper) return Casing::capital;
  return lower == 0 ? Casing::upper : Casing::mixed;
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_CORE_LETTERS_H_
