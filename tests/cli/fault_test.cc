// Input and output that fail in the middle: what is lost is said, with the file and the place, and no more is
// lost than that.
#include <gmock/gmock.h>

#include <filesystem>
#include <random>

#include "command.h"
#include "packed.h"

namespace vietmend {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;

constexpr std::string_view kText = "Nguồn nhân lực thiếuvề số lượng.";

class FaultTest : public CommandTest {
 protected:
  // Records that do not compress to nothing.
  static std::string records(int count) {
    std::mt19937 random(7);
    std::string all;
    for (int i = 0; i < count; ++i) {
      all += R"({"id":")" + std::to_string(random()) + std::to_string(random()) + R"(","text":")" +
             std::string(kText) + "\"}\n";
    }
    return all;
  }

  // The file fails: it is named with a byte, the target stays what it was, and to standard output go whole
  // records only. Of a truncated file they are the right ones; of a corrupt one zlib and its like may have
  // given out wrong bytes before the checksum comes.
  void expect_failure(const std::string& bytes, const std::string& mended, const std::string& message) {
    write("crawl.jsonl.x", bytes);
    write("out.jsonl", "as it was");
    const Ran ran = run({"clean", "--format", "jsonl", "-o", "out.jsonl", "crawl.jsonl.x"});
    EXPECT_EQ(ran.exit, 3) << message;
    EXPECT_THAT(ran.err,
                AllOf(HasSubstr("vietmend: crawl.jsonl.x: is "), HasSubstr(message), HasSubstr(" byte ")));
    EXPECT_EQ(read("out.jsonl"), "as it was");
    // What was written by then may be left for a later run, where it can go on.
    fs::remove(path(".out.jsonl.part"));
    fs::remove(path(".out.jsonl.resume"));
    EXPECT_THAT(names(), ElementsAre("crawl.jsonl.x", "out.jsonl"));
    const Ran shown = run({"clean", "--format", "jsonl", "crawl.jsonl.x"});
    EXPECT_EQ(shown.exit, 3);
    EXPECT_TRUE(message != "truncated" || mended.starts_with(shown.out));
    EXPECT_TRUE(shown.out.empty() || shown.out.ends_with('\n'));
    // The other files are done all the same.
    write("b.txt", kDamaged);
    EXPECT_EQ(run({"clean", "--format", "text", "crawl.jsonl.x", "b.txt"}).exit, 3);
    EXPECT_TRUE(run({"clean", "-o", "folder", "crawl.jsonl.x", "b.txt"}).exit == 3);
    EXPECT_THAT(names("folder"), ElementsAre("b.txt"));
    fs::remove_all(path("folder"));
    fs::remove(path("b.txt"));
  }
};

TEST_F(FaultTest, TruncatedAndCorruptCompressedFiles) {
  const std::string plain = records(4000);
  write("plain.jsonl", plain);
  const std::string mended = run({"clean", "plain.jsonl"}).out;
  fs::remove(path("plain.jsonl"));
  for (const std::string filter : {"gzip", "zstd", "xz", "bzip2"}) {
    const std::string whole = packed(plain, filter);
    for (const std::size_t length : {whole.size() - 1, whole.size() / 2, std::size_t{30}}) {
      expect_failure(whole.substr(0, length), mended, "truncated");
    }
    for (const std::size_t place : {whole.size() / 3, whole.size() / 2, whole.size() - whole.size() / 8}) {
      std::string corrupt = whole;
      for (std::size_t i = 0; i < 4; ++i) corrupt[place + i] = static_cast<char>(~corrupt[place + i]);
      expect_failure(corrupt, mended, "corrupt");
    }
  }
}

