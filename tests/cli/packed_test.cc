// Compressed input is found by its content, and output is compressed by its name.
#include "packed.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "command.h"

namespace vietmend {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

const std::vector<std::pair<std::string, std::string>> kFilters = {
    {"gzip", ".gz"}, {"zstd", ".zst"}, {"xz", ".xz"}, {"bzip2", ".bz2"}};

class PackedTest : public CommandTest {
 protected:
  std::string records(int count) const {
    std::string all;
    for (int i = 0; i < count; ++i) {
      all += R"({"id":)" + std::to_string(i) + R"(,"text":"Xã thiếuvề nước, số )" + std::to_string(i * 7919) +
             ".\"}\n";
    }
    return all;
  }

  std::string mended(const std::string& records) const {
    write("plain.jsonl", records);
    return run({"clean", "plain.jsonl"}).out;
  }
};

TEST_F(PackedTest, InputIsFoundByContent) {
  const std::string plain = records(3000);
  const std::string expected = mended(plain);
  for (const auto& [filter, ending] : kFilters) {
    // The name says nothing of the packing, and what it says of the format holds.
    write("crawl.jsonl", packed(plain, filter));
    const Ran ran = run({"clean", "crawl.jsonl"});
    EXPECT_EQ(ran.exit, 0) << filter << ran.err;
    EXPECT_TRUE(ran.out == expected) << filter;
    EXPECT_TRUE(run({"clean"}, packed(plain, filter)).out == expected) << filter;
    // The format is found behind the ending of the packing.
    write("a.txt" + ending, packed(kDamaged, filter));
    EXPECT_EQ(run({"clean", "a.txt" + ending}).out, repaired(kDamaged)) << filter;
  }
}

TEST_F(PackedTest, SeveralFramesAreOneFile) {
  const std::string plain = records(50);
  const std::string expected = mended(plain);
  for (const auto& [filter, ending] : kFilters) {
    std::string frames;
    for (std::size_t begin = 0; begin < plain.size(); begin += 1000) {
      frames += packed(std::string_view(plain).substr(begin, 1000), filter);
    }
    write("crawl.jsonl" + ending, frames);
    const Ran ran = run({"clean", "crawl.jsonl" + ending});
    EXPECT_EQ(ran.exit, 0) << filter << ran.err;
    EXPECT_TRUE(ran.out == expected) << filter;
  }
}

TEST_F(PackedTest, Empty) {
  for (const auto& [filter, ending] : kFilters) {
    write("a.txt" + ending, packed("", filter));
    const Ran ran = run({"clean", "-o", "b.txt" + ending, "a.txt" + ending});
    EXPECT_EQ(ran.exit, 0) << filter << ran.err;
    EXPECT_NE(read("b.txt" + ending), "") << filter;
    EXPECT_EQ(unpacked(read("b.txt" + ending)), "") << filter;
  }
}

TEST_F(PackedTest, OutputIsCompressedByItsName) {
  const std::string plain = records(3000);
  const std::string expected = mended(plain);
  for (const auto& [filter, ending] : kFilters) {
    const std::string name = "out.jsonl" + ending;
    const Ran ran = run({"clean", "-o", name, "--edits", "edits" + ending, "plain.jsonl"});
    EXPECT_EQ(ran.exit, 0) << filter << ran.err;
    const std::string bytes = read(name);
    EXPECT_LT(bytes.size(), expected.size() / 3) << filter;
    EXPECT_TRUE(unpacked(bytes) == expected) << filter;
    EXPECT_THAT(unpacked(read("edits" + ending)), HasSubstr("\"kind\":\"split\"")) << filter;
    // One input gives one output, whatever the time and the number of threads.
    EXPECT_EQ(run({"clean", "--threads", "3", "-o", name, "plain.jsonl"}).exit, 0);
    EXPECT_TRUE(read(name) == bytes) << filter;
  }
}

