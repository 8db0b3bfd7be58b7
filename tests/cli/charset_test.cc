// vietmend charset: what files are encoded in.
#include "vietmend/charset.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <map>

#include "command.h"

namespace vietmend {
namespace {

using CharsetTest = CommandTest;

// The same line in several charsets, written byte by byte.
constexpr std::string_view kUtf8 = "Hội đồng nhân dân huyện họp bàn việc sửa đường.\n";
constexpr std::string_view kTcvn3 =
    "H\xE9i \xAE\xE5ng nh\xA9n d\xA9n huy\xD6n h\xE4p b\xB5n vi\xD6"
    "c s\xF6"
    "a \xAE\xAD\xEAng.\n";
constexpr std::string_view kVniMisread = "Hoäi ñoàng nhaân daân huyeän hoïp baøn vieäc söûa ñöôøng.\n";

TEST_F(CharsetTest, NameAndConfidence) {
  const Ran ran = run({"charset"}, kGood);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, testing::MatchesRegex("UTF-8\t[01]\\.[0-9][0-9]\n"));
}

TEST_F(CharsetTest, AgreesWithTheLibrary) {
  const std::string utf16 = std::string(
      "\xFF\xFE"
      "H\0\xF4\0m\0 \0n\0"
      "a\0y\0",
      16);
  for (const std::string& text :
       {utf16, std::string("Ngh\xDE \xAE\xDEnh"), std::string("\xFF"), std::string()}) {
    write("a.txt", text);
    const Ran ran = run({"charset", "a.txt"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_EQ(ran.out.substr(0, ran.out.find('\t')), detect_charset(text).name);
  }
}

TEST_F(CharsetTest, SeveralFilesAreNamed) {
  write("a.txt", kUtf8);
  write("b.txt", kVniMisread);
  const Ran ran = run({"charset", "a.txt", "b.txt", "-"}, "plain\n");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, testing::MatchesRegex("a.txt\tUTF-8\t1.00\n"
                                             "b.txt\tVNI\t0.[0-9]*\tmisread as windows-1252\n"
                                             "standard input\tUTF-8\t1.00\n"));
}

TEST_F(CharsetTest, LineByLine) {
  write("mixed.txt", std::string(kUtf8) + "1.\n" + std::string(kVniMisread) + std::string(kVniMisread) +
                         "2.\n" + std::string(kUtf8));
  const Ran ran = run({"charset", "--lines", "mixed.txt"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, testing::MatchesRegex("1-2\tUTF-8\t1.00\n"
                                             "3-5\tVNI\t0.[0-9]*\tmisread as windows-1252\n"
                                             "6-6\tUTF-8\t1.00\n"));
}

TEST_F(CharsetTest, LineByLineOfBytes) {
  write("mixed.txt", "# 1\n" + std::string(kTcvn3) + std::string(kUtf8) + std::string(kTcvn3));
  const Ran ran = run({"charset", "--lines", "mixed.txt"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out,
              testing::MatchesRegex("1-2\tTCVN3\t0.[0-9]*\n3-3\tUTF-8\t1.00\n4-4\tTCVN3\t0.[0-9]*\n"));
}

TEST_F(CharsetTest, LineByLineOfAllKinds) {
  EXPECT_EQ(run({"charset", "--lines"}, "").out, "");
  EXPECT_EQ(run({"charset", "--lines"}, "a\nb").out, "1-2\tUTF-8\t1.00\n");
  EXPECT_EQ(run({"charset", "--lines"}, std::string("\xFF\xFE"
                                                    "a\0\n\0b\0",
                                                    8))
                .out,
            "1-\tUTF-16LE\t0.99\n");
}

TEST_F(CharsetTest, MissingFile) {
  const Ran ran = run({"charset", "missing.txt"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, testing::HasSubstr("missing.txt"));
}

TEST_F(CharsetTest, OneMissingFileAmongOthers) {
  write("a.txt", kUtf8);
  const Ran ran = run({"charset", "missing.txt", "a.txt"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, testing::HasSubstr("missing.txt"));
  EXPECT_EQ(ran.out, "a.txt\tUTF-8\t1.00\n");
}

// What is named holds for every section of a long text, whatever its first one looks like.
TEST_F(CharsetTest, NamedOneHoldsToTheEnd) {
  const std::string line = "H\xABm nay tr\xEDi \xAE\xD1p, b\xB5 con \xAE\xB7 v\xD2 qu\xAA.\n\n";
  const std::string text = line + std::string(5U << 20U, '\n') + line;
  write("long.txt", text);
  const Ran named = run({"clean", "--charset", "UTF-8", "--lines", "keep", "long.txt"});
  EXPECT_EQ(named.exit, 0) << named.err;
  const std::string first = named.out.substr(0, named.out.find('\n') + 1);
  EXPECT_EQ(first.find("nay tr\u1EDDi"), std::string::npos) << first;
  EXPECT_EQ(named.out.find("con \u0111\u00E3"), std::string::npos);
}

TEST_F(CharsetTest, HelpHasExamples) {
  const Ran ran = run({"charset", "--help"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_THAT(ran.out, testing::AllOf(testing::HasSubstr("--lines"), testing::HasSubstr("Examples:")));
}

// The files of tests/data that are not plain UTF-8. Byte order marks, NFD and CRLF are no charsets of their
// own.
TEST_F(CharsetTest, RightAboutEveryFileOfTheTestData) {
  const std::map<std::string, std::string> others = {
      {"html/cong-dien.html", "windows-1258"},
      {"html/dua-thuyen.html", "windows-1258"},
      {"html/truc-de.html", "TCVN3"},
      {"samples/phong-dich-mua-lu.txt", "windows-1258"},
      {"samples/thu-vien-huyen.txt", "TCVN3"},
      {"samples/to-hop-tac-nghe-muoi.txt", "UTF-8 misread"},
  };
  const std::filesystem::path data = VIETMEND_TEST_DATA;
  std::size_t seen_others = 0, files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data)) {
    if (!entry.is_regular_file() || entry.path().extension() == ".pdf") continue;
    ++files;
    const Ran ran = run({"charset", entry.path().string()});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    const auto other = others.find(std::filesystem::relative(entry.path(), data).generic_string());
    const std::string expected = other == others.end() ? "UTF-8" : other->second;
    if (other != others.end()) ++seen_others;
    std::string shown = ran.out.substr(0, ran.out.find('\t'));
    if (ran.out.find("\tmisread") != std::string::npos) shown += " misread";
    EXPECT_EQ(shown, expected) << entry.path();
    EXPECT_GE(std::stod(ran.out.substr(ran.out.find('\t') + 1)), 0.95) << entry.path();
  }
  EXPECT_EQ(seen_others, others.size());
  EXPECT_GT(files, 30U);
}

}  // namespace
}  // namespace vietmend
