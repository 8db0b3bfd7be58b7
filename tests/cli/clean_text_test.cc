// vietmend clean over text files: whatever bytes come in, what the library makes of them comes out.
#include <gmock/gmock.h>

#include "command.h"

namespace vietmend {
namespace {

using testing::HasSubstr;

class CleanTextTest : public CommandTest {
 protected:
  // The text goes through a file and through standard input, and comes out as the library repairs it.
  void expect_repaired(std::string_view text) {
    write("text.txt", text);
    const Ran from_file = run({"clean", "text.txt"});
    EXPECT_EQ(from_file.exit, 0) << from_file.err;
    EXPECT_EQ(from_file.out, repaired(text));
    EXPECT_EQ(from_file.err, "");
    const Ran from_input = run({"clean", "--format", "text"}, text);
    EXPECT_EQ(from_input.exit, 0) << from_input.err;
    EXPECT_EQ(from_input.out, repaired(text));
  }
};

TEST_F(CleanTextTest, MendsDamage) {
  const Ran ran = run({"clean"}, kDamaged);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("thiếu về"));
  EXPECT_EQ(ran.err, "");
}

TEST_F(CleanTextTest, LeavesGoodTextAlone) {
  EXPECT_EQ(run({"clean"}, kGood).out, kGood);
}

TEST_F(CleanTextTest, Empty) {
  expect_repaired("");
  EXPECT_EQ(run({"clean"}).out, "");
}

TEST_F(CleanTextTest, LoneInvalidByte) {
  expect_repaired("\xFF");
}

TEST_F(CleanTextTest, MegabyteOfOneLetter) {
  expect_repaired(std::string(1 << 20, 'a'));
}

TEST_F(CleanTextTest, Nul) {
  expect_repaired(std::string_view("một\0hai\n", 10));
}

TEST_F(CleanTextTest, CarriageReturns) {
  expect_repaired("Hôm nay trời đẹp.\r\nNgày mai thiếuvề nước.\r\n");
}

TEST_F(CleanTextTest, NoLineEndAtTheEnd) {
  expect_repaired("Hôm nay trời đẹp.");
}

TEST_F(CleanTextTest, DashIsStandardInput) {
  write("a.txt", kGood);
  EXPECT_EQ(run({"clean", "a.txt", "-"}, kDamaged).out, std::string(kGood) + repaired(kDamaged));
}

TEST_F(CleanTextTest, SeveralFilesFollowEachOther) {
  write("a.txt", kDamaged);
  write("b.txt", kGood);
  EXPECT_EQ(run({"clean", "b.txt", "a.txt", "b.txt"}).out,
            std::string(kGood) + repaired(kDamaged) + std::string(kGood));
}

TEST_F(CleanTextTest, MissingFileIsNamedAndTheOthersAreDone) {
  write("a.txt", kDamaged);
  const Ran ran = run({"clean", "missing.txt", "a.txt"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_EQ(ran.out, repaired(kDamaged));
  EXPECT_THAT(ran.err, HasSubstr("missing.txt"));
  EXPECT_THAT(ran.err, HasSubstr("No such file"));
}

// A text longer than what is repaired as a whole, every sentence another one.
std::string long_text(std::string_view verb) {
  std::string text;
  for (int i = 0; text.size() < (5U << 20U); ++i) {
    text += "Xã số " + std::to_string(i) + " " + std::string(verb) + " nguồn nước sạch.";
    text += i % 50 == 49 ? "\n\n" : " ";
  }
  while (text.ends_with(' ')) text.pop_back();
  return text + "\n";
}

TEST_F(CleanTextTest, LongTextIsRepairedInSections) {
  const std::string text = long_text("thiếuvề");
  write("text.txt", text);
  std::string expected = text;
  for (std::size_t at = 0; (at = expected.find("thiếuvề", at)) != std::string::npos;) {
    expected.replace(at, std::string_view("thiếuvề").size(), "thiếu về");
  }
  for (const std::string threads : {"1", "2"}) {
    const Ran ran = run({"clean", "--punctuation", "keep", "--capitals", "keep", "--threads", threads,
                         "--edits", "edits-" + threads, "text.txt"});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_TRUE(ran.out == expected);
  }
  const std::string edits = read("edits-1");
  EXPECT_TRUE(edits == read("edits-2"));
  // Offsets count from the beginning of the file.
  const std::size_t last = text.rfind("thiếuvề") + std::string_view("thiếu").size();
  EXPECT_THAT(edits.substr(edits.size() - 1000), HasSubstr("\"begin\":" + std::to_string(last) + ","));
}

TEST_F(CleanTextTest, LongTextInUtf16) {
  const std::string text = long_text("không thiếu");
  write("plain.txt", text);
  ASSERT_EQ(run_shell("iconv -f UTF-8 -t UTF-16 plain.txt > wide.txt").exit, 0);
  const Ran ran = run({"clean", "--punctuation", "keep", "--capitals", "keep", "wide.txt"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(ran.out == text);
}

TEST_F(CleanTextTest, StagesCanBeTurnedOff) {
  const Ran ran =
      run({"clean", "--spacing", "keep", "--punctuation", "keep", "--capitals", "keep"}, kDamaged);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, kDamaged);
}

}  // namespace
}  // namespace vietmend
