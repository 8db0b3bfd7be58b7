#include "scan/roman.h"

#include <array>

namespace vietmend {

std::string roman(int number) {
  constexpr std::array<std::string_view, 10> kOnes = {"",  "I",  "II",  "III",  "IV",
                                                      "V", "VI", "VII", "VIII", "IX"};
  return std::string(static_cast<std::size_t>(number / 10), 'X') +
         std::string(kOnes[static_cast<std::size_t>(number % 10)]);
}

int roman_value(std::string_view text) {
  constexpr std::size_t kLongest = 7;  // XXXVIII
  if (text.empty() || text.size() > kLongest) return 0;
  for (int number = 1; number <= kMostRoman; ++number) {
    if (roman(number) == text) return number;
  }
  return 0;
}

}  // namespace vietmend