TEST_F(FaultTest, GzipChecksumIsLookedAt) {
  std::string bytes = packed(records(100), "gzip");
  bytes[bytes.size() - 6] = static_cast<char>(~bytes[bytes.size() - 6]);
  write("a.jsonl.gz", bytes);
  const Ran ran = run({"clean", "a.jsonl.gz"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("a.jsonl.gz: is corrupt before byte"));
}

TEST_F(FaultTest, BytesBehindAGzipFile) {
  write("zeros.txt.gz", packed(kDamaged, "gzip") + std::string(1000, '\0'));
  EXPECT_EQ(run({"clean", "zeros.txt.gz"}).exit, 0);
  write("more.txt.gz", packed(kDamaged, "gzip") + "more");
  EXPECT_EQ(run({"clean", "more.txt.gz"}).exit, 3);
}

TEST_F(FaultTest, BytesBehindOtherCompressedFiles) {
  for (const std::string filter : {"bzip2", "xz", "zstd"}) {
    const std::string one = packed(kDamaged, filter);
    write("two.txt.x", one + one);
    EXPECT_EQ(run({"clean", "--format", "text", "--lines", "keep", "two.txt.x"}).exit, 0) << filter;
    EXPECT_EQ(run_shell("cat two.txt.x | \"$VIETMEND\" clean").exit, 0) << filter;
    write("more.txt.x", one + "more");
    EXPECT_EQ(run({"clean", "more.txt.x"}).exit, 3) << filter;
    EXPECT_EQ(run_shell("cat more.txt.x | \"$VIETMEND\" clean").exit, 3) << filter;
  }
}

TEST_F(FaultTest, NothingToReadIsSaid) {
  fs::create_directories(path("empty"));
  fs::create_directories(path("hidden"));
  write("hidden/.a", kDamaged);
  write("none.zip", zipped({{".hidden", "x"}, {"folder/", ""}}));
  for (const std::string command : {"clean", "diff", "stats"}) {
    for (const std::string name : {"empty", "hidden", "none.zip"}) {
      EXPECT_THAT(run({command, name}).err, HasSubstr("vietmend: " + name + ": is ")) << command;
    }
  }
  fs::create_symlink("nowhere", path("empty/link.txt"));
  const Ran ran = run({"clean", "-o", "out", "empty"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("empty/link.txt: is a link that leads nowhere"));
}

// What is written last is tried first.
TEST_F(FaultTest, WhatCannotBeWrittenAtTheEndIsSaidAtTheBeginning) {
  write("a.txt", kDamaged);
  EXPECT_EQ(run({"clean", "-o", "out", "--json-summary", "none/x", "a.txt"}).exit, 3);
  EXPECT_FALSE(fs::exists(path("out")));
  EXPECT_EQ(run({"diff", "--html", "none/x", "a.txt"}).exit, 3);
  const Ran fifo = run_shell("mkfifo .out.resume; timeout 10 \"$VIETMEND\" clean --resume -o out a.txt");
  EXPECT_EQ(fifo.exit, 3);
  EXPECT_THAT(fifo.err, HasSubstr(".out.resume: is in the way"));
}

TEST_F(FaultTest, BrokenZipArchive) {
  const std::string whole =
      zipped({{"a.jsonl", records(2000)}, {"b.jsonl", records(2000)}, {"c.txt", std::string(kDamaged)}});
  write("crawl.zip", whole.substr(0, whole.size() / 2));
  const Ran ran = run({"clean", "crawl.zip"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("crawl.zip"));
  EXPECT_THAT(ran.err, HasSubstr("byte"));
}

TEST_F(FaultTest, EveryKindOfBrokenRecordAtOnce) {
  const std::string good = R"({"text":")" + std::string(kText) + "\"}\n";
  const std::string mended = R"({"text":")" + repaired(kText) + "\"}\n";
  const std::vector<std::pair<std::string, std::string>> broken = {
      {R"({"text":"thiếuvề)", "not JSON"},
      {R"({"text":"thiếuvề","text":"thiếuvề"})", "field 'text' stands twice"},
      {"{\"text\":\"thiếuvề \xC3\x28\"}", "UTF-8"},
      {R"({"text":"thiếuvề \ud83d"})", "string"},
      {R"({"body":"thiếuvề"})", "field 'text' is missing"},
  };
  std::string records;
  std::string expected;
  for (const auto& [record, reason] : broken) {
    records += good + record + "\n";
    expected += mended + record + "\n";
  }
  write("in.jsonl", records);
  const Ran ran = run({"clean", "-o", "out.jsonl", "in.jsonl"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(read("out.jsonl"), expected);
  std::size_t line = 2;
  for (const auto& [record, reason] : broken) {
    EXPECT_THAT(ran.err, MatchesRegex("(.|\n)*in.jsonl:" + std::to_string(line) + ": [^\n]*" + reason +
                                      "[^\n]*; it passes through unchanged\n(.|\n)*"));
    line += 2;
  }
}

// The address sanitizer needs terabytes of addresses for itself.
#ifdef VIETMEND_ADDRESS_SANITIZER
constexpr const char* kMemoryLimit = "";
#else
constexpr const char* kMemoryLimit = "ulimit -v 1000000; ";
#endif

// Such a line is not held in memory, let alone as often as the repair of it would take.
TEST_F(FaultTest, LineOf200Megabytes) {
  const std::string good = R"({"text":")" + std::string(kText) + "\"}\n";
  const std::string mended = R"({"text":")" + repaired(kText) + "\"}\n";
  write("good.jsonl", good);
  const Ran made = run_shell(
      "{ cat good.jsonl; printf '{\"text\":\"'; head -c 200000000 /dev/zero | tr '\\0' 'a'; echo '\"}'; "
      "cat good.jsonl; } > in.jsonl");
  ASSERT_EQ(made.exit, 0);
  const Ran ran =
      run_shell(kMemoryLimit + std::string("exec \"$VIETMEND\" clean --threads 2 -o out.jsonl in.jsonl"));
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.err, "vietmend: in.jsonl:2: the record is longer than 8 MB; it passes through unchanged\n");
  write("mended.jsonl", mended);
  EXPECT_EQ(
      run_shell("head -n 1 out.jsonl | cmp - mended.jsonl && tail -n 1 out.jsonl | cmp - mended.jsonl && "
                "sed -n 2p in.jsonl > a && sed -n 2p out.jsonl | cmp - a")
          .exit,
      0);
}

