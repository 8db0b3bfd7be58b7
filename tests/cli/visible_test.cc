// No foreign text works the terminal: what is shown has no control characters but line feeds and tabs.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

#include "command.h"
#include "packed.h"

namespace vietmend {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// ESC, BEL, a carriage return, a C1 control (CSI) and a change of the direction of writing.
const std::string kEvil =
    "\x1b]0;owned\x07\r\x1b[2J\xC2\x9B"
    "31m\xE2\x80\xAEtxt";

class VisibleTest : public CommandTest {
 protected:
  static void expect_tame(const std::string& shown, const std::string& what) {
    const auto tame = [](char c) {
      return (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) || c == '\n' || c == '\t';
    };
    EXPECT_TRUE(std::all_of(shown.begin(), shown.end(), tame))
        << what << ": " << testing::PrintToString(shown);
    EXPECT_EQ(shown.find("\xC2\x9B"), std::string::npos) << what;
    EXPECT_EQ(shown.find("\xE2\x80\xAE"), std::string::npos) << what;
  }

  // Runs the command: what it says is tame, and so is what it shows unless that is the text itself.
  Ran expect_tame(const std::vector<std::string>& arguments) {
    Ran ran = run(arguments, "");
    expect_tame(ran.err, testing::PrintToString(arguments));
    if (arguments.front() != "clean") expect_tame(ran.out, testing::PrintToString(arguments));
    return ran;
  }
};

TEST_F(VisibleTest, Arguments) {
  for (const std::string option : {"--field", "--charset", "--format", "--threads", "--min-confidence",
                                   "--model", "--abbreviation-table", "--tones"}) {
    write("in.jsonl", "{\"text\":\"x\"}\n");
    const Ran ran = expect_tame({"clean", option, kEvil, "in.jsonl"});
    EXPECT_NE(ran.exit, 0) << option;
    EXPECT_THAT(ran.err, HasSubstr("owned")) << option;
  }
  EXPECT_EQ(expect_tame({"clean", "--" + kEvil}).exit, 2);
  EXPECT_EQ(expect_tame({"--" + kEvil}).exit, 2);
  EXPECT_EQ(expect_tame({kEvil}).exit, 2);
  EXPECT_EQ(expect_tame({"diff", "--only", kEvil}).exit, 2);
  EXPECT_EQ(expect_tame({"completions", kEvil}).exit, 2);
  EXPECT_EQ(expect_tame({"abbreviation", kEvil}).exit, 1);
}

TEST_F(VisibleTest, NamesOfFiles) {
  for (const std::string command : {"clean", "diff", "stats", "tokens", "charset"}) {
    EXPECT_EQ(expect_tame({command, kEvil + "-gone"}).exit, 3) << command;
  }
  write(kEvil, kDamaged);
  write(kEvil + ".jsonl", "broken\n");
  write(kEvil + ".gz", packed(kDamaged, "gzip").substr(0, 20));
  for (const std::string command : {"clean", "diff", "stats", "tokens", "charset"}) {
    for (const std::string ending : {"", ".jsonl", ".gz"}) expect_tame({command, kEvil + ending});
  }
  EXPECT_THAT(expect_tame({"diff", kEvil}).out, HasSubstr("owned"));
  EXPECT_THAT(expect_tame({"charset", kEvil, kEvil + ".jsonl"}).out, HasSubstr("owned"));
  EXPECT_EQ(expect_tame({"clean", "-o", kEvil, kEvil}).exit, 2);
  EXPECT_EQ(expect_tame({"clean", "--edits", kEvil + "/x", kEvil}).exit, 3);
}

TEST_F(VisibleTest, ALineFeedInANameBeginsNoMessage) {
  const std::string name = "a\nvietmend: all is well";
  EXPECT_EQ(run({"clean", name}).err,
            "vietmend: a␊vietmend: all is well: cannot be opened (No such file or directory)\n");
}

TEST_F(VisibleTest, NamesOfMembers) {
  write("a.zip", zipped({{kEvil + ".jsonl", "broken\n"}, {"b.txt", std::string(kDamaged)}}));
  EXPECT_EQ(expect_tame({"clean", "a.zip"}).exit, 1);
  EXPECT_EQ(expect_tame({"clean", "-o", "out", "a.zip", "a.zip/none"}).exit, 3);
  EXPECT_EQ(expect_tame({"diff", "a.zip"}).exit, 1);
  write("c.zip", zipped({{kEvil, std::string(kDamaged)}}));
  EXPECT_EQ(expect_tame({"diff", "c.zip"}).exit, 0);
}

TEST_F(VisibleTest, TextOfTokensAndTables) {
  write("in.txt", "thiếuvề " + kEvil + " x\x1b[31my \x9B \xC2\x9B");
  for (const std::string command : {"tokens", "diff", "stats", "charset"}) expect_tame({command, "in.txt"});
  EXPECT_THAT(run({"tokens", "in.txt"}).out, HasSubstr("␛"));
  write("in.jsonl", "{\"" + std::string("\\u001b[31m") + "\":1,\"text\":2}\n{\"text\":\x1b[2J}\n");
  EXPECT_EQ(expect_tame({"clean", "in.jsonl"}).exit, 1);
  write("in.csv", "a,b\n1\n");
  EXPECT_NE(expect_tame({"clean", "--field", kEvil, "in.csv"}).exit, 0);
  write("table.tsv", "x\x1b[31m\n");
  EXPECT_NE(expect_tame({"abbreviation", "--abbreviation-table", "table.tsv", "UBND"}).exit, 0);
}

TEST_F(VisibleTest, Edits) {
  write("in.txt", "thiếuvề\xC2\x9B\x7F nước");
  const Ran ran = run({"clean", "-o", "out", "--edits", "-", "in.txt"});
  EXPECT_EQ(ran.exit, 0);
  expect_tame(ran.out, "edits");
}

}  // namespace
}  // namespace vietmend
