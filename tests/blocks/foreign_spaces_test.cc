#include "blocks/foreign_spaces.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "language/built_in_letters.h"

namespace vietmend {
namespace {

constexpr std::string_view kFrench =
    "La bibliothèque de la vallée a rouvert\u00A0: les enfants furent les premiers à s'en apercevoir.\n";
constexpr std::string_view kVietnamese = "Thư viện mở cửa\u00A0: bà con đến mượn sách từ sáng sớm.\n";

// An edit of every no-break space of a text.
std::vector<Edit> edits_of(std::string_view text, EditKind kind) {
  std::vector<Edit> edits;
  for (std::size_t at = text.find("\u00A0"); at != std::string_view::npos; at = text.find("\u00A0", at + 2)) {
    Edit edit;
    edit.source = {at, at + 2};
    edit.replacement = " ";
    edit.kind = kind;
    edits.push_back(edit);
  }
  return edits;
}

TEST(ForeignSpaces, OfForeignRowsOnly) {
  const std::string text = std::string(kVietnamese) + std::string(kFrench) + std::string(kVietnamese);
  const std::vector<Edit> edits = edits_of(text, EditKind::space);
  ASSERT_EQ(edits.size(), 3U);
  const std::vector<Span> found = foreign_spaces(text, edits, built_in_letters());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].begin, edits[1].source.begin);
  EXPECT_EQ(found[0].end, edits[1].source.end);
}

TEST(ForeignSpaces, OnlyEditsOfSpaces) {
  EXPECT_TRUE(foreign_spaces(kFrench, edits_of(kFrench, EditKind::unicode), built_in_letters()).empty());
  EXPECT_TRUE(foreign_spaces(kFrench, {}, built_in_letters()).empty());
}

}  // namespace
}  // namespace vietmend
