// Roman numbers as items have them.
#ifndef VIETMEND_SRC_SCAN_ROMAN_H_
#define VIETMEND_SRC_SCAN_ROMAN_H_

#include <string>
#include <string_view>

namespace vietmend {

// The greatest that items of a list come to.
inline constexpr int kMostRoman = 39;

// The number from 1 to kMostRoman in capitals.
std::string roman(int number);

// The number that a text in capitals is, written as roman() writes it; 0 where it is none.
int roman_value(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_SCAN_ROMAN_H_
