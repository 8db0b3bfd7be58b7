#include "blocks/lost_letters.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vietmend {
namespace {

constexpr std::string_view kSound =
    "Thôn đã sửa xong con đường từ bến đò lên chợ, bà con đi lại thuận tiện hơn trước.";
// The same, as a font leaves it that knows the letters of Latin-1 and a few more alone.
constexpr std::string_view kLost = "Thôn đã sa xong con đưng t bn đò lên ch, bà con đi li thun tin hơn trưc.";

std::vector<bool> lost(const std::vector<std::string_view>& rows) {
  std::vector<MarkedLetters> letters;
  for (const std::string_view row : rows) letters.push_back(marked_letters(row));
  return rows_with_lost_letters(letters);
}

TEST(LostLetters, CountsLettersWithMarks) {
  const MarkedLetters letters = marked_letters("Đồng lúa, à, ơ");
  EXPECT_EQ(letters.all, 5);
  EXPECT_EQ(letters.vietnamese, 1);
}

TEST(LostLetters, AreMissingInEveryRow) {
  EXPECT_EQ(lost(std::vector<std::string_view>(12, kLost)), std::vector<bool>(12, true));
  EXPECT_EQ(lost(std::vector<std::string_view>(12, kSound)), std::vector<bool>(12, false));
}

TEST(LostLetters, ARowThatHasThemKeepsThem) {
  std::vector<std::string_view> rows(20, kLost);
  rows[0] = kSound;
  const std::vector<bool> found = lost(rows);
  EXPECT_FALSE(found[0]);
  EXPECT_TRUE(found[1]);
}

TEST(LostLetters, APartOfATextMayHaveLostThem) {
  std::vector<std::string_view> rows(60, kSound);
  for (std::size_t r = 30; r < 60; ++r) rows[r] = kLost;
  const std::vector<bool> found = lost(rows);
  EXPECT_FALSE(found[0]);
  EXPECT_FALSE(found[29]);
  EXPECT_TRUE(found[40]);
  EXPECT_TRUE(found[59]);
}

TEST(LostLetters, AFewRowsTellNothing) {
  EXPECT_EQ(lost({kLost, kLost}), std::vector<bool>(2, false));
  EXPECT_EQ(lost({"toi yeu que huong", "bà ta", ""}), std::vector<bool>(3, false));
}

}  // namespace
}  // namespace vietmend
