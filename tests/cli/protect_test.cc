// --protect and --encoding.
#include <gmock/gmock.h>

#include "command.h"

namespace vietmend {
namespace {

using testing::HasSubstr;

class ProtectTest : public CommandTest {};

TEST_F(ProtectTest, LeavesWhatMatchesAsItIs) {
  const std::string text = "Nguồn lực thiếuvề số lượng, khăn,thử thiếuvề đó.\n";
  const std::vector<std::string> keep = {"clean", "--punctuation", "keep", "--capitals", "keep"};
  const auto cleaned = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments = keep;
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran ran = run(arguments, text);
    EXPECT_EQ(ran.exit, 0) << ran.err;
    return ran.out;
  };
  EXPECT_EQ(cleaned({}), "Nguồn lực thiếu về số lượng, khăn, thử thiếu về đó.\n");
  EXPECT_EQ(cleaned({"--protect", "thiếuvề số"}), "Nguồn lực thiếuvề số lượng, khăn, thử thiếu về đó.\n");
  EXPECT_EQ(cleaned({"--protect", "thiếuvề số", "--protect=khăn,\\w+"}),
            "Nguồn lực thiếuvề số lượng, khăn,thử thiếu về đó.\n");
  EXPECT_EQ(cleaned({"--protect", "(?<=lực )\\p{L}+"}),
            "Nguồn lực thiếuvề số lượng, khăn, thử thiếu về đó.\n");
  EXPECT_EQ(cleaned({"--protect", "x*"}), cleaned({}));
}

TEST_F(ProtectTest, MatchesTheTextOfARecord) {
  write("in.jsonl", "{\"text\":\"thiếuvề \\u0073ố lượng\",\"ma\":\"thiếuvề\"}\n");
  const Ran ran = run({"clean", "--protect", "thiếuvề số", "in.jsonl"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("\"thiếuvề "));
}

TEST_F(ProtectTest, RefusesWhatIsNoRegularExpression) {
  for (const char* expression : {"(", "a{2,1}", "[z-a]", "\\p{nope}"}) {
    const Ran ran = run({"clean", "--protect", "ok", "--protect", expression}, "thiếuvề");
    EXPECT_EQ(ran.exit, 2) << expression;
    EXPECT_EQ(ran.out, "") << expression;
    EXPECT_THAT(ran.err, HasSubstr(std::string("--protect: '") + expression + "'"));
  }
  EXPECT_EQ(run({"diff", "--protect", "("}, "x").exit, 2);
  EXPECT_EQ(run({"clean", "--protect"}, "x").exit, 2);
}

TEST_F(ProtectTest, EncodingCanBeKept) {
  const std::string text = "5 &lt; 6 Vi\u00E1\u00BB\u2021t Nam\n";
  EXPECT_EQ(run({"clean", "--encoding", "keep"}, text).out, text);
  EXPECT_EQ(run({"clean", "--encoding", "mojibake"}, text).out, "5 &lt; 6 Việt Nam\n");
  EXPECT_EQ(run({"clean"}, text).out, "5 < 6 Việt Nam\n");
  EXPECT_EQ(run({"clean", "--encoding", "no"}, text).exit, 2);
}

}  // namespace
}  // namespace vietmend
