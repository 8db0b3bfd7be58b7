// Runs that are stopped, and runs that go on where they stopped.
#include <gmock/gmock.h>

#include <csignal>
#include <filesystem>
#include <random>

#include "command.h"
#include "packed.h"

namespace vietmend {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using testing::ElementsAre;
using testing::HasSubstr;

class ResumeTest : public CommandTest {
 protected:
  // Enough for a second or so, with a record now and then that cannot be read.
  static std::string records(int count) {
    std::string all;
    for (int i = 0; i < count; ++i) {
      if (i % 500 == 499) all += "{broken\n";
      all += R"({"id":)" + std::to_string(i) + R"(,"text":")";
      for (int j = 0; j < 6; ++j) {
        all +=
            "Năm " + std::to_string(i * 6 + j) + " xã Thượng Lâm thiếuvề nguồn nước sạch,UBND huyện đãcấp. ";
      }
      all += "\"}\n";
    }
    return all;
  }

  // Runs the command and remembers how long it took.
  Ran run_whole(std::vector<std::string> arguments) {
    const auto begin = std::chrono::steady_clock::now();
    Ran ran = run(std::move(arguments));
    longest_ = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - begin);
    return ran;
  }

  // A moment of such a run.
  milliseconds moment() {
    return milliseconds(std::uniform_int_distribution<long>(1, static_cast<long>(longest_.count()))(random_));
  }

  // Kills runs at random moments and lets the next go on until one comes to its end. Gives back how many were
  // killed. `check` is called after each.
  template <typename Check>
  int kill_and_resume(std::vector<std::string> arguments, Check check) {
    arguments.insert(arguments.begin() + 1, "--resume");
    int killed = 0;
    while (killed < 200) {
      const Ran ran = run_and_signal(arguments, moment(), SIGKILL);
      if (ran.signal != SIGKILL) {
        EXPECT_LE(ran.exit, 1) << ran.err;
        return killed;
      }
      ++killed;
      // A machine that has more to do than it had takes longer.
      if (killed % 50 == 0) longest_ *= 2;
      check();
    }
    ADD_FAILURE() << "no run comes to its end";
    return killed;
  }

  std::mt19937 random_{20261125};
  milliseconds longest_{1000};
};

TEST_F(ResumeTest, KilledAtTwentyMoments) {
  write("in.jsonl", records(1200));
  EXPECT_EQ(run_whole({"clean", "-o", "whole.jsonl", "--edits", "whole-edits", "in.jsonl"}).exit, 1);
  const std::string whole = read("whole.jsonl");
  const std::string whole_edits = read("whole-edits");
  int killed = 0;
  while (killed < 20) {
    write("out.jsonl", "as it was");
    write("edits", "as they were");
    killed +=
        kill_and_resume({"clean", "-o", "out.jsonl", "--edits", "edits", "--threads", "2", "in.jsonl"}, [&] {
          const std::string now = read("out.jsonl");
          EXPECT_TRUE(now == "as it was" || now == whole);
        });
    EXPECT_TRUE(read("out.jsonl") == whole);
    EXPECT_TRUE(read("edits") == whole_edits);
    EXPECT_THAT(names(), ElementsAre("edits", "in.jsonl", "out.jsonl", "whole-edits", "whole.jsonl"));
    if (HasFailure()) return;
  }
}

TEST_F(ResumeTest, KilledWhileItWritesAFolder) {
  fs::create_directories(path("in/deep"));
  for (int i = 0; i < 6; ++i) {
    write("in/" + std::string(i % 2 == 0 ? "deep/" : "") + std::to_string(i) + ".jsonl", records(150));
  }
  write("in/deep/page.txt.gz", packed(kDamaged, "gzip"));
  const auto same = [&] { return run_shell("diff -r whole out && cmp whole-edits edits").out == ""; };
  EXPECT_EQ(run_whole({"clean", "-o", "whole", "--edits", "whole-edits", "in"}).exit, 0);
  int killed = 0;
  while (killed < 10) {
    fs::remove_all(path("out"));
    killed += kill_and_resume({"clean", "-o", "out", "--edits", "edits", "in"}, [] {});
    EXPECT_TRUE(same());
    if (HasFailure()) return;
  }
}

