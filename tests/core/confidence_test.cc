#include "core/confidence.h"

#include <gtest/gtest.h>

namespace vietmend {
namespace {

TEST(SureEnough, IsWhatIsAsSureAsAsked) {
  for (const double least : {0.0, 0.1, 0.7, 0.9, 0.95, 0.97, 0.99, 1.0}) {
    EXPECT_TRUE(sure_enough(static_cast<float>(least), least)) << least;
    EXPECT_TRUE(sure_enough(least, least)) << least;
  }
  EXPECT_FALSE(sure_enough(0.89F, 0.9));
  EXPECT_FALSE(sure_enough(0.999, 1));
}

}  // namespace
}  // namespace vietmend
