#include "cli/output/name_number.h"

#include <gtest/gtest.h>

namespace vietmend::cli {
namespace {

// Journals are found again by builds of other compilers: these numbers never change.
TEST(NameNumber, IsTheSameForTheSameNamesWhateverTheBuild) {
  EXPECT_EQ(NameNumber().value(), 0xcbf29ce484222325U);
  EXPECT_EQ(NameNumber().add("tin.txt").value(), 0xae524313267f6292U);
  EXPECT_EQ(NameNumber().add("tỉnh/tin.txt").value(), 0xb3566bdc8f3cce7eU);
  EXPECT_EQ(NameNumber().add("a").add("bc").value(), 0x401801fc84f3ca79U);
}

TEST(NameNumber, TellsWhereANameEndsAndWhichComesFirst) {
  EXPECT_NE(NameNumber().add("a").add("bc").value(), NameNumber().add("ab").add("c").value());
  EXPECT_NE(NameNumber().add("a").add("b").value(), NameNumber().add("b").add("a").value());
}

}  // namespace
}  // namespace vietmend::cli
