#include "blocks/page_furniture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>

#include "blocks/stamps.h"
#include "made_page.h"

namespace vietmend {
namespace {

// The rows that are furniture, by what forms and stamps say: no trees and no words have a say here.
std::vector<std::string> furniture(std::string text) {
  const MadePage made(std::move(text));
  const std::string words = no_words();
  const LineBreaks breaks(words, no_trees());
  Furniture found(made.page.rows().size(), 0);
  find_stamps(made.page, found);
  find_page_furniture(made.page, made.shapes, breaks, found);
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i] > 0) rows.emplace_back(made.page.text(made.page.rows()[i]));
  }
  return rows;
}

// Ten rows of a page of which no two are the same.
std::string rows_of_page(int page) {
  const char* const who[] = {"Bản Na Lốc", "Bản Cốc Phương", "Hội phụ nữ", "Đoàn thanh niên", "Trạm y tế"};
  std::string text;
  for (int i = 0; i < 10; ++i) {
    text += std::string(who[(i + page) % 5]) + " đã vận động " + std::to_string(page * 100 + i) +
            " hộ trồng thêm rừng trên các đồi trọc, sửa lại đoạn mương bị lũ cuốn " +
            (i % 2 == 0 ? "và\n" : "trong năm.\n");
  }
  return text;
}

std::string pages(int count, const std::function<std::string(int)>& foot, const std::string& end = "") {
  std::string text;
  for (int page = 1; page <= count; ++page) text += rows_of_page(page) + foot(page) + end;
  return text;
}

using Rows = std::vector<std::string>;

TEST(PageFurniture, NumbersBesideFormFeeds) {
  EXPECT_EQ(furniture(pages(
                3, [](int page) { return std::to_string(page + 4) + "\n"; }, "\f")),
            (Rows{"5", "6", "7"}));
  EXPECT_EQ(furniture(pages(
                3, [](int page) { return "\nTrang " + std::to_string(page) + "/3\n\n"; }, "\f")),
            (Rows{"Trang 1/3", "Trang 2/3", "Trang 3/3"}));
  EXPECT_EQ(furniture(pages(
                3, [](int page) { return "- " + std::to_string(page) + " -\n"; }, "\f")),
            (Rows{"- 1 -", "- 2 -", "- 3 -"}));
  // A page without a number does not stop the count.
  EXPECT_EQ(furniture(pages(
                4, [](int page) { return page == 2 ? std::string() : std::to_string(page) + "\n"; }, "\f")),
            (Rows{"1", "3", "4"}));
}

TEST(PageFurniture, HeadsAndNumbersOfTheGazette) {
  const auto head = [](int page) {
    return std::to_string(page + 1) + "\nCÔNG BÁO/Số 17 + 18/Ngày 28-12-2015\n";
  };
  EXPECT_EQ(furniture(pages(2, head)),
            (Rows{"2", "CÔNG BÁO/Số 17 + 18/Ngày 28-12-2015", "3", "CÔNG BÁO/Số 17 + 18/Ngày 28-12-2015"}));
  EXPECT_EQ(furniture(rows_of_page(1) + "2 CÔNG BÁO/Số 17 + 18/Ngày 28-12-2015\n" + rows_of_page(2)),
            Rows{"2 CÔNG BÁO/Số 17 + 18/Ngày 28-12-2015"});
}

// The cells at the foot of a page count up as pages do.
TEST(PageFurniture, NumbersOfCellsNearAHeadOfTheGazetteStay) {
  const auto head = [](int page) {
    return std::to_string(page) + "\n" + "Ý kiến của thôn\n" + "CÔNG BÁO/Số 17 + 18/Ngày 28-12-2015\n" +
           std::to_string(page + 30) + "\n\n" + std::to_string(page + 30) + "\n";
  };
  EXPECT_EQ(furniture(pages(3, head)),
            (Rows{"CÔNG BÁO/Số 17 + 18/Ngày 28-12-2015", "31", "31", "CÔNG BÁO/Số 17 + 18/Ngày 28-12-2015",
                  "32", "32", "CÔNG BÁO/Số 17 + 18/Ngày 28-12-2015", "33", "33"}));
}

