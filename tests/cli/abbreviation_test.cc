// vietmend abbreviation, the dictionary; and a user's own table for it and for clean.
#include <gmock/gmock.h>

#include <algorithm>

#include "command.h"

namespace vietmend {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

using AbbreviationTest = CommandTest;

constexpr std::string_view kOwn = "# mine\nXYZT\tXZT\txưởng yến\tcommon\tuser\t2001-\t\t\t0.8\n";
constexpr std::string_view kBroken = "# mine\nXYZT\txưởng yến\n";

TEST_F(AbbreviationTest, LooksUpAnAbbreviationInAnySpelling) {
  for (const std::string spelling : {"UBND", "ubnd"}) {
    const Ran ran = run({"abbreviation", spelling});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_THAT(ran.out, StartsWith("UBND\tỦy ban nhân dân\t"));
  }
  EXPECT_THAT(run({"abbreviation", "tt-tt"}).out, StartsWith("TT&TT\tThông tin và Truyền thông\t"));
}

TEST_F(AbbreviationTest, LooksUpAPhrase) {
  const Ran ran = run({"abbreviation", "kinh tế -  Xã hội"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("KT-XH\tkinh tế - xã hội\t"));
}

TEST_F(AbbreviationTest, SaysWhatIsNeverWrittenOut) {
  EXPECT_THAT(run({"abbreviation", "UNESCO"}).out, StartsWith("UNESCO\t=\t"));
}

TEST_F(AbbreviationTest, NamesWhatIsNotThere) {
  const Ran ran = run({"abbreviation", "QXZW", "UBND"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.err, HasSubstr("'QXZW'"));
  EXPECT_THAT(ran.out, StartsWith("UBND\t"));
}

TEST_F(AbbreviationTest, WritesTheWholeTable) {
  const Ran ran = run({"abbreviation"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_GT(std::count(ran.out.begin(), ran.out.end(), '\n'), 800);
}

TEST_F(AbbreviationTest, ExplainsTheAbbreviationsOfAText) {
  const Ran ran = run({"abbreviation", "--explain", "Có 5 DN làm việc với UBND tỉnh."});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("DN\tdoanh nghiệp\t"));
  EXPECT_THAT(ran.out, HasSubstr("\tnone of these\t"));
  EXPECT_THAT(ran.out, HasSubstr("\nUBND\tỦy ban nhân dân\t"));
  EXPECT_EQ(run({"abbreviation", "--explain", "không có gì"}).out, "");
  EXPECT_EQ(run({"abbreviation", "--explain", "UBND", "UBND"}).exit, 2) << "a text, or words";
}

TEST_F(AbbreviationTest, LooksIntoTheUsersTable) {
  write("own.tsv", kOwn);
  const Ran ran = run({"abbreviation", "--abbreviation-table", "own.tsv", "xzt"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, "XYZT\txưởng yến\t0.80\tuser\t2001-\tXZT\n");
}

TEST_F(AbbreviationTest, CleanTakesTheUsersTable) {
  write("own.tsv", kOwn);
  EXPECT_THAT(run({"clean", "--abbreviation-table", "own.tsv"}, "Có hai XYZT của UBND tỉnh.\n").out,
              HasSubstr("hai xưởng yến của Ủy ban nhân dân tỉnh"));
  EXPECT_THAT(run({"clean"}, "Có hai XYZT của UBND tỉnh.\n").out, HasSubstr("hai XYZT của Ủy ban"));
}

TEST_F(AbbreviationTest, ABrokenRowIsNamedByLine) {
  write("own.tsv", kBroken);
  for (const std::string command : {"clean", "diff", "abbreviation"}) {
    const Ran ran = run({command, "--abbreviation-table", "own.tsv"}, kGood);
    EXPECT_EQ(ran.exit, 2) << command;
    EXPECT_THAT(ran.err, HasSubstr("own.tsv:2: has 2 columns")) << command;
    EXPECT_EQ(ran.out, "") << command;
  }
}

TEST_F(AbbreviationTest, ATableThatCannotBeRead) {
  for (const std::string command : {"clean", "abbreviation"}) {
    const Ran ran = run({command, "--abbreviation-table", "missing.tsv"}, kGood);
    EXPECT_EQ(ran.exit, 3) << command;
    EXPECT_THAT(ran.err, HasSubstr("missing.tsv")) << command;
    EXPECT_EQ(ran.out, "") << command;
  }
}

TEST_F(AbbreviationTest, AnEmptyNameIsRefused) {
  const Ran ran = run({"clean", "--abbreviation-table", ""}, kGood);
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("--abbreviation-table"));
}

}  // namespace
}  // namespace vietmend
