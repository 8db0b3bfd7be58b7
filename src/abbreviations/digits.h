// Digits in tokens.
#ifndef VIETMEND_SRC_ABBREVIATIONS_DIGITS_H_
#define VIETMEND_SRC_ABBREVIATIONS_DIGITS_H_

#include <algorithm>
#include <string_view>

namespace vietmend {

// Whether a digit of ASCII stands in the text.
inline bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_DIGITS_H_
