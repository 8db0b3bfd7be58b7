// vietmend charset: what a file is encoded in.
#include "vietmend/charset.h"

#include <gmock/gmock.h>

#include "command.h"

namespace vietmend {
namespace {

using CharsetTest = CommandTest;

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

TEST_F(CharsetTest, MissingFile) {
  const Ran ran = run({"charset", "missing.txt"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, testing::HasSubstr("missing.txt"));
}

}  // namespace
}  // namespace vietmend
