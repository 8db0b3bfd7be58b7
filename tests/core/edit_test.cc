#include "vietmend/edit.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace vietmend {
namespace {

Edit edit(std::size_t begin, std::size_t end, std::string replacement) {
  return {{begin, end}, std::move(replacement), EditKind::space, 1};
}

TEST(Edit, NamesAndKindsAreOneToOne) {
  for (int k = 0; k < kEditKinds; ++k) {
    const auto kind = static_cast<EditKind>(k);
    EXPECT_EQ(edit_kind(name(kind)), kind);
  }
  EXPECT_EQ(edit_kind("nothing"), std::nullopt);
}

TEST(Apply, ReplacesInsertsAndDeletes) {
  const std::vector<Edit> edits = {edit(0, 0, ">"), edit(1, 2, "B"), edit(2, 2, "-"), edit(3, 4, ""),
                                   edit(4, 4, "<")};
  EXPECT_EQ(vietmend::apply("abcd", edits), ">aB-c<");
  EXPECT_EQ(vietmend::apply("abcd", {}), "abcd");
}

TEST(Apply, RefusesEditsThatDoNotFit) {
  EXPECT_THROW(vietmend::apply("abcd", std::vector<Edit>{edit(2, 5, "")}), std::invalid_argument);
  EXPECT_THROW(vietmend::apply("abcd", std::vector<Edit>{edit(1, 3, ""), edit(2, 4, "")}),
               std::invalid_argument);
  EXPECT_THROW(vietmend::apply("abcd", std::vector<Edit>{edit(2, 3, ""), edit(0, 1, "")}),
               std::invalid_argument);
  EXPECT_THROW(vietmend::apply("abcd", std::vector<Edit>{edit(3, 2, "")}), std::invalid_argument);
}

}  // namespace
}  // namespace vietmend