TEST_F(PackedTest, TextThatLooksALittleLikeAnArchive) {
  for (const std::string text : {"BZh9 là tên một tập tin.\n", "PK là chữ viết tắt.\n", "\x1F\x8B"}) {
    write("a.txt", text);
    const Ran ran = run({"clean", "a.txt"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_EQ(ran.out, repaired(text));
  }
}

TEST_F(PackedTest, MembersOfAZipArchive) {
  write("crawl.zip", zipped({{"a.txt", std::string(kDamaged)},
                             {"deep/", ""},
                             {"deep/b.jsonl", "{\"text\":\"Xã thiếuvề nước.\"}\n"},
                             {"../../up.txt", std::string(kGood)},
                             {".hidden", "x"},
                             {"__MACOSX/a.txt", "x"}}));
  const std::string b = "{\"text\":\"" + repaired("Xã thiếuvề nước.") + "\"}\n";
  EXPECT_EQ(run({"clean", "crawl.zip"}).out, repaired(kDamaged) + b + std::string(kGood));
  const Ran ran = run({"clean", "-o", "out/", "--edits", "edits", "crawl.zip"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(names(), ElementsAre("crawl.zip", "edits", "out"));
  EXPECT_THAT(names("out/crawl.zip"), ElementsAre("a.txt", "deep", "up.txt"));
  EXPECT_EQ(read("out/crawl.zip/a.txt"), repaired(kDamaged));
  EXPECT_EQ(read("out/crawl.zip/deep/b.jsonl"), b);
  EXPECT_THAT(read("edits"), HasSubstr(R"({"doc":"crawl.zip/a.txt","begin":)"));
  // Through a pipe nobody can jump to the list of members.
  EXPECT_EQ(run_shell("cat crawl.zip | \"$VIETMEND\" clean").out,
            repaired(kDamaged) + b + std::string(kGood));
}

TEST_F(PackedTest, MembersOfOneNameAreNotWrittenOverEachOther) {
  write("crawl.zip", zipped({{"a.txt", std::string(kDamaged)},
                             {"./a.txt", std::string(kGood)},
                             {"../a.txt", std::string(kGood)},
                             {"b.txt", std::string(kDamaged)}}));
  const Ran ran = run({"clean", "-o", "out/", "crawl.zip"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.err,
              HasSubstr("out/crawl.zip/a.txt: is not written again for another member of the same name"));
  EXPECT_EQ(read("out/crawl.zip/a.txt"), repaired(kDamaged));
  EXPECT_EQ(read("out/crawl.zip/b.txt"), repaired(kDamaged));
  EXPECT_EQ(run({"clean", "crawl.zip"}).exit, 0);
}

// A name that no file can have: longer than 255 bytes, or below a file.
TEST_F(PackedTest, MembersThatCannotBeWrittenArePassedOver) {
  for (const std::string& name :
       {std::string(300, 'x') + ".txt", std::string(300, 'x') + "/b.txt", std::string("a.txt/below.txt"),
        std::string(2000, 'x') + "/" + std::string(2000, 'y')}) {
    const std::vector<std::pair<std::string, std::string>> members = {
        {"a.txt", std::string(kDamaged)}, {name, std::string(kDamaged)}, {"z.txt", std::string(kDamaged)}};
    fs::create_directory(path("in"));
    write("in/crawl.zip", zipped(members));
    write("in/z.txt", kDamaged);
    for (const std::string resume : {"--progress=never", "--resume"}) {
      const Ran ran = run({"clean", resume, "-o", "out", "--edits", "edits", "in"});
      EXPECT_EQ(ran.exit, 1) << name.substr(0, 20);
      EXPECT_THAT(ran.err.substr(0, 30), HasSubstr("vietmend: out/crawl.zip/")) << resume;
      EXPECT_EQ(read("out/crawl.zip/a.txt"), repaired(kDamaged));
      EXPECT_EQ(read("out/crawl.zip/z.txt"), repaired(kDamaged));
      EXPECT_EQ(read("out/z.txt"), repaired(kDamaged));
      EXPECT_THAT(names("out/crawl.zip"), ElementsAre("a.txt", "z.txt"));
      fs::remove_all(path("out"));
    }
  }
}

// Of 255 bytes a name can have, what is put before and behind it on the way takes none away.
TEST_F(PackedTest, LongNamesAreWritten) {
  const std::string one = std::string(250, 'x') + "1.txt";
  const std::string other = std::string(250, 'x') + "2.txt";
  write("a.txt", kDamaged);
  const Ran ran = run({"clean", "-o", one, "--edits", other, "a.txt"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(read(one), repaired(kDamaged));
  EXPECT_THAT(names(), ElementsAre("a.txt", one, other));
}

// libarchive reads an archive without its end as far as it goes, and says nothing.
TEST_F(PackedTest, ArchiveWithoutItsEnd) {
  const std::string whole = zipped({{"a.txt", std::string(kDamaged)}, {"b.txt", std::string(kGood)}});
  for (const std::size_t missing : {1, 10, 22, 30, 60, 120}) {
    write("a.zip", whole.substr(0, whole.size() - missing));
    for (const std::string line : {"\"$VIETMEND\" clean a.zip", "cat a.zip | \"$VIETMEND\" clean",
                                   "\"$VIETMEND\" clean -o out a.zip", "\"$VIETMEND\" diff a.zip"}) {
      const Ran ran = run_shell(line);
      EXPECT_EQ(ran.exit, 3) << missing << line;
      EXPECT_THAT(ran.err, HasSubstr("is truncated or corrupt")) << missing << line;
    }
    EXPECT_FALSE(fs::exists(path("out")));
    EXPECT_EQ(run({"clean", "-o", "folder/", "a.zip"}).exit, 3);
  }
  // A comment, and bytes of somebody else behind it, are no harm.
  std::string commented = whole;
  commented[commented.size() - 2] = 5;
  write("a.zip", commented + "hello");
  EXPECT_EQ(run({"clean", "a.zip"}).exit, 0);
  EXPECT_EQ(run_shell("cat a.zip | \"$VIETMEND\" clean").exit, 0);
  write("a.zip", commented + "hell");
  EXPECT_EQ(run({"clean", "a.zip"}).exit, 3);
  // Nor is an archive of very many members, whose end counts no further.
  std::vector<std::pair<std::string, std::string>> many;
  for (int i = 0; i < 3000; ++i) many.push_back({std::to_string(i) + ".txt", "x\n"});
  write("many.zip", zipped(many));
  EXPECT_EQ(run_shell("cat many.zip | \"$VIETMEND\" clean --spacing keep").exit, 0);
  write("none.zip", zipped({}));
  EXPECT_EQ(run({"clean", "none.zip"}).exit, 0);
}

}  // namespace
}  // namespace vietmend
