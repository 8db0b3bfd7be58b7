#include "core/decimal.h"

#include <charconv>
#include <cstdlib>
#include <string>

namespace vietmend {

std::optional<float> read_decimal(std::string_view text) {
#ifdef __cpp_lib_to_chars
  float number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
#else
  // Older libraries of C++ have no from_chars for these. What strtof() reads besides, white space and
  // hexadecimal digits, is refused before; where it is used there is no locale but C's.
  if (text.empty() || text.find_first_not_of("0123456789.-eEinfatyINFATY") != std::string_view::npos)
    return std::nullopt;
  const std::string number(text);
  char* end = nullptr;
  const float read = std::strtof(number.c_str(), &end);
  if (end != number.c_str() + number.size()) return std::nullopt;
  return read;
#endif
}

}  // namespace vietmend
