#include <gtest/gtest.h>

#include "repaired.h"

namespace vietmend {
namespace {

// Whole pages: NAME.txt as it was scraped or pulled out of a PDF, NAME.mended.txt as it should be.
class Sample : public testing::TestWithParam<const char*> {};

TEST_P(Sample, IsMended) {
  const std::string base = std::string(VIETMEND_TEST_DATA "/layout/") + GetParam();
  const std::string mended = read_file(base + ".mended.txt");
  EXPECT_EQ(repaired(read_file(base + ".txt")), mended);
  EXPECT_EQ(repaired(mended), mended);
}

INSTANTIATE_TEST_SUITE_P(Pages, Sample, testing::Values("portal", "report"));

}  // namespace
}  // namespace vietmend
