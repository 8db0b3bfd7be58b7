// Letters: case and class of a code point, by utf8proc, and of whole tokens.
#ifndef VIETMEND_SRC_CORE_LETTERS_H_
#define VIETMEND_SRC_CORE_LETTERS_H_

#include <string>
#include <string_view>

namespace vietmend {

bool is_letter(char32_t code);               // general category L*
bool is_digit(char32_t code);                // general category Nd
bool is_combining(char32_t code);            // general category M*
bool is_wide_white_space(char32_t code);     // Unicode White_Space beyond ASCII
inline bool is_white_space(char32_t code) {  // Unicode White_Space
  return code < 0x80 ? code == 0x20 || (code >= 0x09 && code <= 0x0D) : is_wide_white_space(code);
}
bool is_upper(char32_t code);
bool is_lower(char32_t code);
char32_t to_lower(char32_t code);  // simple mapping
char32_t to_upper(char32_t code);

// The letter that a letter of the Latin alphabet is made from by marks: u of ử, D of Đ; any other as it is.
char32_t without_marks(char32_t code);

// The text with every letter mapped by to_lower / to_upper.
std::string lower(std::string_view text);
std::string upper(std::string_view text);
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

}  // namespace vietmend

#endif  // VIETMEND_SRC_CORE_LETTERS_H_
