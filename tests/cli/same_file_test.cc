// What is read and what is written are different files, by whatever names they go.
#include <gmock/gmock.h>

#include <filesystem>

#include "command.h"
#include "packed.h"

namespace vietmend {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

class SameFileTest : public CommandTest {
 protected:
  SameFileTest() {
    write("in.txt", kDamaged);
    write("other.txt", kGood);
  }

  // Exit 2, and the input is what it was.
  void expect_refused(const std::vector<std::string>& arguments, const std::string& message) {
    const Ran ran = run(arguments, kGood);
    EXPECT_EQ(ran.exit, 2) << testing::PrintToString(arguments) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr(message)) << testing::PrintToString(arguments);
    EXPECT_EQ(read("in.txt"), kDamaged) << testing::PrintToString(arguments);
  }
};

TEST_F(SameFileTest, AnOptionWithoutItsValueTakesNoArgumentForOne) {
  for (const std::string option :
       {"--edits=", "--output=", "--json-summary=", "--extracted=", "--model=", "--abbreviation-table=",
        "--charset=", "--field=", "--threads=", "--format="}) {
    expect_refused({"clean", option, "in.txt"}, option.substr(0, option.size() - 1) + ": needs a value");
    expect_refused({"clean", "in.txt", option}, "needs a value");
  }
  expect_refused({"diff", "--html=", "in.txt"}, "--html: needs a value");
  expect_refused({"stats", "--top=", "in.txt"}, "--top: needs a value");
  expect_refused({"clean", "-o=", "in.txt"}, "-o: needs a value");
  for (const std::string option : {"--edits", "--output", "-o", "--json-summary"}) {
    expect_refused({"clean", option, "", "in.txt"}, "needs a value");
  }
  EXPECT_THAT(names(), testing::ElementsAre("in.txt", "other.txt"));
  // Wherever -- stands; a file that is called so has another name.
  write("--edits=", kDamaged);
  EXPECT_EQ(run({"clean", "./--edits="}).out, repaired(kDamaged));
  expect_refused({"clean", "-o", "--", "in.txt"}, "-o: needs a value");
  expect_refused({"clean", "--edits", "--", "in.txt"}, "--edits: needs a value");
  expect_refused({"clean", "--output", "--", "--json-summary=", "in.txt"}, "needs a value");
  expect_refused({"--", "clean", "--edits=", "in.txt"}, "needs a value");
}

TEST_F(SameFileTest, AnEmptySettingTakesNoArgumentForItsValue) {
  fs::create_directories(path("settings/vietmend"));
  write("settings/vietmend/vietmend.toml", "edits = \"\"\n");
  const Ran ran = run_shell("XDG_CONFIG_HOME=settings \"$VIETMEND\" clean in.txt");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("--edits: needs a value"));
  EXPECT_EQ(read("in.txt"), kDamaged);
}

TEST_F(SameFileTest, NothingIsWrittenOverAnInput) {
  fs::create_hard_link(path("in.txt"), path("hard.txt"));
  fs::create_symlink("in.txt", path("link.txt"));
  for (const std::string name : {"in.txt", "./in.txt", "hard.txt", "link.txt"}) {
    for (const std::string option : {"--output", "--edits", "--json-summary"}) {
      expect_refused({"clean", option, name, "in.txt"}, option + ": '" + name + "' is an input");
      expect_refused({"clean", option, name, "other.txt", "hard.txt"}, option);
    }
    expect_refused({"diff", "--html", name, "in.txt"}, "--html: '" + name + "' is an input");
  }
  // Tables and models are read too, and a folder is all that lies in it.
  write("table.tsv", "x");
  expect_refused({"clean", "--abbreviation-table", "table.tsv", "--edits", "table.tsv", "in.txt"}, "--edits");
  expect_refused({"clean", "--model", "table.tsv", "-o", "table.tsv", "in.txt"}, "--output");
  EXPECT_EQ(read("table.tsv"), "x");
  expect_refused({"diff", "--html", "in.txt", "."}, "--html");
  expect_refused({"clean", "-o", ".", "."}, "--output");
  expect_refused({"clean", "-o", ".", "in.txt"}, "--output");
  expect_refused({"clean", "-o", "./", "other.txt", "in.txt"}, "--output");
}

