// Where the output goes, and what is left when it cannot go there.
#include <gmock/gmock.h>

#include <csignal>
#include <filesystem>

#include "cli/input/html/html_text.h"
#include "command.h"

namespace vietmend {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class OutputTest : public CommandTest {
 protected:
  OutputTest() {
    write("a.txt", kDamaged);
    write("b.txt", kGood);
  }
};

TEST_F(OutputTest, ToAFile) {
  for (const std::string option : {"-o", "--output"}) {
    const Ran ran = run({"clean", option, "out.txt", "a.txt"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(read("out.txt"), repaired(kDamaged));
    EXPECT_THAT(names(), ElementsAre("a.txt", "b.txt", "out.txt"));
    fs::remove(path("out.txt"));
  }
}

TEST_F(OutputTest, ReplacesAFileAndKeepsItsPermissions) {
  write("out.txt", std::string(100'000, 'x'));
  fs::permissions(path("out.txt"), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(run({"clean", "-o", "out.txt", "a.txt"}).exit, 0);
  EXPECT_EQ(read("out.txt"), repaired(kDamaged));
  EXPECT_EQ(fs::status(path("out.txt")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

// Where every output option may lead.
class EachOutput : public OutputTest {
 protected:
  // Calls `check` with a command for each option, less the name of the output.
  template <typename Check>
  void for_each_option(Check check) {
    write("a.html", "<p>" + std::string(kDamaged) + "</p>");
    check("clean a.txt -o ");
    check("clean a.txt -o out.txt --edits ");
    check("clean a.txt -o out.txt --json-summary ");
    if (can_read_html()) check("clean a.html -o out.txt --extracted ");
    check("diff a.txt --html ");
  }
};

TEST_F(EachOutput, WhatIsNoRegularFileIsWrittenToAsItIs) {
  fs::create_symlink("/dev/null", path("null"));
  fs::create_symlink("pipe", path("link"));
  run_shell("mkfifo pipe");
  for_each_option([&](const std::string& command) {
    const Ran to_null = run_shell("timeout 20 \"$VIETMEND\" " + command + "null");
    EXPECT_EQ(to_null.exit, 0) << command << to_null.err;
    EXPECT_EQ(fs::read_symlink(path("null")), "/dev/null") << command;
    for (const std::string name : {"pipe", "link"}) {
      const Ran to_pipe =
          run_shell("timeout 20 cat pipe > got & timeout 20 \"$VIETMEND\" " + command + name + " && wait");
      EXPECT_EQ(to_pipe.exit, 0) << command << name << to_pipe.err;
      EXPECT_NE(read("got"), "") << command << name;
      EXPECT_TRUE(fs::is_fifo(path("pipe"))) << command << name;
      EXPECT_EQ(fs::read_symlink(path("link")), "pipe") << command << name;
    }
  });
}

// As standard output is where it goes to a file that its owner has deleted.
TEST_F(EachOutput, AnOpenFileWithoutANameIsWrittenTo) {
  if (!fs::exists("/proc/self/fd")) GTEST_SKIP() << "there is no /proc";
  fs::create_symlink("/proc/self/fd/3", path("link"));
  for_each_option([&](const std::string& command) {
    const Ran ran = run_shell("exec 3<>gone; rm gone; \"$VIETMEND\" " + command + "link && cat <&3");
    EXPECT_EQ(ran.exit, 0) << command << ran.err;
    EXPECT_NE(ran.out, "") << command;
    EXPECT_EQ(fs::read_symlink(path("link")), "/proc/self/fd/3") << command;
    EXPECT_THAT(names(), Not(Contains(HasSubstr("gone")))) << command;
  });
}

TEST_F(OutputTest, FollowsALink) {
  fs::create_symlink("b.txt", path("link.txt"));
  EXPECT_EQ(run({"clean", "-o", "link.txt", "a.txt"}).exit, 0);
  EXPECT_TRUE(fs::is_symlink(path("link.txt")));
  EXPECT_EQ(read("b.txt"), repaired(kDamaged));
}

TEST_F(OutputTest, ToADevice) {
  EXPECT_EQ(run({"clean", "-o", "/dev/null", "a.txt"}).exit, 0);
  EXPECT_EQ(run({"clean", "-o", "/dev/stdout", "a.txt"}).out, repaired(kDamaged));
  EXPECT_EQ(run({"clean", "-o", "-", "a.txt"}).out, repaired(kDamaged));
}

TEST_F(OutputTest, SeveralFilesToAFolder) {
  const Ran ran = run({"clean", "-o", "out/deep", "a.txt", "b.txt"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(names("out/deep"), ElementsAre("a.txt", "b.txt"));
  EXPECT_EQ(read("out/deep/a.txt"), repaired(kDamaged));
  EXPECT_EQ(read("out/deep/b.txt"), kGood);
}

TEST_F(OutputTest, OneFileToAFolder) {
  fs::create_directory(path("out"));
  EXPECT_EQ(run({"clean", "-o", "out", "a.txt"}).exit, 0);
  EXPECT_EQ(run({"clean", "-o", "new/", "b.txt"}).exit, 0);
  EXPECT_EQ(read("out/a.txt"), repaired(kDamaged));
  EXPECT_EQ(read("new/b.txt"), kGood);
}

TEST_F(OutputTest, MissingInputLeavesNothingInItsPlace) {
  write("out.txt", "as it was");
  EXPECT_EQ(run({"clean", "-o", "out.txt", "missing.txt"}).exit, 3);
  EXPECT_EQ(read("out.txt"), "as it was");
  EXPECT_EQ(run({"clean", "-o", "out", "a.txt", "missing.txt", "b.txt", "--edits", "edits"}).exit, 3);
  EXPECT_THAT(names("out"), ElementsAre("a.txt", "b.txt"));
  EXPECT_THAT(names(), ElementsAre("a.txt", "b.txt", "edits", "out", "out.txt"));
}

TEST_F(OutputTest, TwoFilesOfOneNameAreRefusedBeforeAnyWork) {
  fs::create_directory(path("folder"));
  write("folder/a.txt", kGood);
  const Ran ran = run({"clean", "-o", "out", "b.txt", "a.txt", "folder/a.txt"});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("a.txt"));
  EXPECT_FALSE(fs::exists(path("out")));
}

TEST_F(OutputTest, SeveralFilesToOneAreRefused) {
  write("out.txt", "as it was");
  EXPECT_EQ(run({"clean", "-o", "out.txt", "a.txt", "b.txt"}).exit, 2);
  EXPECT_EQ(read("out.txt"), "as it was");
}

TEST_F(OutputTest, BelowAFile) {
  for (const std::string target : {"b.txt/out.txt", "missing/out.txt"}) {
    const Ran ran = run({"clean", "-o", target, "a.txt"});
    EXPECT_EQ(ran.exit, 3);
    EXPECT_THAT(ran.err, HasSubstr(target));
    EXPECT_EQ(ran.out, "");
  }
  EXPECT_EQ(run({"clean", "-o", "b.txt/out", "a.txt", "b.txt"}).exit, 3);
  EXPECT_EQ(run({"clean", "--edits", "b.txt/edits", "a.txt"}).exit, 3);
  EXPECT_THAT(names(), ElementsAre("a.txt", "b.txt"));
  EXPECT_EQ(read("b.txt"), kGood);
}

TEST_F(OutputTest, FullDisk) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full";
  const Ran to_output = run_to("/dev/full", {"clean", "a.txt"});
  EXPECT_EQ(to_output.exit, 3);
  EXPECT_THAT(to_output.err, HasSubstr("standard output: cannot be written at byte 0 (No space left"));
  EXPECT_EQ(run({"clean", "-o", "/dev/full", "a.txt"}).exit, 3);
  EXPECT_EQ(run({"clean", "-o", "out.txt", "--edits", "/dev/full", "a.txt"}).exit, 3);
  EXPECT_EQ(run_to("/dev/full", {"diff", "a.txt"}).exit, 3);
  EXPECT_EQ(run_to("/dev/full", {"tokens", "a.txt"}).exit, 3);
  EXPECT_EQ(run_to("/dev/full", {"--help"}).exit, 3);
}

TEST_F(OutputTest, ClosedPipeEndsQuietly) {
  std::string records;
  for (int i = 0; i < 5000; ++i)
    records += R"({"text":"Xã thiếuvề nước."})"
               "\n";
  write("a.jsonl", records);
  for (const std::string threads : {"1", "4"}) {
    const Ran ran = run_with_closed_pipe({"clean", "--threads", threads, "a.jsonl"});
    EXPECT_EQ(ran.exit, 0);
    EXPECT_EQ(ran.signal, 0);
    EXPECT_EQ(ran.err, "");
  }
  for (const std::string command : {"diff", "tokens"}) {
    const Ran ran = run_with_closed_pipe({command, "a.txt"});
    EXPECT_EQ(ran.exit, 0) << command;
    EXPECT_EQ(ran.err, "") << command;
  }
}

TEST_F(OutputTest, EditsNobodyReadsDoNotStopTheOutput) {
  const Ran ran = run_with_closed_pipe({"clean", "-o", "out.txt", "--edits", "-", "a.txt"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(read("out.txt"), repaired(kDamaged));
}

TEST_F(OutputTest, FileThatIsReadAndWrittenAtOnceIsRefused) {
  write("a.jsonl", "{\"text\":\"Xã thiếuvề nước.\"}\n");
  const Ran ran = run_to(path("a.jsonl"), {"clean", "a.jsonl"});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(read("a.jsonl"), "{\"text\":\"Xã thiếuvề nước.\"}\n");
}

TEST_F(OutputTest, SignalLeavesTheTargetAsItWas) {
  write("out.txt", "as it was");
  for (const int signal : {SIGINT, SIGTERM}) {
    for (const std::string threads : {"1", "4"}) {
      const Ran ran = run_until_signal({"clean", "--threads", threads, "-o", "out.txt"}, ".out.txt", signal);
      EXPECT_EQ(ran.signal, signal);
      EXPECT_EQ(read("out.txt"), "as it was");
      EXPECT_THAT(names(), ElementsAre("a.txt", "b.txt", "out.txt"));
    }
  }
}

TEST_F(OutputTest, SummaryForPrograms) {
  write("a.jsonl", "{\"text\":\"Xã thiếuvề nước.\"}\n{broken\n");
  EXPECT_EQ(run({"clean", "--json-summary", "summary.json", "-o", "out", "a.jsonl", "a.txt"}).exit, 1);
  EXPECT_THAT(
      read("summary.json"),
      testing::MatchesRegex("\\{\"version\":\"[0-9.]+\",\"exit\":1,\"seconds\":[0-9.]+,\"bytes\":" +
                            std::to_string(read("a.jsonl").size() + kDamaged.size()) +
                            ",\"documents\":3,\"unreadable\":1,\"edits\":\\{.*\"split\":2.*\\}\\}\n"));
}

TEST_F(OutputTest, RecordsComeOutOfAPipeAsTheyGoIn) {
  // The second record is written only once the first has come back.
  const Ran ran = run_shell(
      "mkfifo in out; exec 3<>in 4<>out; \"$VIETMEND\" clean <in >out 3>&- 4>&- & "
      "echo '{\"text\":\"Xã thiếuvề nước.\"}' >&3; read -r first <&4; "
      "echo '{\"text\":\"Hôm nay.\"}' >&3; read -r second <&4; exec 3>&-; kill $!; echo \"$first$second\"");
  EXPECT_EQ(ran.out, "{\"text\":\"" + repaired("Xã thiếuvề nước.") + "\"}{\"text\":\"Hôm nay.\"}\n");
}

TEST_F(OutputTest, ProgressGoesToStandardError) {
  const Ran always = run({"clean", "--progress", "always", "a.txt"});
  EXPECT_EQ(always.out, repaired(kDamaged));
  EXPECT_THAT(always.err,
              testing::MatchesRegex("0\\.0 MB  1 document  [0-9]+ edits? \\([a-z0-9, ]*split 1[a-z0-9, ]*\\)"
                                    "  [0-9.]+ MB/s in 0:0[0-9]\n"));
  EXPECT_EQ(run({"clean", "--progress", "never", "a.txt"}).err, "");
  EXPECT_EQ(run({"clean", "--progress", "auto", "a.txt"}).err, "");
}

TEST_F(OutputTest, NothingIsWrittenOverInputsAndOtherOutputs) {
  for (const std::string option : {"--edits", "--json-summary"}) {
    for (const std::string target : {"a.txt", "./a.txt", "out.txt", "./out.txt"}) {
      const Ran ran = run({"clean", option, target, "-o", "out.txt", "a.txt"});
      EXPECT_EQ(ran.exit, 2) << option << " " << target;
      EXPECT_THAT(ran.err, HasSubstr(option));
    }
  }
  EXPECT_EQ(run({"clean", "--edits", "x", "--json-summary", "./x", "-o", "out.txt", "a.txt"}).exit, 2);
  EXPECT_THAT(names(), ElementsAre("a.txt", "b.txt"));
  EXPECT_EQ(read("a.txt"), kDamaged);
}

}  // namespace
}  // namespace vietmend
