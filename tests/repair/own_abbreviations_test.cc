// Abbreviations of the caller's own, in a file and in rows, over those of the model.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "vietmend/repairer.h"

namespace vietmend {
namespace {

constexpr std::string_view kText = "Có hai XYZT của xã, một ZYXT của UBND xã.";

std::string row(const std::string& form, const std::string& expansion) {
  return form + "\t\t" + expansion + "\tcommon\tuser\t\t\t\t\n";
}

class OwnAbbreviations : public ::testing::Test {
 protected:
  OwnAbbreviations()
      : file_(std::filesystem::path(::testing::TempDir()) /
              ("own-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) +
               ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".tsv")) {
    std::ofstream(file_) << row("XYZT", "xưởng yến") << row("ZYXT", "xưởng cưa");
  }
  ~OwnAbbreviations() override { std::filesystem::remove(file_); }

  std::filesystem::path file_;
};

TEST_F(OwnAbbreviations, RowsHoldOverTheFileAndTheFileOverTheModel) {
  Options options;
  options.abbreviation_table = file_;
  EXPECT_EQ(Repairer(options).repair(kText).text,
            "Có hai xưởng yến của xã, một xưởng cưa của Ủy ban nhân dân xã.");
  options.abbreviation_rows = row("XYZT", "xưởng dệt");
  EXPECT_EQ(Repairer(options).repair(kText).text,
            "Có hai xưởng dệt của xã, một xưởng cưa của Ủy ban nhân dân xã.");
  options.abbreviation_table.clear();
  EXPECT_EQ(Repairer(options).repair(kText).text,
            "Có hai xưởng dệt của xã, một ZYXT của Ủy ban nhân dân xã.");
}

TEST_F(OwnAbbreviations, WhatIsWrongIsNamed) {
  Options options;
  options.abbreviation_rows = row("XYZT", "xưởng yến") + "ZYXT\n";
  try {
    const Repairer repairer(options);
    FAIL() << "took a broken row";
  } catch (const std::invalid_argument& error) {
    EXPECT_EQ(std::string(error.what()).rfind("abbreviation_rows:2: ", 0), 0U) << error.what();
  }
}

}  // namespace
}  // namespace vietmend