TEST_F(SameFileTest, StandardStreamsCount) {
  for (const std::string command : {"clean", "diff", "stats", "tokens", "charset"}) {
    const Ran ran = run_shell("\"$VIETMEND\" " + command + " in.txt >> in.txt");
    EXPECT_EQ(ran.exit, 2) << command;
    EXPECT_THAT(ran.err, HasSubstr("standard output goes to an input")) << command;
    EXPECT_EQ(read("in.txt"), kDamaged) << command;
    EXPECT_EQ(run_shell("\"$VIETMEND\" " + command + " < in.txt >> in.txt").exit, 2) << command;
    EXPECT_EQ(read("in.txt"), kDamaged) << command;
  }
  EXPECT_EQ(run_shell("\"$VIETMEND\" clean -o in.txt < in.txt").exit, 2);
  EXPECT_EQ(run_shell("\"$VIETMEND\" clean --edits out in.txt > out").exit, 2);
  EXPECT_EQ(read("in.txt"), kDamaged);
}

TEST_F(SameFileTest, NoTwoOutputsAreOne) {
  fs::create_symlink("out", path("link"));
  const std::vector<std::string> options = {"--output", "--edits", "--json-summary"};
  for (const std::string& one : options) {
    for (const std::string& other : options) {
      if (one == other) continue;
      expect_refused({"clean", one, "out", other, "./out", "in.txt"}, "name the same file");
      expect_refused({"clean", one, "out", other, "link", "in.txt"}, "name the same file");
      expect_refused({"clean", one, "out", other, ".out.part", "in.txt"}, "name the same file");
    }
  }
  EXPECT_THAT(names(), Not(Contains("out")));
  EXPECT_EQ(run({"clean", "-o", "/dev/null", "--edits", "/dev/null", "in.txt"}).exit, 0);
}

// On its way an output lies beside its place, under a name that may be somebody's.
TEST_F(SameFileTest, WhatLiesInTheWayOfAnOutputIsNotWrittenTo) {
  for (const std::string name : {".out.part", ".out.resume"}) {
    write(name, kDamaged);
    const Ran ran = run({"clean", "-o", "out", name});
    EXPECT_EQ(ran.exit, 2) << name;
    EXPECT_EQ(read(name), kDamaged);
    fs::remove(path(name));
    fs::create_symlink("other.txt", path(name));
    EXPECT_EQ(run({"clean", "-o", "out", "in.txt"}).exit, name == ".out.part" ? 3 : 0) << name;
    EXPECT_EQ(read("other.txt"), kGood) << name;
    fs::remove(path(name));
    fs::remove(path("out"));
  }
  fs::create_hard_link(path("other.txt"), path(".out.part"));
  EXPECT_EQ(run({"clean", "-o", "out", "in.txt"}).exit, 3);
  EXPECT_EQ(read("other.txt"), kGood);
  fs::remove(path(".out.part"));
  const Ran fifo = run_shell("mkfifo .out.part; timeout 10 \"$VIETMEND\" clean -o out in.txt");
  EXPECT_EQ(fifo.exit, 3) << "it waits for a reader of the pipe";
  EXPECT_THAT(fifo.err, HasSubstr(".out.part: is in the way of out"));
}

TEST_F(SameFileTest, AMemberOfAnArchiveIsNotWrittenOverAnInput) {
  write(
      "a.zip",
      zipped({{"in.txt", std::string(kGood)}, {"edits", std::string(kGood)}, {"c.txt", std::string(kGood)}}));
  fs::create_directories(path("out/a.zip"));
  fs::rename(path("in.txt"), path("out/a.zip/in.txt"));
  const Ran ran = run({"clean", "--edits", "out/a.zip/edits", "-o", "out", "a.zip", "out/a.zip/in.txt"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.err,
              AllOf(HasSubstr("out/a.zip/in.txt: is not written"), HasSubstr("out/a.zip/edits: is not")));
  EXPECT_EQ(read("out/a.zip/in.txt"), kDamaged);
  EXPECT_EQ(read("out/a.zip/c.txt"), repaired(kGood));
  EXPECT_THAT(read("out/a.zip/edits"), HasSubstr("\"kind\""));
}

// An archive takes a folder of its name.
TEST_F(SameFileTest, AnArchiveAndAFolderOfOneNameAreRefused) {
  fs::create_directories(path("x/a.zip"));
  write("x/a.zip/in.txt", kDamaged);
  write("a.zip", zipped({{"in.txt", std::string(kGood)}}));
  const Ran ran = run({"clean", "-o", "out", "a.zip", "x/a.zip"});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("cannot both go to one folder"));
}

}  // namespace
}  // namespace vietmend