TEST_F(ResumeTest, KilledWhileItWritesCompressedRecords) {
  std::string crawl;
  for (int i = 0; i < 1500; ++i) {
    const std::string text = "Năm " + std::to_string(i) +
                             " xã Thượng Lâm thiếuvề nước,UBND huyện đãcấp.\n\n" + std::string(kDamaged) +
                             "\n" + std::string(kGood);
    crawl += "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: " + std::to_string(text.size()) +
             "\r\n\r\n" + text + "\r\n\r\n";
  }
  write("in.wet.gz", packed(crawl, "gzip"));
  EXPECT_EQ(run_whole({"clean", "-o", "whole.wet.gz", "in.wet.gz"}).exit, 0);
  int killed = 0;
  while (killed < 6) {
    killed += kill_and_resume({"clean", "-o", "out.wet.gz", "in.wet.gz"}, [] {});
    EXPECT_TRUE(read("out.wet.gz") == read("whole.wet.gz"));
    if (HasFailure()) return;
  }
}

TEST_F(ResumeTest, SignalSaysHowToGoOn) {
  write("in.jsonl", records(4000));
  EXPECT_EQ(run({"clean", "-o", "whole.jsonl", "in.jsonl"}).exit, 1);
  const Ran stopped = run_and_signal({"clean", "-o", "out.jsonl", "in.jsonl"}, {".out.jsonl.part"}, SIGINT);
  ASSERT_EQ(stopped.signal, SIGINT) << "the run was over too soon";
  EXPECT_THAT(stopped.err, HasSubstr("documents; the same command with --resume goes on from there"));
  EXPECT_FALSE(fs::exists(path("out.jsonl")));
  // What was written by then are whole records.
  const std::string part = read(".out.jsonl.part");
  EXPECT_TRUE(part.ends_with('\n'));
  EXPECT_TRUE(read("whole.jsonl").starts_with(part));
  EXPECT_EQ(run({"clean", "--resume", "-o", "out.jsonl", "--threads", "1", "in.jsonl"}).exit, 1);
  EXPECT_TRUE(read("out.jsonl") == read("whole.jsonl"));
  EXPECT_THAT(names(), ElementsAre("in.jsonl", "out.jsonl", "whole.jsonl"));
}

TEST_F(ResumeTest, OtherOptionsAndChangedInputAreRefused) {
  write("in.jsonl", records(4000));
  EXPECT_EQ(run({"clean", "-o", "whole.jsonl", "in.jsonl"}).exit, 1);
  const Ran stopped = run_and_signal({"clean", "-o", "out.jsonl", "in.jsonl"}, {".out.jsonl.part"}, SIGINT);
  ASSERT_EQ(stopped.signal, SIGINT) << "the run was over too soon";
  const Ran other = run({"clean", "--resume", "--tones", "new", "-o", "out.jsonl", "in.jsonl"});
  EXPECT_EQ(other.exit, 2);
  EXPECT_THAT(other.err, HasSubstr("--resume: the run that stopped had other options"));
  write("in.jsonl", records(10));
  const Ran changed = run({"clean", "--resume", "-o", "out.jsonl", "in.jsonl"});
  EXPECT_EQ(changed.exit, 2);
  EXPECT_THAT(changed.err, HasSubstr("has changed since the run stopped"));
  // Without --resume it begins anew.
  EXPECT_EQ(run({"clean", "-o", "out.jsonl", "in.jsonl"}).exit, 0);
  EXPECT_THAT(names(), ElementsAre("in.jsonl", "out.jsonl", "whole.jsonl"));
}

