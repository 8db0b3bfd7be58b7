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

TEST_F(CleanTextTest, FolderIsNamedAndTheOthersAreDone) {
  std::filesystem::create_directory(path("folder"));
  write("a.txt", kDamaged);
  const Ran ran = run({"clean", "folder", "a.txt"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_EQ(ran.out, repaired(kDamaged));
  EXPECT_THAT(ran.err, HasSubstr("folder: is a folder"));
}

TEST_F(CleanTextTest, StagesCanBeTurnedOff) {
  const Ran ran =
      run({"clean", "--spacing", "keep", "--punctuation", "keep", "--capitals", "keep"}, kDamaged);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, kDamaged);
}

}  // namespace
}  // namespace vietmend
