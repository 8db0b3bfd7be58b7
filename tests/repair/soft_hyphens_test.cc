// Words that a soft hyphen divides at the end of a row, from the text that is read to the text that is
// written.
#include <gtest/gtest.h>

#include <string>

#include "repair/promises.h"
#include "vietmend/repairer.h"

namespace vietmend {
namespace {

using testing::broken_promise;

const std::string kRows =
    "Đội thi công đã hoàn thành nền đư\u00AD\nờng và rãnh thoát nước trước mùa mưa, theo đúng kế ho\u00AD\n"
    "ạch mà xã giao; riêng đoạn qua Bình\u00AD\nThuận làm theo Quyết định số 12/QĐ\u00AD\nTTg.\n";

TEST(SoftHyphens, AreGoneAndTheirWordsWhole) {
  const Repairer repairer;
  const Repaired repaired = repairer.repair(kRows);
  EXPECT_EQ(broken_promise(kRows, repaired), "");
  EXPECT_NE(repaired.text.find("nền đường và"), std::string::npos) << repaired.text;
  EXPECT_NE(repaired.text.find("kế hoạch mà"), std::string::npos) << repaired.text;
  EXPECT_EQ(repaired.text.find("QĐTTg"), std::string::npos) << repaired.text;
  EXPECT_EQ(repaired.text.find("\u00AD"), std::string::npos) << repaired.text;
  EXPECT_TRUE(repairer.repair(repaired.text).edits.empty()) << repaired.text;
}

TEST(SoftHyphens, StayRowsWhereRowsStay) {
  Options options;
  options.spacing = Spacing::keep;
  options.lines = Lines::keep;
  const Repairer repairer(options);
  const std::string text = repairer.repair(kRows).text;
  EXPECT_NE(text.find("đư\nờng"), std::string::npos) << text;
  EXPECT_NE(text.find("ho\nạch"), std::string::npos) << text;
}

TEST(SoftHyphens, StayWhereTheyAreProtected) {
  const std::size_t begin = kRows.find("đư");
  const Evidence kept{{begin, kRows.find(" và")}, Trait::protect};
  const std::string text = Repairer().repair(kRows, {&kept, 1}).text;
  EXPECT_NE(text.find("đư\u00AD\nờng"), std::string::npos) << text;
  EXPECT_NE(text.find("kế hoạch mà"), std::string::npos) << text;
}

}  // namespace
}  // namespace vietmend
