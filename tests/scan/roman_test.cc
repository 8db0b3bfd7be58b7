#include "scan/roman.h"

#include <gtest/gtest.h>

namespace vietmend {
namespace {

TEST(Roman, IsReadAsItIsWritten) {
  for (int number = 1; number <= kMostRoman; ++number) EXPECT_EQ(roman_value(roman(number)), number);
  EXPECT_EQ(roman(9), "IX");
  EXPECT_EQ(roman(38), "XXXVIII");
  for (const char* none : {"", "IIII", "VX", "L", "i", "IXI", "XXXXXXXXX"})
    EXPECT_EQ(roman_value(none), 0) << none;
}

}  // namespace
}  // namespace vietmend