// Size and time are soon the same again; the bytes that were read are remembered by their sum.
TEST_F(ResumeTest, InputThatChangedAndLooksTheSameIsRefused) {
  for (const std::string name : {"in.jsonl", "in.txt", "in.jsonl.gz", "in.zip"}) {
    // A text is gone on with behind a section of it.
    const std::string plain = records(name == "in.txt" ? 12000 : 4000);
    std::string other = plain;
    other[other.find("Thượng")] = 'K';
    const auto content = [&](const std::string& text) {
      if (name == "in.jsonl.gz") return packed(text, "gzip");
      if (name == "in.zip") return zipped({{"b.jsonl", text}});
      return text;
    };
    write(name, content(plain));
    const Ran stopped = run_and_signal({"clean", "-o", "out", name}, {".out.part"}, SIGINT);
    ASSERT_EQ(stopped.signal, SIGINT) << "the run was over too soon";
    const fs::file_time_type time = fs::last_write_time(path(name));
    const std::string part = read(".out.part");
    ASSERT_FALSE(part.empty());
    std::string bytes = content(other);
    bytes.resize(content(plain).size(), '\0');
    write(name, bytes);
    fs::last_write_time(path(name), time);
    const Ran changed = run({"clean", "--resume", "-o", "out", name});
    EXPECT_EQ(changed.exit, 2) << name;
    EXPECT_THAT(changed.err, HasSubstr("--resume: " + name + " has changed since the run stopped"));
    EXPECT_TRUE(read(".out.part") == part) << name;
    // As it was, it is gone on with.
    write(name, content(plain));
    fs::last_write_time(path(name), time);
    EXPECT_LE(run({"clean", "--resume", "-o", "out", name}).exit, 1) << name;
    run({"clean", "-o", "whole", name});
    EXPECT_TRUE(read("out") == read("whole")) << name;
    fs::remove(path("out"));
  }
}

TEST_F(ResumeTest, NothingToGoOnWithBeginsAtTheBeginning) {
  write("a.txt", kDamaged);
  EXPECT_EQ(run({"clean", "--resume", "-o", "b.txt", "a.txt"}).exit, 0);
  EXPECT_EQ(read("b.txt"), repaired(kDamaged));
  EXPECT_EQ(run({"clean", "--resume", "a.txt"}).exit, 2);
}

TEST_F(ResumeTest, FullDiskCanBeGoneOnFrom) {
  write("in.jsonl", records(3000));
  EXPECT_EQ(run({"clean", "-o", "whole.jsonl", "in.jsonl"}).exit, 1);
  const Ran full = run_with_small_disk(1024, {"clean", "-o", "out.jsonl", "in.jsonl"});
  EXPECT_EQ(full.exit, 3);
  EXPECT_THAT(full.err, HasSubstr("out.jsonl: cannot be written at byte 1048576 (File too large)"));
  EXPECT_THAT(full.err, HasSubstr("--resume goes on from there"));
  EXPECT_FALSE(fs::exists(path("out.jsonl")));
  EXPECT_EQ(run({"clean", "--resume", "-o", "out.jsonl", "in.jsonl"}).exit, 1);
  EXPECT_TRUE(read("out.jsonl") == read("whole.jsonl"));
}

TEST_F(ResumeTest, TwoRunsToOneTargetAreRefused) {
  write("in.jsonl", records(10));
  // The first run waits for its input until the second has come to its end.
  const Ran ran = run_shell(
      "mkfifo fifo; exec 3<>fifo; "
      "\"$VIETMEND\" clean --format jsonl -o out.jsonl < fifo 2>/dev/null 3>&- & first=$!; "
      "while [ ! -e .out.jsonl.part ]; do sleep 0.01; done; "
      "\"$VIETMEND\" clean -o out.jsonl in.jsonl 3>&-; second=$?; exec 3>&-; wait $first; exit $second");
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("out.jsonl: is being written by another run"));
  EXPECT_TRUE(fs::exists(path("out.jsonl")));
}

// The output cannot take its place: nothing of it is lost.
TEST_F(ResumeTest, OutputThatCannotTakeItsPlaceIsKept) {
  write("in.jsonl", records(3000));
  EXPECT_EQ(run({"clean", "-o", "whole.jsonl", "in.jsonl"}).exit, 1);
  const Ran ran = run_shell(
      "\"$VIETMEND\" clean -o out.jsonl in.jsonl & "
      "while [ ! -e .out.jsonl.part ]; do sleep 0.01; done; mkdir out.jsonl; wait $!");
  ASSERT_EQ(ran.exit, 3) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("out.jsonl: cannot be replaced"));
  EXPECT_TRUE(read(".out.jsonl.part") == read("whole.jsonl"));
  fs::remove(path("out.jsonl"));
  EXPECT_EQ(run({"clean", "--resume", "-o", "out.jsonl", "in.jsonl"}).exit, 1);
  EXPECT_TRUE(read("out.jsonl") == read("whole.jsonl"));
  EXPECT_THAT(names(), ElementsAre("in.jsonl", "out.jsonl", "whole.jsonl"));
}

