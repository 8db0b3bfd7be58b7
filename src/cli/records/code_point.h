// Reading text that may not be UTF-8.
#ifndef VIETMEND_SRC_CLI_RECORDS_CODE_POINT_H_
#define VIETMEND_SRC_CLI_RECORDS_CODE_POINT_H_

#include <utf8proc.h>

#include <cstddef>
#include <string_view>

namespace vietmend::cli {

// U+FFFD, which is shown for what is not UTF-8.
inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct CodePoint {
  utf8proc_int32_t value = -1;  // -1: the byte does not begin a code point
  std::string_view bytes;       // that write it; one byte where the value is -1
};

// The first code point of a text that is not empty.
inline CodePoint first_code_point(std::string_view text) {
  CodePoint first;
  const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                   static_cast<utf8proc_ssize_t>(text.size()), &first.value);
  first.bytes = text.substr(0, length > 0 ? static_cast<std::size_t>(length) : 1);
  return first;
}

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_CODE_POINT_H_
