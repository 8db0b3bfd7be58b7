#include "layout/boilerplate_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "repaired.h"

namespace vietmend {
namespace {

PatternMatch match(const BoilerplateTable& table, std::string_view text) {
  const Line line(text);
  const RowWords words(project_lists());
  const Page page(line, words);
  return table.match(page, page.rows()[0]);
}

TEST(BoilerplateTable, ReadsPatterns) {
  const BoilerplateTable table(
      "# head\n\nlượt xem #\tline\t0.9\r\ntrang chủ > *\thead\t0.8\nghi rõ nguồn * khi phát hành lại "
      "*\tline\t0.7\nin\tpart\t0.9\nlưu tin\tline\t0.95\n");
  EXPECT_EQ(table.size(), 5U);
  EXPECT_FLOAT_EQ(match(table, "Lượt xem: 1.234").confidence, 0.9F);
  EXPECT_FLOAT_EQ(match(table, "LƯỢT XEM 7").confidence, 0.9F);
  EXPECT_FLOAT_EQ(match(table, "Lượt xem nhiều").confidence, 0);
  EXPECT_FLOAT_EQ(match(table, "Lượt xem: 12 người").confidence, 0);
  EXPECT_FLOAT_EQ(match(table, "Trang chủ > Tin tức > Văn hóa").confidence, 0.8F);
  EXPECT_EQ(match(table, "Trang chủ » Tin tức").place, PatternPlace::head);
  EXPECT_FLOAT_EQ(match(table, "Trang chủ của cổng đã đổi").confidence, 0);
  EXPECT_FLOAT_EQ(match(table, "Ghi rõ nguồn \"Báo tỉnh\" khi phát hành lại thông tin").confidence, 0.7F);
  EXPECT_FLOAT_EQ(match(table, "Ghi rõ nguồn khi phát hành lại").confidence, 0.7F);
  EXPECT_FLOAT_EQ(match(table, "In").confidence, 0);
  EXPECT_FLOAT_EQ(match(table, "In | Lưu tin").confidence, 0.9F);
  EXPECT_FLOAT_EQ(match(table, "In In").confidence, 0);
  EXPECT_FLOAT_EQ(match(table, "In ấn").confidence, 0);
  EXPECT_FLOAT_EQ(match(table, "").confidence, 0);
  EXPECT_FLOAT_EQ(match(table, "***").confidence, 0);
}

TEST(BoilerplateTable, NamesTheBadRow) {
  const auto error = [](std::string_view tsv) -> std::string {
    try {
      const BoilerplateTable table(tsv);
    } catch (const std::invalid_argument& e) {
      return e.what();
    }
    return "";
  };
  using testing::HasSubstr;
  EXPECT_THAT(error("# a\nlượt xem\tline\n"), HasSubstr("boilerplate.tsv:2:"));
  EXPECT_THAT(error("lượt xem\tline\t0.9\tmore\n"), HasSubstr("boilerplate.tsv:1:"));
  EXPECT_THAT(error("lượt xem\tnowhere\t0.9\n"), HasSubstr("nowhere"));
  EXPECT_THAT(error("lượt xem\tline\tsure\n"), HasSubstr("sure"));
  EXPECT_THAT(error("lượt xem\tline\t1.5\n"), HasSubstr("1.5"));
  EXPECT_THAT(error("lượt xem\tline\t\n"), HasSubstr("confidence"));
  EXPECT_THAT(error("\n\n* xem\tline\t0.9\n"), HasSubstr("boilerplate.tsv:3:"));
  EXPECT_THAT(error("\tline\t0.9\n"), HasSubstr("no words"));
}

TEST(BoilerplateTable, TheProjectsOwn) {
  const BoilerplateTable table(read_file(VIETMEND_DATA "/boilerplate.tsv"));
  EXPECT_GE(table.size(), 500U);
}

}  // namespace
}  // namespace vietmend