TEST_F(ResumeTest, OutputThatIsGoneIsNoSuccess) {
  write("in.jsonl", records(3000));
  const Ran ran = run_shell(
      "\"$VIETMEND\" clean -o out.jsonl in.jsonl & "
      "while [ ! -e .out.jsonl.part ]; do sleep 0.01; done; mkdir out.jsonl; wait $!");
  ASSERT_EQ(ran.exit, 3) << ran.err;
  fs::remove(path("out.jsonl"));
  fs::remove(path(".out.jsonl.part"));
  const Ran again = run({"clean", "--resume", "-o", "out.jsonl", "in.jsonl"});
  EXPECT_EQ(again.exit, 3);
  EXPECT_THAT(again.err, HasSubstr("of the run that stopped is gone"));
}

// A run that cannot go on for a reason of its own leaves what there is to a later one.
TEST_F(ResumeTest, ResumeThatFailsLosesNothing) {
  write("in.jsonl", records(3000));
  EXPECT_EQ(run({"clean", "-o", "whole.jsonl", "--edits", "e", "in.jsonl"}).exit, 1);
  const std::vector<std::string> again = {"clean",   "--resume", "-o",      "out.jsonl",
                                          "--edits", "edits",    "in.jsonl"};
  const Ran stopped = run_and_signal({"clean", "-o", "out.jsonl", "--edits", "edits", "in.jsonl"},
                                     {".out.jsonl.part", ".edits.part"}, SIGINT);
  ASSERT_EQ(stopped.signal, SIGINT) << "the run was over too soon";
  fs::rename(path(".edits.part"), path("aside"));
  EXPECT_EQ(run(again).exit, 3);
  fs::rename(path("aside"), path(".edits.part"));
  EXPECT_EQ(run(again).exit, 1);
  EXPECT_TRUE(read("out.jsonl") == read("whole.jsonl"));
  EXPECT_TRUE(read("edits") == read("e"));
}

// The edits had taken their place when the run was killed, and its journal had not yet been removed.
TEST_F(ResumeTest, KilledBehindTheLastStep) {
  fs::create_directory(path("in"));
  for (int i = 0; i < 3; ++i) write("in/" + std::to_string(i) + ".jsonl", records(700));
  // A second link to the journal outlives the run, and then lies where the journal of a killed one would.
  const Ran ran = run_shell(
      "\"$VIETMEND\" clean -o out --edits edits in 2>err & "
      "until name=$(ls out/.*.resume 2>/dev/null) && ln \"$name\" out/copy 2>/dev/null; do "
      "kill -0 $! || exit 9; done; wait $!; code=$?; mv out/copy \"$name\"; exit $code");
  if (ran.exit == 9) GTEST_SKIP() << "the run was over before there was a journal";
  EXPECT_EQ(ran.exit, 1);
  const std::string edits = read("edits");
  const std::string last = read("out/2.jsonl");
  const Ran again = run({"clean", "--resume", "-o", "out", "--edits", "edits", "in"});
  EXPECT_EQ(again.exit, 1) << again.err;
  EXPECT_TRUE(read("edits") == edits);
  EXPECT_TRUE(read("out/2.jsonl") == last);
  EXPECT_THAT(names("out"), ElementsAre("0.jsonl", "1.jsonl", "2.jsonl"));
}

// Of an input that fails near its end the good records stay, however often it fails.
TEST_F(ResumeTest, InputThatFailsKeepsWhatWasWritten) {
  const std::string plain = records(3000);
  const std::string whole = packed(plain, "gzip");
  write("in.jsonl.gz", whole.substr(0, whole.size() - whole.size() / 8));
  const Ran ran = run({"clean", "-o", "out.jsonl", "--edits", "edits", "in.jsonl.gz"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("in.jsonl.gz: is truncated"));
  EXPECT_THAT(ran.err, HasSubstr("--resume goes on from there"));
  EXPECT_FALSE(fs::exists(path("out.jsonl")));
  EXPECT_FALSE(fs::exists(path("edits")));
  EXPECT_GT(fs::file_size(path(".out.jsonl.part")), 100'000U);
  EXPECT_EQ(run({"clean", "--resume", "-o", "out.jsonl", "--edits", "edits", "in.jsonl.gz"}).exit, 3);
  EXPECT_GT(fs::file_size(path(".out.jsonl.part")), 100'000U);
}

}  // namespace
}  // namespace vietmend
