// A signal ends a run soon, whatever it is at, and what waits for a reader or writer too.
#include <gmock/gmock.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

#include "command.h"
#include "packed.h"

namespace vietmend {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using testing::HasSubstr;

// Long work for every command, in few compressed bytes and in many plain ones.
class StopTest : public CommandTest {
 protected:
  StopTest() {
    std::string text;
    while (text.size() < (24U << 20U)) text += kDamaged;
    write("long.txt", text);
    write("long.txt.zst", packed(text, "zstd"));
    // A whole number of lines.
    std::string line = text.substr(0, kDamaged.size() * ((6U << 20U) / kDamaged.size()));
    for (char& c : line) c = c == '\n' ? ' ' : c;
    const std::string record = "{\"text\":\"" + line + "\"}\n";
    write("long.jsonl", record + record + record);
  }

  // Sends the signal half a second after the beginning; the run ends by it, and not by having come to its end.
  void expect_stop(const std::vector<std::string>& arguments) {
    const Ran ran = run_and_signal(arguments, milliseconds{500}, SIGTERM);
    EXPECT_EQ(ran.signal, SIGTERM) << testing::PrintToString(arguments) << " exit " << ran.exit;
  }
};

TEST_F(StopTest, EveryCommandStopsInTheMiddleOfAFile) {
  for (const std::string threads : {"1", "2"}) {
    for (const std::string name : {"long.txt", "long.txt.zst", "long.jsonl"}) {
      expect_stop({"clean", "--threads", threads, "-o", "out", name});
      expect_stop({"clean", "--threads", threads, name});
    }
  }
  for (const std::string name : {"long.txt", "long.txt.zst", "long.jsonl"}) {
    expect_stop({"diff", name});
    expect_stop({"stats", name});
  }
  expect_stop({"diff", "--html", "page", "long.txt"});
}

TEST_F(StopTest, WhatWasStoppedGoesOn) {
  std::string text;
  for (int i = 0; text.size() < (6U << 20U); ++i)
    text += "Năm " + std::to_string(i) + " xã Thượng Lâm thiếuvề nước. ";
  write("in.txt", text);
  const std::vector<std::string> keep = {"--punctuation", "keep", "--capitals", "keep", "--threads", "1"};
  const auto with = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), keep.begin(), keep.end());
    return arguments;
  };
  EXPECT_EQ(run(with({"clean", "-o", "whole", "in.txt"})).exit, 0);
  const Ran stopped = run_and_signal(with({"clean", "-o", "out", "in.txt"}), {".out.part"}, SIGTERM);
  ASSERT_EQ(stopped.signal, SIGTERM);
  EXPECT_THAT(stopped.err, HasSubstr("--resume goes on from there"));
  EXPECT_GT(fs::file_size(path(".out.part")), 0U);
  EXPECT_EQ(run(with({"clean", "--resume", "-o", "out", "in.txt"})).exit, 0);
  EXPECT_TRUE(read("out") == read("whole"));
}

// Where no later run could go on, nothing is left behind.
TEST_F(StopTest, NothingIsLeftOfWhatCannotGoOn) {
  const std::vector<std::string> before = names();
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
    const Ran ran = run_and_signal({"clean", "--threads", "2", "-o", "out", "--edits", "edits", "long.jsonl"},
                                   milliseconds(300), signal);
    EXPECT_EQ(ran.signal, signal);
    EXPECT_EQ(names(), before);
  }
}

// Nobody reads what it writes, and nobody writes what it reads.
TEST_F(StopTest, WaitingEnds) {
  const auto ends = [&](const std::string& line) {
    const Ran ran = run_shell("mkfifo fifo; " + line + "; rm fifo");
    EXPECT_EQ(ran.out, "143\n") << line << ran.err;
  };
  const std::string timed = "timeout -k 10 1 \"$VIETMEND\" ";
  const std::string say = "; [ $? = 124 ] && echo 143";
  ends(timed + "clean fifo" + say);
  ends(timed + "clean -o fifo long.txt" + say);
  ends(timed + "clean --edits fifo -o out long.txt" + say);
  ends(timed + "diff --html fifo long.jsonl" + say);
  for (const std::string command :
       {"clean --threads 1 long.txt", "clean --threads 2 long.txt", "diff long.txt", "tokens long.txt"}) {
    ends("{ " + timed + command + say + " >&2; } 2>said | sleep 4; cat said");
  }
}

}  // namespace
}  // namespace vietmend
