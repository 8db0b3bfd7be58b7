#include "scan/roman.h"

#include <algorithm>
#include <array>

namespace vietmend {
namespace {

constexpr std::array<std::string_view, 10> kOnes = {"",  "I",  "II",  "III",  "IV",
                                                    "V", "VI", "VII", "VIII", "IX"};

}  // namespace

std::string roman(int number) {
  return std::string(static_cast<std::size_t>(number / 10), 'X') +
         std::string(kOnes[static_cast<std::size_t>(number % 10)]);
}

int roman_value(std::string_view text) {
  const std::size_t tens = std::min(text.find_first_not_of('X'), text.size());
  if (tens > kMostRoman / 10) return 0;
  const auto* const ones = std::find(kOnes.begin(), kOnes.end(), text.substr(tens));
  return ones == kOnes.end() ? 0 : static_cast<int>(tens) * 10 + static_cast<int>(ones - kOnes.begin());
}

}  // namespace vietmend
