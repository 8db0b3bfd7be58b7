// Tables and notes on pages made for it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_page.h"

namespace vietmend {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

TEST(PageTables, AreReadRowByRow) {
  MadePage page;
  page.row(50, 100, "Thôn").row(250, 100, "Số hộ").row(400, 100, "Diện tích");
  page.row(50, 125, "Bản Lầu").row(250, 125, "42").row(400, 125, "15,6 ha");
  page.row(50, 150, "Na Lốc").row(250, 150, "38").row(400, 150, "12,9 ha");
  EXPECT_THAT(told({page}), ElementsAre("|B Thôn", "|B Số hộ", "|B Diện tích", "|B Bản Lầu", "|B 42",
                                        "|B 15,6 ha", "|B Na Lốc", "|B 38", "|B 12,9 ha"));
}

TEST(PageTables, CellsOfSeveralRowsStayWhole) {
  MadePage page;
  page.row(50, 100, "1").row(100, 100, "Đường vào thôn").row(100, 114, "và cầu treo").row(300, 100, "42");
  page.row(50, 140, "2").row(100, 140, "Chợ ở trung tâm").row(100, 154, "xã").row(300, 140, "38");
  page.row(50, 180, "3").row(100, 180, "Trường học").row(300, 180, "17");
  EXPECT_THAT(told({page}),
              ElementsAre("|B 1", "|B Đường vào thôn", "|+ và cầu treo", "|B 42", "|B 2",
                          "|B Chợ ở trung tâm", "|+ xã", "|B 38", "|B 3", "|B Trường học", "|B 17"));
}

TEST(PageTables, RuledCellsAreReadFromRulingToRuling) {
  // No gap tells the rows, and a cell's rows are as close to the next cell's as to each other.
  MadePage page;
  page.ruled({45, 95, 205, 300}, {88, 104, 132, 160});
  page.row(50, 100, "TT").row(100, 100, "Công trình").row(210, 100, "Số tiền");
  page.row(50, 116, "1").row(100, 116, "Đường vào thôn và").row(100, 130, "cầu").row(210, 116, "120");
  page.row(50, 144, "2").row(100, 144, "Chợ").row(210, 144, "85");
  EXPECT_THAT(told({page}),
              ElementsAre("|B TT", "|B Công trình", "|B Số tiền", "|B 1", "|B Đường vào thôn và", "|+ cầu",
                          "|B 120", "|B 2", "|B Chợ", "|B 85"));
}

TEST(PageTables, AFrameIsNone) {
  MadePage page;
  page.ruled({40, 520}, {80, 200});
  page.row(50, 100, "Một đoạn văn").row(50, 115, "trong khung.");
  EXPECT_THAT(told({page}), Not(Contains(testing::StartsWith("|"))));
}

TEST(PageTables, MarksOfItemsAreNone) {
  MadePage page;
  page.row(50, 100, "a)").row(80, 100, "Đường vào thôn").row(50, 115, "b)").row(80, 115, "Cầu treo");
  page.row(50, 130, "c)").row(80, 130, "Chợ xã");
  EXPECT_THAT(told({page}), ElementsAre("B a) Đường vào thôn", "B b) Cầu treo", "B c) Chợ xã"));
}

TEST(PageTables, TheHeadOfALetterIsTwoBlocks) {
  MadePage page;
  page.row(50, 60, "ỦY BAN NHÂN DÂN").row(220, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  page.row(60, 75, "XÃ BẢN LẦU").row(250, 75, "Độc lập - Tự do - Hạnh phúc");
  const std::vector<std::string> rows = told({page});
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[0].substr(2), "ỦY BAN NHÂN DÂN");
  EXPECT_EQ(rows[1].substr(2), "XÃ BẢN LẦU");
  EXPECT_EQ(rows[2], "B CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  EXPECT_EQ(rows[3].substr(2), "Độc lập - Tự do - Hạnh phúc");
}

MadePage with_notes() {
  MadePage page;
  page.row(50, 100, "Chợ xã").raised("1").row(50, 115, "rộng 40 m").raised("2").row(50, 130, "và có mái.");
  for (int k = 0; k < 5; ++k) page.row(50, 145 + 15 * k, "Chợ họp hằng ngày.");
  return page;
}

TEST(PageTables, RaisedNumbersWithoutNotesAreNoMarks) {
  EXPECT_EQ(told({with_notes()})[0], "B Chợ xã1");
}

TEST(PageTables, NotesHaveMarksAndPowersOfUnitsAreNone) {
  MadePage page = with_notes();
  page.row(50, 700, "x", 9);
  BoxPage made = page.page();
  for (const int number : {1, 2}) {
    PageBox mark = made.boxes.back();
    const int foot = 64 * (700 + 15 * number);
    mark.text = std::to_string(number);
    mark.size = 5 * 64;
    mark.left = 50 * 64;
    mark.right = 52 * 64;
    mark.bottom = foot - 4 * 64;
    mark.top = mark.bottom - mark.size;
    mark.space_after = false;
    made.boxes.push_back(mark);
    PageBox note = mark;
    note.text = "Ghi_chú_dài_của_xã";
    note.size = 9 * 64;
    note.left = 52 * 64;
    note.right = 120 * 64;
    note.bottom = foot;
    note.top = foot - note.size;
    made.boxes.push_back(note);
  }
  const std::vector<std::string> rows = told(page_text({made}));
  EXPECT_EQ(rows[0], "B Chợ xã[1]");
  EXPECT_EQ(rows[1].substr(2), "rộng 40 m2");
  EXPECT_THAT(rows, Contains("B [1]Ghi_chú_dài_của_xã"));
  EXPECT_THAT(rows, Contains("B [2]Ghi_chú_dài_của_xã"));
}

}  // namespace
}  // namespace vietmend
