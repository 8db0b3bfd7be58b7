// vietmend stats: what a repair would change, counted.
#include <gmock/gmock.h>

#include "command.h"

namespace vietmend {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

class StatsTest : public CommandTest {};

TEST_F(StatsTest, CountsKindsAndShowsTheMostFrequent) {
  std::string records;
  for (int i = 0; i < 3; ++i) records += "{\"text\":\"Xã Thượng Lâm thiếuvề nước sạch.\"}\n";
  records += "{\"text\":\"UBND huyện đãcấp nước.\"}\n{broken\n";
  write("a.jsonl", records);
  const Ran ran = run({"stats", "--punctuation", "keep", "--capitals", "keep", "a.jsonl"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.err, HasSubstr("a.jsonl:5: "));
  EXPECT_THAT(ran.out, ContainsRegex("documents +4\n"));
  EXPECT_THAT(ran.out, ContainsRegex("words +22\n"));
  EXPECT_THAT(ran.out, ContainsRegex("split +4 +181\\.82\n"));
  EXPECT_THAT(ran.out, ContainsRegex("most frequent splits\n +3  thiếuvề → thiếu về\n +1  đãcấp → đã cấp\n"));
  EXPECT_THAT(ran.out, ContainsRegex("most frequent expansions\n +1  UBND → Ủy ban nhân dân\n"));
  EXPECT_THAT(ran.out, Not(HasSubstr("joins")));
  EXPECT_THAT(run({"stats", "--top", "1", "a.jsonl"}).out, Not(HasSubstr("đãcấp")));
}

TEST_F(StatsTest, OfNothing) {
  const Ran ran = run({"stats"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_THAT(ran.out, ContainsRegex("all +0 +0\\.00\n"));
}

}  // namespace
}  // namespace vietmend
