// CSV and TSV: the cells of one column are repaired, every other byte passes through.
#include <gmock/gmock.h>

#include "command.h"

namespace vietmend {
namespace {

using testing::HasSubstr;

class TableTest : public CommandTest {
 protected:
  Ran clean(const std::string& name, std::string_view table, std::vector<std::string> more = {}) {
    write(name, table);
    more.insert(more.begin(), {"clean", name});
    return run(std::move(more));
  }
  const std::string damaged_ = "Xã thiếuvề nước.";
  const std::string mended_ = repaired("Xã thiếuvề nước.");
};

TEST_F(TableTest, OnlyTheColumnChanges) {
  const auto table = [](const std::string& text) {
    return "id,text,note\r\n1," + text + ",thiếuvề\r\n\"2\",\"" + text + "\",\"a,\"\"b\"\"\nc\"\r\n\r\n3," +
           text + ",";
  };
  const Ran ran = clean("a.csv", table(damaged_), {"--edits", "edits"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, table(mended_));
  EXPECT_THAT(read("edits"), HasSubstr(R"({"doc":0,"begin":)"));
  EXPECT_THAT(read("edits"), HasSubstr(R"({"doc":2,"begin":)"));
}

TEST_F(TableTest, NamedColumnAndSeparators) {
  EXPECT_EQ(clean("a.tsv", "id\tbody\n1\t" + damaged_ + "\n", {"--field", "body"}).out,
            "id\tbody\n1\t" + mended_ + "\n");
  EXPECT_EQ(clean("a.csv", "id;body\n1;" + damaged_ + "\n", {"--field", "body"}).out,
            "id;body\n1;" + mended_ + "\n");
  EXPECT_EQ(clean("b.csv", "\xEF\xBB\xBF\"text\",id\n" + damaged_ + ",1\n").out,
            "\xEF\xBB\xBF\"text\",id\n" + mended_ + ",1\n");
}

TEST_F(TableTest, CellIsQuotedWhereItMustBe) {
  // A comma that comes with the repair must not make another cell.
  const Ran ran = clean("a.csv", "text,id\nKhăn ,thử,1\n\"Khăn ,thử\",1\n");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.out, "text,id\nKhăn ,thử,1\n\"" + repaired("Khăn ,thử") + "\",1\n");
  const std::string quoted = "Ông nói \"\"thiếuvề\"\" nước.";
  EXPECT_THAT(clean("a.csv", "text,id\n\"" + quoted + "\",1\n").out, HasSubstr("\"\"thiếu về\"\""));
}

TEST_F(TableTest, CellWithLineBreaks) {
  const std::string text = "Hôm nay trời đẹp.\n\nXã thiếuvề nước.\n";
  EXPECT_EQ(clean("a.csv", "text\n\"" + text + "\"\n").out, "text\n\"" + repaired(text) + "\"\n");
}

TEST_F(TableTest, StrayQuotationMarkSwallowsNothing) {
  const std::string table = "id\ttext\n1\t\"Xã\" thiếuvề nước.\n2\t" + damaged_ + "\n";
  const Ran ran = clean("a.tsv", table);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("2\t" + mended_ + "\n"));
}

TEST_F(TableTest, RowWithOtherCellsPassesThrough) {
  const std::string row = "2," + damaged_ + ",3,4\n";
  const Ran ran = clean("a.csv", "id,text\n1," + damaged_ + "\n" + row + "3," + damaged_ + "\n");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.out, "id,text\n1," + mended_ + "\n" + row + "3," + mended_ + "\n");
  EXPECT_THAT(ran.err, HasSubstr("a.csv:3: the row has 4 cells, not 2; it passes through unchanged"));
}

TEST_F(TableTest, MissingColumnFailsTheFile) {
  write("out.csv", "as it was");
  const Ran ran = clean("a.csv", "id,body\n1,x\n", {"-o", "out.csv"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("a.csv: no column of the first row is called 'text'"));
  EXPECT_EQ(read("out.csv"), "as it was");
}

TEST_F(TableTest, ManyRowsAreTheSameForEveryNumberOfThreads) {
  std::string table = "id,text\n";
  for (int i = 0; i < 10'000; ++i) {
    table += std::to_string(i) + ",\"Xã số " + std::to_string(i) + " thiếuvề\n\nnước.\"\n";
  }
  const Ran one = clean("a.csv", table, {"--threads", "1"});
  EXPECT_EQ(one.exit, 0) << one.err;
  EXPECT_THAT(one.out, HasSubstr("9999,\"Xã số 9999 thiếu về"));
  EXPECT_TRUE(clean("a.csv", table, {"--threads", "3"}).out == one.out);
  EXPECT_EQ(clean("a.csv", "").exit, 0);
}

TEST_F(TableTest, RowInAnotherCharsetPassesThrough) {
  const std::string row = "2,H\xABm nay tr\xEDi \xAE\xD1p b\xB5 con \xAE\xB7 v\xD2 qu\xAA\n";
  const Ran ran = clean("a.csv", "id,text\n1," + damaged_ + "\n" + row + "3," + damaged_ + "\n");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.out, "id,text\n1," + mended_ + "\n" + row + "3," + mended_ + "\n");
  EXPECT_THAT(ran.err, HasSubstr("a.csv:3: the row is not UTF-8; it passes through unchanged"));
}

}  // namespace
}  // namespace vietmend
