// vietmend blocks: a JSON line a block.
#include <gmock/gmock.h>

#include "command.h"

namespace vietmend {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

using BlocksTest = CommandTest;

constexpr std::string_view kText =
    "Điều 2. Mở cửa\n\nThư viện mở cửa cho bạn đọc vào các buổi sáng trong tuần.\n";
constexpr std::string_view kLines =
    "{\"kind\":\"heading\",\"begin\":0,\"end\":21,\"text\":\"Điều 2. Mở cửa\"}\n"
    "{\"kind\":\"paragraph\",\"begin\":23,\"end\":99,\"text\":\"Thư viện mở cửa cho bạn đọc vào các buổi "
    "sáng trong "
    "tuần.\"}\n";

// The lines with what their document is called.
std::string named(std::string_view doc) {
  std::string lines(kLines);
  for (std::size_t at = lines.find("{\"kind"); at != std::string::npos; at = lines.find("{\"kind", at + 1)) {
    lines.insert(at + 1, "\"doc\":" + std::string(doc) + ",");
  }
  return lines;
}

TEST_F(BlocksTest, OfOneText) {
  const Ran piped = run({"blocks"}, kText);
  EXPECT_EQ(piped.exit, 0) << piped.err;
  EXPECT_EQ(piped.out, kLines);
  write("a.txt", kText);
  EXPECT_EQ(run({"blocks", "a.txt"}).out, kLines);
}

TEST_F(BlocksTest, OfSeveralFiles) {
  write("a.txt", kText);
  write("b.txt", kText);
  EXPECT_EQ(run({"blocks", "a.txt", "b.txt"}).out, named("\"a.txt\"") + named("\"b.txt\""));
  std::filesystem::create_directory(path("folder"));
  write("folder/c.txt", kText);
  EXPECT_EQ(run({"blocks", "folder"}).out, named("\"folder/c.txt\""));
}

TEST_F(BlocksTest, OfRecords) {
  const std::string record =
      R"({"id": 7, "than": "Điều 2. Mở cửa\n\nThư viện mở cửa cho bạn đọc vào các buổi sáng trong tuần.\n"})"
      "\n";
  write("a.jsonl", record + "{broken\n" + record);
  const Ran ran = run({"blocks", "--field", "than", "a.jsonl"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.out, named("0") + named("2"));
  EXPECT_THAT(ran.err, HasSubstr("a.jsonl:2: "));
}

TEST_F(BlocksTest, OfNothingAndOfAnything) {
  EXPECT_EQ(run({"blocks"}).out, "");
  EXPECT_EQ(run({"blocks"}, "\n \n").out, "");
  const Ran ran = run({"blocks"},
                      "a\xFF"
                      "b\n");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("\"begin\":0,\"end\":3,\"text\":\"a\uFFFDb\""));
}

// A text that is read section by section: offsets go on over its sections.
TEST_F(BlocksTest, OfALongText) {
  std::string text;
  while (text.size() < (std::size_t{5} << 20U)) text += std::string(kText) + "\n";
  const std::size_t last = text.size() - kText.size() - 1;
  write("long.txt", text);
  const Ran ran = run({"blocks", "long.txt"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith(std::string(kLines.substr(0, kLines.find('\n') + 1))));
  EXPECT_THAT(ran.out, HasSubstr("{\"kind\":\"heading\",\"begin\":" + std::to_string(last) + ","));
}

TEST_F(BlocksTest, OfAPdfFileKnowsItsPages) {
  std::filesystem::copy_file(VIETMEND_TEST_DATA "/pdf/so-trang.pdf", path("a.pdf"));
  const Ran cleaned = run({"clean", "--extracted", "a.txt", "-o", "mended.txt", "a.pdf"});
  if (cleaned.exit != 0) GTEST_SKIP() << cleaned.err;
  const Ran ran = run({"blocks", "a.pdf"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("{\"kind\":\""));
  EXPECT_THAT(ran.out, HasSubstr("{\"kind\":\"furniture\",\"begin\":"));
  // Each block says what stands there in the text that was taken from the file.
  const std::string text = read("a.txt");
  std::size_t blocks = 0;
  for (std::size_t at = 0; at < ran.out.size(); ++blocks) {
    const std::string line = ran.out.substr(at, ran.out.find('\n', at) - at);
    at += line.size() + 1;
    const auto number = [&](std::string_view name) {
      return std::stoul(line.substr(line.find(name) + name.size()));
    };
    const std::size_t begin = number("\"begin\":"), end = number("\"end\":");
    std::string said = line.substr(line.find("\"text\":\"") + 8);
    said.resize(said.size() - 2);
    std::string stands = text.substr(begin, end - begin);
    for (std::size_t i = stands.find('\n'); i != std::string::npos; i = stands.find('\n', i + 2))
      stands.replace(i, 1, "\\n");
    for (std::size_t i = stands.find('\f'); i != std::string::npos; i = stands.find('\f', i + 2))
      stands.replace(i, 1, "\\f");
    EXPECT_EQ(said, stands);
  }
  EXPECT_GT(blocks, 2U);
}

TEST_F(BlocksTest, OfAnHtmlPage) {
  write("a.html", "<html><body><h1>Mở cửa</h1><p>Thư viện mở cửa.</p></body></html>");
  const Ran ran = run({"blocks", "--content", "all", "a.html"});
  if (ran.exit != 0) GTEST_SKIP() << ran.err;
  EXPECT_EQ(ran.out,
            "{\"kind\":\"heading\",\"begin\":0,\"end\":10,\"text\":\"Mở cửa\"}\n"
            "{\"kind\":\"paragraph\",\"begin\":12,\"end\":35,\"text\":\"Thư viện mở cửa.\"}\n");
  const Ran field = run({"blocks", "--format", "jsonl", "--field-format", "html"},
                        "{\"text\":\"<p>Thư viện mở cửa.</p>\"}\n");
  EXPECT_EQ(field.out,
            "{\"doc\":0,\"kind\":\"paragraph\",\"begin\":0,\"end\":23,\"text\":\"Thư viện mở cửa.\"}\n");
}

TEST_F(BlocksTest, OfWhatIsNotThere) {
  write("a.txt", kText);
  const Ran ran = run({"blocks", "missing.txt", "a.txt"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, HasSubstr("missing.txt"));
  EXPECT_EQ(ran.out, named("\"a.txt\""));
  EXPECT_EQ(run({"blocks", "-", "-"}).exit, 2);
  EXPECT_EQ(run({"blocks", "--format", "word"}).exit, 2);
}

}  // namespace
}  // namespace vietmend
