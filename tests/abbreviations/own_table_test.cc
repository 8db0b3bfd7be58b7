#include "abbreviations/own_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "expanded.h"

namespace vietmend {
namespace {

using ::testing::StartsWith;
using ::testing::ThrowsMessage;

AbbreviationTable own(const std::string& tsv) {
  return with_own_table(expander().table(), tsv, "own.tsv");
}

std::string expanded_by(const std::string& tsv, std::string_view text) {
  Line line(text);
  Expander(own(tsv)).expand(line, Abbreviations::expand, 0);
  return render(line).text;
}

TEST(OwnTable, AddsToTheBuiltInOne) {
  EXPECT_EQ(expanded_by("XYZT\t\txưởng yến Zét\tcommon\tuser\t\t\t\t\n", "Hai XYZT của UBND tỉnh."),
            "Hai xưởng yến Zét của Ủy ban nhân dân tỉnh.");
}

TEST(OwnTable, BeatsTheBuiltInOneForItsOwnSpellings) {
  EXPECT_EQ(expanded_by("UBND\t\tủy ban nhà đất\tcommon\tuser\t\t\t\t\n", "Của UBND và HĐND tỉnh."),
            "Của ủy ban nhà đất và Hội đồng nhân dân tỉnh.");
  EXPECT_EQ(expanded_by("UBND\t\t=\tnever\tuser\t\t\t\t\n", "Của UBND và HĐND tỉnh."),
            "Của UBND và Hội đồng nhân dân tỉnh.");
}

TEST(OwnTable, MayNameTheBuiltInLists) {
  EXPECT_EQ(expanded_by("QXZ\t\tquỹ xóm\tcommon\tuser\t\t\t+@unit\t\n", "Nộp QXZ huyện. Bỏ QXZ đó."),
            "Nộp quỹ xóm huyện. Bỏ QXZ đó.");
}

TEST(OwnTable, MayHaveAByteOrderMarkAndCarriageReturns) {
  EXPECT_EQ(expanded_by("\xEF\xBB\xBFXYZT\t\tThe\xCC\x82\tcommon\tuser\t\t\t\t\r\n", "Có XYZT."), "Có Thê.");
}

TEST(OwnTable, NamesTheLineOfABrokenRow) {
  const auto parse = [](const std::string& tsv) { return [tsv] { own(tsv); }; };
  EXPECT_THAT(parse("# head\nXYZT\tx\n"),
              ThrowsMessage<std::invalid_argument>(StartsWith("own.tsv:2: has 2 columns")));
  EXPECT_THAT(parse("XYZT\t\tx\tcommon\tuser\t\t+@nowhere\t\t\n"),
              ThrowsMessage<std::invalid_argument>(StartsWith("own.tsv:1: unknown list")));
  EXPECT_THAT(parse("\n\nXYZT\t\t\xFF\tcommon\tuser\t\t\t\t\n"),
              ThrowsMessage<std::invalid_argument>(StartsWith("own.tsv:3: is not UTF-8")));
}

// Else the text would grow with every repair.
TEST(OwnTable, RefusesAnExpansionThatIsAbbreviated) {
  const auto parse = [](const std::string& tsv) { return [tsv] { own(tsv); }; };
  EXPECT_THAT(parse("XYZT\t\tnhà XYZT\tcommon\tuser\t\t\t\t\n"),
              ThrowsMessage<std::invalid_argument>(StartsWith("own.tsv:1: the expansion has")));
  EXPECT_THAT(parse("XYZT\t\tnhà ABCDX\tcommon\tuser\t\t\t\t\nABCDX\t\tsân XYZT\tcommon\tuser\t\t\t\t\n"),
              ThrowsMessage<std::invalid_argument>(StartsWith("own.tsv:1: the expansion has")));
  EXPECT_THAT(parse("XYZT\t\tnhà UBND\tcommon\tuser\t\t\t\t\n"),
              ThrowsMessage<std::invalid_argument>(StartsWith("own.tsv:1: the expansion has")));
}

TEST(OwnTable, FileThatIsMissing) {
  EXPECT_THROW(with_own_table(expander().table(), std::filesystem::path("no/such.tsv")), std::runtime_error);
}

}  // namespace
}  // namespace vietmend
