#include "outline/dateline.h"

#include <gtest/gtest.h>

namespace vietmend {
namespace {

TEST(PlaceAndDate, IsADateline) {
  EXPECT_EQ(place_and_date("Hà Nội, ngày 31 tháng 3 năm 2025").date, "2025-03-31");
  EXPECT_EQ(place_and_date("Hà Nội, ngày 31 tháng 3 năm 2025").place, "Hà Nội");
  EXPECT_EQ(place_and_date("Căn cứ Luật Chợ ngày 31 tháng 3 năm 2025 của Quốc hội").date, "");
  EXPECT_EQ(place_and_date("Hà Nội, ngày .... tháng .... năm ....").date, "");
  EXPECT_EQ(place_and_date("Hà Nội, ngày 41 tháng 3 năm 2025").date, "");
  EXPECT_EQ(place_and_date("Hà Nội, ng**ày 31** tháng 3 năm 2025").date, "2025-03-31");
}

TEST(ClosingDate, IsTheDayOfPassing) {
  EXPECT_EQ(closing_date("Luật này được Quốc hội thông qua ngày 29 tháng 11 năm 2024."), "2024-11-29");
  EXPECT_EQ(closing_date("Nghị quyết được thông qua."), "");
  EXPECT_EQ(closing_date("Quyết định ngày 29 tháng 11 năm 2024"), "");
}

}  // namespace
}  // namespace vietmend
