#include "shortest.h"

#include <array>
#include <charconv>

namespace vietmend::python {

double shortest(float value) {
  std::array<char, 32> digits;
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  double read = 0;
  std::from_chars(digits.data(), written.ptr, read);
  return read;
}

}  // namespace vietmend::python
