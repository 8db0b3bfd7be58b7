// Each damaged sample against the same article as an editor would have it.
#include "repair/samples.h"

#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <string>

#include "repair/agreement.h"
#include "repair/promises.h"
#include "vietmend/vietmend.h"

namespace vietmend::testing {
namespace {

const Repairer& repairer() {
  static const Repairer one;
  return one;
}

// The least share of words, marks and case and all, in which each repaired sample must agree with its gold:
// what was measured, less a hundredth or so. Text that lost nearly all of its marks is held to less.
const std::map<std::string, double> kFloors = {
    {"bao-cao-nuoc-sach", 0.99}, {"bao-tang-gom-sach", 1.00},       {"bien-ban-hop-thon", 0.99},
    {"cau-moi-ban-pom", 0.96},   {"chuyen-cua-ba-hang-xom", 0.80},  {"cong-tac-can-bo", 0.90},
    {"du-lich-cong-dong", 0.95}, {"hat-then-tren-may-tinh", 0.97},  {"hoi-thao-chuyen-doi-so", 0.99},
    {"ke-hoach-doc-sach", 0.97}, {"nghi-dinh-cho-nong-thon", 0.99}, {"phong-dich-mua-lu", 0.98},
    {"rung-tren-dat-doc", 0.92}, {"thu-vien-huyen", 0.97},          {"to-hop-tac-nghe-muoi", 0.96},
};

class SampleTest : public ::testing::TestWithParam<Sample> {};

TEST_P(SampleTest, AgreesWithItsEditor) {
  const Sample& sample = GetParam();
  const auto floor = kFloors.find(sample.name);
  ASSERT_NE(floor, kFloors.end()) << "no floor for " << sample.name;
  const Repaired repaired = repairer().repair(sample.damaged);
  const double before = word_agreement(sample.damaged, sample.gold);
  const double after = word_agreement(repaired.text, sample.gold);
  RecordProperty("before", std::to_string(before));
  RecordProperty("after", std::to_string(after));
  EXPECT_GE(after, before);
  EXPECT_GE(after, floor->second) << repaired.text;
}

TEST_P(SampleTest, ItsGoldIsUtf8AndComposed) {
  EXPECT_TRUE(is_valid_utf8(GetParam().gold));
  EXPECT_TRUE(is_composed(GetParam().gold));
}

TEST_P(SampleTest, ItsGoldIsHardlyTouched) {
  const Sample& sample = GetParam();
  const Repaired repaired = repairer().repair(sample.gold);
  for (const Edit& edit : repaired.edits) std::cout << "  " << describe(sample.gold, edit) << "\n";
  EXPECT_LE(repaired.edits.size(), 2U);
}

INSTANTIATE_TEST_SUITE_P(All, SampleTest, ::testing::ValuesIn(samples()), [](const auto& made) {
  std::string name = made.param.name;
  for (char& c : name) {
    if (c == '-') c = '_';
  }
  return name;
});

TEST(Samples, TheCleanOneComesBackAsItWentIn) {
  bool found = false;
  for (const Sample& sample : samples()) {
    if (sample.damaged != sample.gold) continue;
    found = true;
    const Repaired repaired = repairer().repair(sample.damaged);
    EXPECT_EQ(repaired.text, sample.gold);
    for (const Edit& edit : repaired.edits) ADD_FAILURE() << describe(sample.damaged, edit);
  }
  EXPECT_TRUE(found) << "no sample is clean";
}

TEST(Samples, GoldsAreHardlyTouchedInAll) {
  std::size_t edits = 0, all = 0;
  for (const Sample& sample : samples()) {
    edits += repairer().repair(sample.gold).edits.size();
    all += words(sample.gold).size();
  }
  EXPECT_LE(edits * 10'000, 5 * all) << edits << " edits in " << all << " words";
}

}  // namespace
}  // namespace vietmend::testing
