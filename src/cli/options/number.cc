#include "cli/options/number.h"

#include <charconv>
#include <cstdlib>
#include <string>
#include <system_error>

namespace vietmend::cli {
namespace {

template <typename Number>
bool read_all(std::string_view text, Number& number) {
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  return !text.empty() && error == std::errc() && stopped == end;
}

}  // namespace

bool read_number(std::string_view text, unsigned& number) {
  return read_all(text, number);
}

bool read_number(std::string_view text, std::size_t& number) {
  return read_all(text, number);
}

bool read_number(std::string_view text, double& number) {
#ifdef __cpp_lib_to_chars
  return read_all(text, number);
#else
  // Clang's standard library had no from_chars for these before version 20. What strtod() reads besides,
  // white space, a plus and hexadecimal digits, is refused before; the command sets no locale.
  if (text.empty() || text.front() == '+') return false;
  if (text.find_first_not_of("0123456789.+-eE") != std::string_view::npos) return false;
  const std::string digits(text);
  char* end = nullptr;
  number = std::strtod(digits.c_str(), &end);
  return end == digits.c_str() + digits.size();
#endif
}

}  // namespace vietmend::cli
