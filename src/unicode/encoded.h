// Code points as UTF-8.
#ifndef VIETMEND_SRC_UNICODE_ENCODED_H_
#define VIETMEND_SRC_UNICODE_ENCODED_H_

#include <string>
#include <vector>

#include "core/utf8.h"

namespace vietmend {

inline std::string encoded(const std::vector<char32_t>& codes) {
  std::string out;
  for (const char32_t code : codes) utf8::append(out, code);
  return out;
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_UNICODE_ENCODED_H_
