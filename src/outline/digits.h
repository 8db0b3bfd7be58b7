// Digits in rows.
#ifndef VIETMEND_SRC_OUTLINE_DIGITS_H_
#define VIETMEND_SRC_OUTLINE_DIGITS_H_

namespace vietmend {

// Whether a byte is a digit of ASCII.
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_DIGITS_H_
