// Ranges of code points.
#ifndef VIETMEND_SRC_UNICODE_CODE_RANGE_H_
#define VIETMEND_SRC_UNICODE_CODE_RANGE_H_

namespace vietmend {

// Whether a code point lies between two others, or is one of them.
constexpr bool in(char32_t code, char32_t low, char32_t high) {
  return code >= low && code <= high;
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_UNICODE_CODE_RANGE_H_
