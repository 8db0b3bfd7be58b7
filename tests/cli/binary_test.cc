// Binary files are copied as they are, whatever way the command came by them.
#include <gmock/gmock.h>

#include <filesystem>

#include "command.h"
#include "packed.h"

namespace vietmend {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// Bytes that would be changed if they were text: some kinds show only behind their first bytes what they are.
std::string binary(std::string_view beginning) {
  return std::string(beginning) + std::string(kDamaged) + std::string(300, '\0') + std::string(kDamaged);
}

class BinaryTest : public CommandTest {};

TEST_F(BinaryTest, KnownBehindTheirFirstBytes) {
  fs::create_directories(path("crawl"));
  const std::vector<std::pair<std::string, std::string>> files = {
      {"a.db", binary(std::string_view("SQLite format 3\0", 16))},
      {"b.gif", binary("GIF89a thiếuvề nước")},
      {"c.tar", binary("name-of-a-member.txt")},
      {"d", binary("{         \n")},
      {"e.bin", binary("\n\n\n\n\n\n\n\n\n\n\n\n")}};
  for (const auto& [name, bytes] : files) write("crawl/" + name, bytes);
  const Ran ran = run({"clean", "-o", "out", "crawl"});
  EXPECT_EQ(ran.exit, 1);
  for (const auto& [name, bytes] : files) {
    EXPECT_TRUE(read("out/" + name) == bytes) << name;
    EXPECT_THAT(ran.err, HasSubstr("crawl/" + name + ": is binary, no text; it passes through unchanged"));
  }
}

TEST_F(BinaryTest, RecordsBehindBlankLines) {
  const std::string good = R"({"text":"X\u00e3 thi\u1ebfuv\u1ec1 n\u01b0\u1edbc."})"
                           "\n";
  const Ran ran = run({"clean"}, std::string(9, '\n') + good);
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.out, std::string(9, '\n') + "{\"text\":\"" + repaired("Xã thiếuvề nước.") + "\"}\n");
}

TEST_F(BinaryTest, Named) {
  const std::string image = binary("\x89PNG\r\n\x1A\n");
  write("logo.png", image);
  write("logo.txt", image);
  write("a.txt", kDamaged);
  const Ran ran = run({"clean", "-o", "out", "logo.png", "logo.txt", "a.txt"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(read("out/logo.png") == image);
  EXPECT_TRUE(read("out/logo.txt") == image);
  EXPECT_EQ(read("out/a.txt"), repaired(kDamaged));
  EXPECT_THAT(ran.err, HasSubstr("logo.png: is binary, no text"));
  for (const std::vector<std::string>& how :
       {std::vector<std::string>{"clean", "logo.png"}, {"clean", "--format", "text", "logo.png"}}) {
    const Ran shown = run(how);
    EXPECT_EQ(shown.exit, 1);
    EXPECT_TRUE(shown.out == image);
  }
}

TEST_F(BinaryTest, MembersOfArchives) {
  const std::string image = binary("\x89PNG\r\n\x1A\n");
  const std::string inner = packed(kDamaged, "gzip");
  const std::string nested = zipped({{"a.txt", std::string(kDamaged)}});
  write("site.zip", zipped({{"images/logo.png", image},
                            {"old.txt.gz", inner},
                            {"more.zip", nested},
                            {"paper.pdf", "%PDF-1.7\n" + std::string(kDamaged)},
                            {"a.txt", std::string(kDamaged)}}));
  const Ran ran = run({"clean", "-o", "out/", "site.zip"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(read("out/site.zip/images/logo.png") == image);
  EXPECT_TRUE(read("out/site.zip/old.txt.gz") == inner);
  EXPECT_TRUE(read("out/site.zip/more.zip") == nested);
  EXPECT_EQ(read("out/site.zip/paper.pdf"), "%PDF-1.7\n" + std::string(kDamaged));
  EXPECT_EQ(read("out/site.zip/a.txt"), repaired(kDamaged));
  EXPECT_THAT(ran.err, HasSubstr("site.zip/images/logo.png: is binary, no text"));
}

TEST_F(BinaryTest, DocumentsThatAreArchivesInside) {
  const std::string document =
      zipped({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", std::string(kDamaged)}});
  fs::create_directories(path("crawl"));
  for (const std::string name : {"a.docx", "b.JAR", "c"}) write("crawl/" + name, document);
  const Ran ran = run({"clean", "-o", "out", "crawl"});
  EXPECT_EQ(ran.exit, 1);
  for (const std::string name : {"a.docx", "b.JAR", "c"})
    EXPECT_TRUE(read("out/" + name) == document) << name;
  EXPECT_EQ(run({"clean", "-o", "named.docx", "crawl/a.docx"}).exit, 1);
  EXPECT_TRUE(read("named.docx") == document);
}

TEST_F(BinaryTest, StrayNulsAreNoReason) {
  const std::string text = std::string(kDamaged) + std::string(1, '\0') + std::string(kGood);
  write("a.txt", text);
  const Ran ran = run({"clean", "a.txt"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, repaired(text));
}

}  // namespace
}  // namespace vietmend