TEST_F(FaultTest, LongRecordsAreRepaired) {
  // Longer than a text that is repaired as a whole, and shorter than a record may be.
  std::string text;
  for (int i = 0; text.size() < (6U << 20U); ++i) text += "Xã số " + std::to_string(i) + " thiếuvề nước. ";
  write("in.jsonl", R"({"text":")" + text + "\"}\n");
  const Ran ran = run({"clean", "--punctuation", "keep", "--capitals", "keep", "in.jsonl"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out.find("thiếuvề"), std::string::npos);
  EXPECT_THAT(ran.out.substr(ran.out.size() - 40), HasSubstr("thiếu về nước."));
}

TEST_F(FaultTest, FullDisk) {
  write("in.jsonl", records(1000));
  fs::create_directory(path("folder"));
  write("folder/a.jsonl", records(1000));
  for (const std::string name : {"out.jsonl", "out.jsonl.gz", "out/"}) {
    const Ran ran = run_with_small_disk(
        4, {"clean", "--progress", "never", "-o", name, name == "out/" ? "folder" : "in.jsonl"});
    EXPECT_EQ(ran.exit, 3) << name;
    EXPECT_THAT(ran.err, HasSubstr("cannot be written at byte 4096 (File too large)")) << name;
  }
  EXPECT_FALSE(fs::exists(path("out.jsonl")));
  EXPECT_FALSE(fs::exists(path("out.jsonl.gz")));
  EXPECT_FALSE(fs::exists(path("out/a.jsonl")));
  const Ran edits = run_with_small_disk(4, {"clean", "-o", "out.jsonl", "--edits", "edits", "in.jsonl"});
  EXPECT_EQ(edits.exit, 3);
}

TEST_F(FaultTest, FullFileSystem) {
  write("in.jsonl", records(1000));
  fs::create_directory(path("disk"));
  const Ran ran = run_shell(
      "export VIETMEND; unshare -rm sh -c 'mount -t tmpfs -o size=64k none disk || exit 77; "
      "\"$VIETMEND\" clean -o disk/out.jsonl in.jsonl; code=$?; ls disk; exit $code'");
  if (ran.exit == 77 || ran.exit == 1 || ran.exit == 127)
    GTEST_SKIP() << "nothing can be mounted: " << ran.err;
  EXPECT_EQ(ran.exit, 3);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err,
              HasSubstr("disk/out.jsonl: cannot be written at byte 65536 (No space left on device)"));
}

TEST_F(FaultTest, FolderThatCannotBeRead) {
  fs::create_directories(path("crawl/a"));
  write("crawl/b.txt", kDamaged);
  fs::permissions(path("crawl/a"), fs::perms::none);
  const Ran ran = run({"clean", "-o", "out", "crawl"});
  fs::permissions(path("crawl/a"), fs::perms::owner_all);
  EXPECT_EQ(read("out/b.txt"), repaired(kDamaged));
  if (ran.exit == 0) GTEST_SKIP() << "root may read everything";
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("crawl/a: cannot be read (Permission denied)"));
}

TEST_F(FaultTest, VanishedFile) {
  write("a.txt", kDamaged);
  const Ran ran = run({"clean", "-o", "out", "a.txt", "gone.txt", "gone.jsonl.gz"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("vietmend: gone.txt: cannot be opened (No such file or directory)\n"));
  EXPECT_THAT(ran.err, HasSubstr("vietmend: gone.jsonl.gz: cannot be opened (No such file or directory)\n"));
  EXPECT_THAT(names("out"), ElementsAre("a.txt"));
}

}  // namespace
}  // namespace vietmend
