#include "abbreviations/written_phrases.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace vietmend {
namespace {

constexpr std::string_view kTable =
    "NN\t\tnhà nước\tcommon\tstate\t\t\t\t\n"
    "NN\t\tnước ngoài\tcommon\tstate\t\t\t\t\n"
    "VH\t\tvăn hóa, xã hội\tcommon\tstate\t\t\t\t\n";

class WrittenPhrasesTest : public testing::Test {
 protected:
  WrittenPhrasesTest() : table_(AbbreviationTable::parse(kTable, "table")), written_(table_) {
    written_.look_for(*table_.find("NN"));
    written_.look_for(*table_.find("VH"));
  }

  // The expansions of NN and VH that stand near token i, one after the other.
  std::string near(std::size_t i) const {
    std::string all;
    for (const char* key : {"NN", "VH"})
      for (const Sense* s : written_.near(*table_.find(key), i)) all += std::string(s->expansion) + ";";
    return all;
  }

  AbbreviationTable table_;
  WrittenPhrases written_;
};

TEST_F(WrittenPhrasesTest, AreFoundInAnyCaseButCapitals) {
  const Line line("Nhà nước giao việc cho dân.");
  written_.read(line);
  EXPECT_EQ(near(5), "nhà nước;");
  for (const char* text :
       {"NHÀ NƯỚC giao việc", "nhà. Nước lên", "nhà\nnước", "nhà của nước", "nhà nướng", ""}) {
    const Line other(text);
    written_.read(other);
    EXPECT_EQ(near(0), "") << text;
  }
}

TEST_F(WrittenPhrasesTest, MayHoldAComma) {
  const Line line("về văn hóa, xã hội và vốn nước ngoài");
  written_.read(line);
  EXPECT_EQ(near(0), "nước ngoài;văn hóa, xã hội;");
}

TEST_F(WrittenPhrasesTest, ReachAsFarAsSixteenRowsAndThoseBeside) {
  std::string text = "nhà nước";
  for (int row = 1; row < 60; ++row) text += "\nhàng số";
  const Line line(text);
  written_.read(line);
  EXPECT_EQ(near(0), "nhà nước;");
  EXPECT_EQ(near(2 * 31), "nhà nước;");
  EXPECT_EQ(near(2 * 32), "");
  EXPECT_EQ(written_.reach(0), (std::pair<std::size_t, std::size_t>{0, 2 * 32}));
  EXPECT_EQ(written_.reach(2 * 20), (std::pair<std::size_t, std::size_t>{0, 2 * 48}));
  EXPECT_EQ(written_.reach(2 * 40).first, 2U * 16);
}

TEST_F(WrittenPhrasesTest, AreReadAgainWhereOneWasWrittenOut) {
  const Line line("vốn NN và của NN khác");
  written_.read(line);
  EXPECT_EQ(near(4), "");
  Surroundings around(line);
  around.replace(1, 2, "nước ngoài");
  EXPECT_TRUE(written_.read_replaced(around, 1, nullptr));
  EXPECT_EQ(near(4), "nước ngoài;");
  const Sense* sense = written_.near(*table_.find("NN"), 1).front();
  EXPECT_TRUE(written_.stands(*sense, 1));
  EXPECT_FALSE(written_.read_replaced(around, 1, sense)) << "nothing is new";
}

TEST_F(WrittenPhrasesTest, MayReachOverWhatStandsBeside) {
  const Line line("của nhà NC và NN");
  written_.read(line);
  Surroundings around(line);
  around.replace(2, 3, "nước cũ");
  EXPECT_TRUE(written_.read_replaced(around, 2, nullptr));
  EXPECT_EQ(near(4), "nhà nước;");
  around.replace(4, 5, "đất đai");
  EXPECT_FALSE(written_.read_replaced(around, 4, nullptr));
}

TEST_F(WrittenPhrasesTest, OfADocumentBeforeAreForgotten) {
  const Line line("của nhà nước"), other("của dân");
  written_.read(line);
  written_.read(other);
  EXPECT_EQ(near(0), "");
}

}  // namespace
}  // namespace vietmend
