// vietmend diff: what would change, by word.
#include <gmock/gmock.h>

#include <cstdlib>

#include "command.h"

namespace vietmend {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// Only spacing, so that the tests know what changes.
const std::vector<std::string> kSpacingOnly = {"--punctuation", "keep",    "--capitals",
                                               "keep",          "--lines", "keep"};

class DiffTest : public CommandTest {
 protected:
  Ran diff(std::string_view text, std::vector<std::string> more = {}) {
    write("a.txt", text);
    more.insert(more.begin(), {"diff", "a.txt"});
    more.insert(more.end(), kSpacingOnly.begin(), kSpacingOnly.end());
    return run(std::move(more));
  }
};

TEST_F(DiffTest, ShowsWordsAsGitDoes) {
  const Ran ran = diff(kDamaged);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, "@@ a.txt:1 @@\nNguồn nhân lực [-thiếuvề-]{+thiếu về+} số lượng.\n");
}

TEST_F(DiffTest, ShowsNothingOfGoodText) {
  EXPECT_EQ(diff(kGood).out, "");
}

TEST_F(DiffTest, ShowsALittleContext) {
  std::string text;
  for (int i = 1; i <= 9; ++i) text += "Đây là dòng số " + std::to_string(i) + ".\n";
  text += std::string(kDamaged);
  for (int i = 11; i <= 19; ++i) text += "Đây là dòng số " + std::to_string(i) + ".\n";
  const std::string changed = "Nguồn nhân lực [-thiếuvề-]{+thiếu về+} số lượng.\n";
  EXPECT_EQ(diff(text).out, "@@ a.txt:9 @@\nĐây là dòng số 9.\n" + changed + "Đây là dòng số 11.\n");
  EXPECT_EQ(diff(text, {"--context", "0"}).out, "@@ a.txt:10 @@\n" + changed);
  EXPECT_THAT(diff(text, {"--context", "3"}).out,
              AllOf(HasSubstr("@@ a.txt:7 @@\n"), HasSubstr("số 13.\n"), Not(HasSubstr("số 14"))));
}

TEST_F(DiffTest, NeighbouringChangesShareOneHeading) {
  const std::string text = std::string(kDamaged) + std::string(kGood) + std::string(kDamaged);
  const std::string changed = "Nguồn nhân lực [-thiếuvề-]{+thiếu về+} số lượng.\n";
  EXPECT_EQ(diff(text).out, "@@ a.txt:1 @@\n" + changed + std::string(kGood) + changed);
  EXPECT_EQ(diff(text, {"--context", "0"}).out, "@@ a.txt:1 @@\n" + changed + "@@ a.txt:3 @@\n" + changed);
}

TEST_F(DiffTest, Colours) {
  EXPECT_THAT(diff(kDamaged, {"--color", "always"}).out,
              HasSubstr("\x1b[31mthiếuvề\x1b[m\x1b[32mthiếu về\x1b[m"));
  // Of letters' marks and what a scan mistook, the letter.
  EXPECT_THAT(diff("Căn cứ khoản I Điều 5 của Luật.\n", {"--color", "always"}).out,
              HasSubstr("\x1b[31m\x1b[4mI\x1b[24m\x1b[m\x1b[32m\x1b[4m1\x1b[24m\x1b[m"));
  EXPECT_THAT(diff(kDamaged, {"--color", "never"}).out, Not(HasSubstr("\x1b")));
  // Standard output is a file here.
  EXPECT_THAT(diff(kDamaged, {"--color", "auto"}).out, Not(HasSubstr("\x1b")));
}

TEST_F(DiffTest, OnlySomeKinds) {
  const std::string text = "UBND xã thiếuvề nước.\n";
  EXPECT_EQ(diff(text, {"--only", "split"}).out, "@@ a.txt:1 @@\nUBND xã [-thiếuvề-]{+thiếu về+} nước.\n");
  EXPECT_THAT(diff(text, {"--only", "abbreviation"}).out, AllOf(HasSubstr("[-UBND-]"), HasSubstr("thiếuvề")));
  EXPECT_THAT(diff(text, {"--only", "split,abbreviation"}).out,
              AllOf(HasSubstr("[-UBND-]"), HasSubstr("[-thiếuvề-]")));
  EXPECT_EQ(diff(text, {"--only", "capital"}).out, "");
}

TEST_F(DiffTest, NoColourWhereTheEnvironmentAsksForNone) {
  write("a.txt", kDamaged);
  // script makes a terminal of standard output.
  const std::string line = "script -qec '\"'\"$VIETMEND\"'\" diff a.txt' /dev/null </dev/null";
  if (run_shell("command -v script").exit != 0) GTEST_SKIP() << "there is no script command";
  EXPECT_THAT(run_shell("export PAGER=cat; " + line).out, HasSubstr("\x1b[31m"));
  EXPECT_THAT(run_shell("export PAGER=cat NO_COLOR=1; " + line).out,
              AllOf(Not(HasSubstr("\x1b[31m")), HasSubstr("[-thiếuvề-]")));
  // What is shown on a terminal goes through the pager.
  EXPECT_THAT(run_shell("export NO_COLOR=1 PAGER='sed s/^/paged:/'; " + line).out,
              HasSubstr("paged:@@ a.txt:1 @@"));
}

TEST_F(DiffTest, TextPlaysNoTricksOnTheTerminal) {
  const Ran ran = diff("\x1b[2J\x07 \xC2\x9B nước thiếuvề\r\n");
  EXPECT_THAT(ran.out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(ran.out, Not(HasSubstr("\x07")));
  EXPECT_THAT(ran.out, Not(HasSubstr("\xC2\x9B")));
  EXPECT_THAT(ran.out, Not(HasSubstr("\r")));
}

TEST_F(DiffTest, RecordsByLine) {
  write("a.jsonl", "{\"text\":\"Hôm nay.\"}\n{broken\n{\"text\":\"Nước thiếuvề mùa hạ.\"}\n");
  std::vector<std::string> arguments = {"diff", "a.jsonl"};
  arguments.insert(arguments.end(), kSpacingOnly.begin(), kSpacingOnly.end());
  const Ran ran = run(arguments);
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.out, "@@ a.jsonl:3:1 @@\nNước [-thiếuvề-]{+thiếu về+} mùa hạ.\n");
  EXPECT_THAT(ran.err, HasSubstr("a.jsonl:2: "));
}

TEST_F(DiffTest, MissingFile) {
  const Ran ran = run({"diff", "missing.txt"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("missing.txt"));
  EXPECT_EQ(run({"diff", "--html", "page.html", "missing.txt"}).exit, 3);
  EXPECT_TRUE(names().empty());
}

TEST_F(DiffTest, Page) {
  const Ran ran = diff("Nước <script>alert(1)</script> & thiếuvề \"mùa\" hạ.\n", {"--html", "page.html"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, "");
  const std::string page = read("page.html");
  EXPECT_THAT(page, HasSubstr("thiếuvề</del>"));
  EXPECT_THAT(page, HasSubstr("thiếu về</ins>"));
  EXPECT_THAT(page, HasSubstr("id=\"split\""));
  EXPECT_THAT(page, HasSubstr("id=\"band"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;"));
  EXPECT_THAT(page, Not(HasSubstr("http:")));
  EXPECT_THAT(page, Not(HasSubstr("src=")));
  EXPECT_THAT(page, HasSubstr("prefers-color-scheme: dark"));
}

}  // namespace
}  // namespace vietmend