// Where the heads say the numbers of their pages, no other number near the edge of a page is one: a cell of a
// table that stands apart from its row.
TEST(PageFurniture, NumbersOfCellsWhereHeadsAreNumberedStay) {
  const auto head = [](int page) {
    const std::string number = std::to_string(page), gazette = "CÔNG BÁO/Số 17 + 18/Ngày 28-12-2015";
    return page % 2 == 0 ? number + "     " + gazette + "\n" : "     " + gazette + "     " + number + "\n";
  };
  std::string text;
  for (int page = 41; page <= 46; ++page)
    text += head(page) + rows_of_page(page) + "nhà nào có vườn thì\n" + std::string(40, ' ') +
            std::to_string(page - 40) + "\ntrồng cây ăn quả\n\f";
  for (const std::string& row : furniture(text)) EXPECT_NE(row.find("CÔNG BÁO"), std::string::npos) << row;
  // One that says so again at the edge is the page's.
  const std::vector<std::string> found =
      furniture(head(1) + rows_of_page(1) + "1\n\f" + head(2) + rows_of_page(2) + "2\n\f" + head(3) +
                rows_of_page(3) + "3\n\f");
  EXPECT_EQ(std::count(found.begin(), found.end(), "2"), 1);
}

TEST(PageFurniture, HeadsThatAreTheSameOnEachPage) {
  const auto foot = [](int page) { return "Báo cáo của xã Bản Lầu\n" + std::to_string(page) + "\n"; };
  EXPECT_EQ(furniture(pages(3, foot, "\f")), (Rows{"Báo cáo của xã Bản Lầu", "1", "Báo cáo của xã Bản Lầu",
                                                   "2", "Báo cáo của xã Bản Lầu", "3"}));
}

TEST(PageFurniture, NumbersOfATableStay) {
  std::string table;
  for (int i = 1; i <= 30; ++i) table += std::to_string(i) + "\nHộ bà Lò Thị Mai\nBản Na Lốc\n";
  EXPECT_EQ(furniture(table), Rows{});
  // Also where the text shows the edges of its pages.
  EXPECT_EQ(furniture(rows_of_page(1) + table + "\f" + rows_of_page(2) + "\f" + table), Rows{});
}

// Of two numbers below each other the one at the edge may be that of the page; the other is a cell.
TEST(PageFurniture, NumbersOfAColumnStay) {
  EXPECT_EQ(furniture(pages(
                3, [](int page) { return "19\n" + std::to_string(page) + "\n"; }, "\f")),
            (Rows{"1", "2", "3"}));
  std::string table;
  for (int i = 1; i <= 6; ++i)
    table += std::to_string(10 + i) + "\n" + std::to_string(i) + "\n" + rows_of_page(i);
  EXPECT_EQ(furniture(table), Rows{});
}

TEST(PageFurniture, YearsStay) {
  std::string years;
  for (int year = 2019; year <= 2023; ++year)
    years += std::to_string(year) + "\n" + rows_of_page(year - 2018);
  EXPECT_EQ(furniture(years), Rows{});
  EXPECT_EQ(furniture(rows_of_page(1) + "\f2019\n" + rows_of_page(2) + "\f" + rows_of_page(3)), Rows{})
      << "one number counts no pages";
}

TEST(PageFurniture, CellsOfMarkdownStay) {
  std::string table = "| TT |\n|---|\n";
  for (int i = 1; i <= 30; ++i) table += "| " + std::to_string(i) + " |\n";
  EXPECT_EQ(furniture(rows_of_page(1) + table + rows_of_page(2)), Rows{});
  EXPECT_EQ(furniture(rows_of_page(1) + table + "\f" + rows_of_page(2) + "\f"), Rows{});
}

TEST(PageFurniture, NumbersAwayFromTheEdgesOfPagesStay) {
  EXPECT_EQ(furniture(pages(
                4, [](int page) { return std::to_string(page) + "\n" + rows_of_page(page + 10); }, "\f")),
            Rows{});
}

TEST(PageFurniture, OfNothing) {
  for (const char* text : {"", "\n", "\f", "7", "7\n\f8\n\f", "\f\f\f", "***\n\f***"})
    EXPECT_NO_THROW(furniture(text)) << text;
  EXPECT_EQ(furniture("7\n\f8\n\f9"), Rows{}) << "pages of nothing but a number";
}

}  // namespace
}  // namespace vietmend
