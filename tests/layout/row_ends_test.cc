#include "layout/row_ends.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "repaired.h"

namespace vietmend {
namespace {

Rewritten tidy(std::string_view text, RowEndOptions options = {}, double min_confidence = 0) {
  Line line(text);
  RowRecollection none;
  PageReading reading;
  layout().read_blocks(line, none, reading);
  tidy_row_ends(line, options, min_confidence);
  return render(line);
}

std::string tidied(std::string_view text, RowEndOptions options = {}) {
  const Rewritten once = tidy(text, options);
  EXPECT_EQ(vietmend::apply(text, once.edits), once.text);
  EXPECT_EQ(tidy(once.text, options).text, once.text) << "a second time";
  return once.text;
}

constexpr const char* kProse = "Thư viện mở cửa vào buổi sáng.";
const std::string kPlain = std::string(kProse) + "\n" + kProse + "\n";

TEST(RowEnds, LoseTheirWhiteSpace) {
  EXPECT_EQ(tidied("Thư viện mở cửa. \nBuổi chiều \t\nđóng cửa.  \n"),
            "Thư viện mở cửa.\nBuổi chiều\nđóng cửa.\n");
  EXPECT_EQ(tidied("Thư viện. \r\n  \r\nMở cửa. \r\n"), "Thư viện.\r\n\r\nMở cửa.\r\n");
  EXPECT_EQ(tidied("Một.\n *** \n\nHai."), "Một.\n ***\n\nHai.") << "rows of marks";
  EXPECT_EQ(tidied("  Thụt đầu dòng. \n  Hai."), "  Thụt đầu dòng.\n  Hai.") << "indents stay";
}

TEST(RowEnds, WhatStaysAsItIs) {
  for (const std::string& text :
       {kPlain, std::string("Thư viện "), std::string("  \n"), std::string(), std::string("\f")})
    EXPECT_EQ(tidied(text), text);
}

TEST(RowEnds, MarkdownBreaksLinesWithTwoSpaces) {
  const std::string text = "## Giờ mở cửa\n\nBuổi sáng: 7 giờ  \nBuổi chiều: 13 giờ \nNghỉ lễ.  \n\nHết.  \n";
  EXPECT_EQ(tidied(text), "## Giờ mở cửa\n\nBuổi sáng: 7 giờ  \nBuổi chiều: 13 giờ\nNghỉ lễ.\n\nHết.\n");
}

TEST(RowEnds, EmptyCellsStay) {
  EXPECT_EQ(tidied("Xã\tThôn\tSách\nHoà An\tMột\t\nTân Mai\tHai\t7 \n"),
            "Xã\tThôn\tSách\nHoà An\tMột\t\nTân Mai\tHai\t7\n");
}

TEST(RowEnds, FormFeedsGo) {
  EXPECT_EQ(tidied(kPlain + "\f" + kProse + "\n\f"), kPlain + kProse + "\n");
  EXPECT_EQ(tidied("\f" + kPlain), kPlain);
  EXPECT_EQ(tidied(kPlain + "\n\n\n\f" + kProse + "\n"), kPlain + kProse + "\n")
      << "blank rows at a page's end, in a text without any";
  EXPECT_EQ(tidied("Một.\n\nHai.\n\nBa.\n\n\n\n\fBốn.\n"), "Một.\n\nHai.\n\nBa.\n\nBốn.\n");
  EXPECT_EQ(tidied("Một.\n\nHai.\n\nBa.\n\fBốn.\n"), "Một.\n\nHai.\n\nBa.\nBốn.\n")
      << "no blank row is put in";
  EXPECT_EQ(tidied("Một.\r\n\f  Hai.\r\n"), "Một.\r\n  Hai.\r\n");
}

TEST(RowEnds, KindsAndConfidences) {
  const Rewritten made = tidy(std::string("Một. \n") + kPlain + "\fHai.\n");
  ASSERT_EQ(made.edits.size(), 2U);
  EXPECT_EQ(made.edits[0].kind, EditKind::space);
  EXPECT_EQ(made.edits[1].kind, EditKind::boilerplate);
  for (const Edit& edit : made.edits) {
    EXPECT_GT(edit.confidence, 0.9);
    EXPECT_LT(edit.confidence, 1);
  }
}

TEST(RowEnds, OptionsTurnThemOff) {
  const std::string text = std::string("Một. \n") + kPlain + "\n\fHai.\n";
  EXPECT_EQ(tidied(text, {false, false}), text);
  EXPECT_EQ(tidied(text, {true, false}), std::string("Một.\n") + kPlain + "\n\fHai.\n");
  EXPECT_EQ(tidied(text, {false, true}), std::string("Một. \n") + kPlain + "Hai.\n");
  EXPECT_EQ(tidy(text, {}, 1).text, text);
}

TEST(RowEnds, FrozenAndUntouchedRows) {
  Line line("Một. \nHai. \nBa. \n");
  line.freeze({5, 8});
  line.set_block(1, 2, BlockKind::foreign);
  tidy_row_ends(line, {}, 0);
  EXPECT_EQ(render(line).text, "Một. \nHai. \nBa.\n");
}

}  // namespace
}  // namespace vietmend
