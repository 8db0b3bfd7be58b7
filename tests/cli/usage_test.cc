// Wrong usage is refused with a message that says what is right, and exit code 2.
#include <gmock/gmock.h>

#include "command.h"
#include "vietmend/version.h"

namespace vietmend {
namespace {

using testing::HasSubstr;

class UsageTest : public CommandTest {
 protected:
  void expect_refused(std::vector<std::string> arguments, std::string_view message) {
    const std::string shown = testing::PrintToString(arguments);
    const Ran ran = run(std::move(arguments), kDamaged);
    EXPECT_EQ(ran.exit, 2) << shown;
    EXPECT_EQ(ran.out, "") << shown;
    EXPECT_THAT(ran.err, HasSubstr(message)) << shown;
  }
};

TEST_F(UsageTest, UnknownOption) {
  expect_refused({"clean", "--nope"}, "--nope");
  expect_refused({"clean", "-x"}, "-x");
  expect_refused({"diff", "--edits", "x"}, "--edits");
  expect_refused({"--nope"}, "--nope");
}

TEST_F(UsageTest, UnknownOrNoSubcommand) {
  expect_refused({"mend"}, "mend");
  expect_refused({}, "subcommand");
}

TEST_F(UsageTest, ValueOutsideTheList) {
  expect_refused({"clean", "--format", "pdf"}, "auto|text|jsonl");
  expect_refused({"clean", "--punctuation", "drop"}, "restore|keep");
  expect_refused({"clean", "--capitals", ""}, "restore|keep");
  expect_refused({"clean", "--spacing", "restore"}, "repair|keep");
  expect_refused({"clean", "--lines", "x"}, "auto|join|keep");
  expect_refused({"clean", "--abbreviations", "x"}, "expand|first|keep");
  expect_refused({"clean", "--boilerplate", "x"}, "drop|keep");
  expect_refused({"clean", "--tones", "x"}, "old|new|keep");
  expect_refused({"clean", "--quality", "x"}, "fast|best");
  expect_refused({"clean", "--progress", "x"}, "auto|always|never");
  expect_refused({"diff", "--color", "x"}, "auto|always|never");
  expect_refused({"clean", "--charset", "klingon"}, "klingon");
}

TEST_F(UsageTest, NumberOutOfRange) {
  for (const std::string value : {"-0.1", "1.1", "nan", "x", ""}) {
    expect_refused({"clean", "--min-confidence", value}, "--min-confidence");
  }
  for (const std::string value : {"-1", "x", "1.5", "100000", ""}) {
    expect_refused({"clean", "--threads", value}, "--threads");
  }
  expect_refused({"diff", "--context", "-1"}, "--context");
  expect_refused({"diff", "--only", "split,x"}, "duplicate, punctuation");
  expect_refused({"completions", "tcsh"}, "bash");
}

TEST_F(UsageTest, ValueMissing) {
  expect_refused({"clean", "--tones"}, "--tones");
  expect_refused({"clean", "-o"}, "-o");
}

TEST_F(UsageTest, EmptyName) {
  expect_refused({"clean", "-o", ""}, "--output");
  expect_refused({"clean", "--edits", ""}, "--edits");
}

TEST_F(UsageTest, OneFileWhereOneIsTaken) {
  expect_refused({"diff", "a", "b"}, "b");
  expect_refused({"tokens", "a", "b"}, "b");
}

TEST_F(UsageTest, StandardInputTwice) {
  expect_refused({"clean", "-", "-"}, "standard input");
}

TEST_F(UsageTest, LastOfAnOptionGivenTwiceHolds) {
  write("a.jsonl", "{\"text\":\"Hôm nay.\",\"b\":\"Xã thiếuvề nước.\"}\n");
  const Ran last =
      run({"clean",   "a.jsonl", "--field",          "text", "--threads", "1", "--format",  "text",
           "--tones", "new",     "--min-confidence", "1",    "-o",        "x", "--charset", "auto",
           "--edits", "one",     "--field",          "b",    "--threads", "2", "--format",  "jsonl",
           "--tones", "old",     "--min-confidence", "0",    "-o",        "y", "--charset", "UTF-8",
           "--edits", "two"});
  EXPECT_EQ(last.exit, 0) << last.err;
  EXPECT_THAT(names(), testing::ElementsAre("a.jsonl", "two", "y"));
  EXPECT_EQ(read("y"), "{\"text\":\"Hôm nay.\",\"b\":\"" + repaired("Xã thiếuvề nước.") + "\"}\n");
}

TEST_F(UsageTest, ModelThatIsNone) {
  write("no.model", "this is no model");
  for (const std::string model : {"no.model", "missing.model"}) {
    const Ran ran = run({"clean", "--model", model}, kDamaged);
    EXPECT_EQ(ran.exit, 3);
    EXPECT_THAT(ran.err, HasSubstr(model));
    EXPECT_EQ(ran.out, "");
  }
}

TEST_F(UsageTest, HelpAndVersion) {
  EXPECT_THAT(run({"--version"}).out,
              testing::MatchesRegex("vietmend " + std::string(version()) +
                                    "\nmodel: built in, [0-9.]+ MB, [0-9a-f]+\nprocessor: [A-Z0-9_]+\n"));
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--help"},
                                                    {"clean", "--help"},
                                                    {"diff", "--help"},
                                                    {"stats", "--help"},
                                                    {"tokens", "-h"}}) {
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.exit, 0);
    EXPECT_EQ(ran.err, "");
    EXPECT_THAT(ran.out, HasSubstr("Examples:"));
  }
  EXPECT_THAT(run({"clean", "--help"}).out, HasSubstr("--abbreviations expand|first|keep"));
}

TEST_F(UsageTest, FieldsWithoutANameAreRefused) {
  for (const std::string field : {".", "..", "a..b", ".a", "a.", "a...b"}) {
    expect_refused({"clean", "--field=" + field, "--format", "jsonl"}, "--field: must be a name");
    expect_refused({"clean", "--field=" + field}, "--field: must be a name");
    expect_refused({"diff", "--field", field}, "--field: must be a name");
    expect_refused({"stats", "--field", field}, "--field: must be a name");
    // The columns of tables are called anything.
    write("in.csv", field + ",b\nthiếuvề,x\n");
    EXPECT_EQ(run({"clean", "--field", field, "in.csv"}).exit, 0) << field;
    write("in.jsonl", "{}\n");
    EXPECT_EQ(run({"clean", "--field", field, "in.csv", "in.jsonl"}).exit, 2) << field;
  }
}

}  // namespace
}  // namespace vietmend
