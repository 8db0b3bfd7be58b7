// Text that the caller knows to come from a reader of scans.
#include <gtest/gtest.h>

#include <string>

#include "repair/promises.h"
#include "repair/samples.h"
#include "vietmend/repairer.h"

namespace vietmend {
namespace {

using testing::broken_promise;
using testing::samples;

// One fault, by which no text could be told.
const std::string kPage =
    "Nhà trường tổ chức cho học sinh lớp năm đi thăm bảo tàng tỉnh và trồng cây ở bờ suối. Các em nghe kê "
    "chuyện về những người đã dựng làng, rồi chép lại những điều đã nghe.\n";

const Repairer& repairer() {
  static const Repairer repairer;
  return repairer;
}

std::vector<Evidence> all_scanned(const std::string& text) {
  return {{{0, text.size()}, Trait::scanned}};
}

TEST(Scanned, IsMendedByWhatIsKnownOfIt) {
  EXPECT_EQ(repairer().repair(kPage).text, kPage);
  const Repaired mended = repairer().repair(kPage, all_scanned(kPage));
  EXPECT_NE(mended.text.find("nghe kể chuyện"), std::string::npos) << mended.text;
  ASSERT_EQ(mended.edits.size(), 1U);
  EXPECT_EQ(mended.edits[0].kind, EditKind::diacritic);
  EXPECT_EQ(broken_promise(kPage, mended), "");
}

TEST(Scanned, StaysWhereMarksAreKept) {
  Options options;
  options.diacritics = Diacritics::keep;
  EXPECT_EQ(Repairer(options).repair(kPage, all_scanned(kPage)).text, kPage);
}

TEST(Scanned, IsProtectedAllTheSame) {
  std::vector<Evidence> told = all_scanned(kPage);
  told.push_back({{0, kPage.size()}, Trait::protect});
  EXPECT_TRUE(repairer().repair(kPage, told).edits.empty());
}

TEST(Scanned, HoldsThePromisesOverEverySample) {
  for (const auto& sample : samples()) {
    const Repaired mended = repairer().repair(sample.damaged, all_scanned(sample.damaged));
    EXPECT_EQ(broken_promise(sample.damaged, mended), "") << sample.name;
    const Repaired again = repairer().repair(mended.text, all_scanned(mended.text));
    EXPECT_EQ(again.text, mended.text) << sample.name;
  }
}

}  // namespace
}  // namespace vietmend
