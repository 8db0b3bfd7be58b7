// Standard streams that are closed, and what they must not be taken for.
#include <gmock/gmock.h>

#include "command.h"

namespace vietmend {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class ClosedStreamsTest : public CommandTest {
 protected:
  ClosedStreamsTest() { write("in.txt", kDamaged); }
};

TEST_F(ClosedStreamsTest, MessagesGoIntoNoFile) {
  const std::string broken = "{\"text\":\"thiếuvề\"}\nbroken\n";
  write("in.jsonl", broken);
  const Ran whole = run({"clean", "--edits", "edits", "-o", "whole.jsonl", "in.jsonl"});
  EXPECT_EQ(whole.exit, 1);
  for (const std::string closed : {"<&- >&- 2>&-", "2>&-", ">&- 2>&-", "<&- >&-", "<&-"}) {
    const Ran ran = run_shell("\"$VIETMEND\" clean --edits e -o out.jsonl in.jsonl " + closed);
    EXPECT_EQ(ran.exit, 1) << closed;
    EXPECT_EQ(read("out.jsonl"), read("whole.jsonl")) << closed;
    EXPECT_EQ(read("e"), read("edits")) << closed;
    EXPECT_EQ(read("in.jsonl"), broken) << closed;
  }
}

TEST_F(ClosedStreamsTest, ReadingFromNothingFails) {
  for (const std::string command : {"clean", "diff", "stats", "tokens", "charset", "clean -o out"}) {
    const Ran ran = run_shell("timeout 20 \"$VIETMEND\" " + command + " <&-");
    EXPECT_EQ(ran.exit, 3) << command;
    EXPECT_EQ(ran.err, "vietmend: standard input: cannot be read at byte 0 (Bad file descriptor)\n")
        << command;
  }
  EXPECT_THAT(names(), ElementsAre("in.txt"));
}

TEST_F(ClosedStreamsTest, WritingToNothingFails) {
  for (const std::string command : {"clean", "diff", "stats", "tokens", "charset"}) {
    const Ran ran = run_shell("\"$VIETMEND\" " + command + " in.txt >&-");
    EXPECT_EQ(ran.exit, 3) << command;
    EXPECT_THAT(ran.err, HasSubstr("standard output: cannot be written")) << command;
  }
  for (const std::string command : {"--version", "--help", "abbreviation", "completions bash"}) {
    EXPECT_EQ(run_shell("\"$VIETMEND\" " + command + " >&-").exit, 3) << command;
  }
}

}  // namespace
}  // namespace vietmend
