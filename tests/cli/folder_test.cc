// Folders are walked, and the output mirrors them.
#include <gmock/gmock.h>

#include <filesystem>

#include "command.h"

namespace vietmend {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class FolderTest : public CommandTest {
 protected:
  FolderTest() {
    fs::create_directories(path("crawl/b/deep"));
    fs::create_directories(path("crawl/.hidden"));
    write("crawl/a.txt", kDamaged);
    write("crawl/b/c.jsonl", "{\"text\":\"Xã thiếuvề nước.\"}\n");
    write("crawl/b/deep/d.txt", kGood);
    write("crawl/.hidden/e.txt", "x");
    write("crawl/.f.txt.part", "x");
  }
  const std::string record_ = "{\"text\":\"" + repaired("Xã thiếuvề nước.") + "\"}\n";
};

TEST_F(FolderTest, ToStandardOutputInTheOrderOfTheNames) {
  EXPECT_EQ(run({"clean", "crawl"}).out, repaired(kDamaged) + record_ + std::string(kGood));
}

TEST_F(FolderTest, OutputMirrorsTheTree) {
  const Ran ran = run({"clean", "-o", "out", "crawl"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(names("out"), ElementsAre("a.txt", "b"));
  EXPECT_THAT(names("out/b"), ElementsAre("c.jsonl", "deep"));
  EXPECT_EQ(read("out/a.txt"), repaired(kDamaged));
  EXPECT_EQ(read("out/b/c.jsonl"), record_);
  EXPECT_EQ(read("out/b/deep/d.txt"), kGood);
}

TEST_F(FolderTest, SeveralFoldersKeepTheirNames) {
  fs::create_directories(path("more"));
  write("more/a.txt", kGood);
  EXPECT_EQ(run({"clean", "-o", "out", "crawl/", "more"}).exit, 0);
  EXPECT_EQ(read("out/crawl/a.txt"), repaired(kDamaged));
  EXPECT_EQ(read("out/more/a.txt"), kGood);
}

TEST_F(FolderTest, OutputWithinTheFolderIsNotRead) {
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(run({"clean", "-o", "crawl/out", "crawl"}).exit, 0);
    EXPECT_THAT(names("crawl/out"), ElementsAre("a.txt", "b"));
  }
}

TEST_F(FolderTest, LinksToFoldersAreNotFollowed) {
  fs::create_directory_symlink(path("crawl"), path("crawl/b/loop"));
  EXPECT_EQ(run({"clean", "-o", "out", "crawl"}).exit, 0);
  EXPECT_THAT(names("out/b"), ElementsAre("c.jsonl", "deep"));
}

TEST_F(FolderTest, BinaryFilesAreCopied) {
  using std::string_literals::operator""s;
  const std::string image = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR thiếuvề"s;
  write("crawl/image.png", image);
  const Ran ran = run({"clean", "-o", "out", "crawl"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(read("out/image.png"), image);
  EXPECT_THAT(ran.err, HasSubstr("crawl/image.png: is binary, no text; it passes through unchanged"));
}

TEST_F(FolderTest, Empty) {
  fs::create_directory(path("empty"));
  EXPECT_EQ(run({"clean", "empty"}).exit, 0);
  EXPECT_EQ(run({"clean", "-o", "out", "empty"}).exit, 0);
  EXPECT_TRUE(names("out").empty());
}

// Nothing is written beside the output, or over what another folder gave.
TEST_F(FolderTest, FoldersAreCalledByTheirRealNames) {
  fs::create_directories(path("more"));
  write("more/a.txt", kGood);
  const Ran ran = run_shell("cd more && \"$VIETMEND\" clean -o ../made/out ../crawl/b/.. .");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(names("made/out"), ElementsAre("crawl", "more"));
  const Ran above = run_shell("cd crawl/b && \"$VIETMEND\" clean -o ../../second/out .. ../../more");
  EXPECT_EQ(above.exit, 0) << above.err;
  EXPECT_THAT(names("second"), ElementsAre("out"));
  EXPECT_EQ(read("second/out/crawl/a.txt"), repaired(kDamaged));
}

}  // namespace
}  // namespace vietmend
