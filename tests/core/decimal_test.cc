#include "core/decimal.h"

#include <gtest/gtest.h>

namespace vietmend {
namespace {

TEST(Decimal, IsTheWholeOfTheText) {
  EXPECT_EQ(read_decimal("0.97"), 0.97F);
  EXPECT_EQ(read_decimal("1"), 1.0F);
  EXPECT_EQ(read_decimal("-0.5"), -0.5F);
  EXPECT_EQ(read_decimal("1e-3"), 0.001F);
}

TEST(Decimal, IsNothingElse) {
  for (const char* text : {"", " 1", "1 ", "0,97", "0x10", "1.2.3", "-", "+1", "một"}) {
    EXPECT_FALSE(read_decimal(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace vietmend
