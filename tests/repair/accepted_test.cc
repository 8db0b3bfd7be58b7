// Each sample as it was repaired when a person last looked: what changes it, in code or model, shows here
// what it does to it. `make accept` makes the outputs of today the accepted ones.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "repair/agreement.h"
#include "repair/samples.h"
#include "repair/word_changes.h"
#include "vietmend/vietmend.h"

namespace vietmend::testing {
namespace {

std::filesystem::path accepted_file(const Sample& sample, std::string_view quality) {
  return std::filesystem::path(VIETMEND_TEST_DATA) / "accepted" / quality / (sample.name + ".txt");
}

void expect_accepted(std::string_view quality, const Repairer& repairer) {
  const bool accept = std::getenv("VIETMEND_ACCEPT") != nullptr;
  std::ostringstream report;
  std::size_t differ = 0;
  for (const Sample& sample : samples()) {
    const std::string now = repairer.repair(sample.damaged).text;
    const std::filesystem::path file = accepted_file(sample, quality);
    const std::string then = std::filesystem::exists(file) ? file_bytes(file) : std::string();
    if (now == then) continue;
    ++differ;
    const std::vector<std::string> changes = word_changes(then, now);
    report << "\n"
           << sample.name << ": " << changes.size() << " places; agrees with its editor "
           << word_agreement(then, sample.gold) << " then, " << word_agreement(now, sample.gold) << " now\n";
    for (const std::string& change : changes) report << "  " << change << "\n";
    if (!accept) continue;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << now;
  }
  if (accept) {
    std::cout << report.str();
  } else {
    EXPECT_EQ(differ, 0U) << "samples come out otherwise than accepted, quality " << quality
                          << "; if they should, `make accept`\n"
                          << report.str();
  }
}

TEST(Accepted, Fast) {
  Options fast;
  fast.quality = Quality::fast;
  expect_accepted("fast", Repairer(fast));
}

TEST(Accepted, Best) {
  expect_accepted("best", Repairer());
}

TEST(WordChanges, ShowWhatDiffersAndWhere) {
  EXPECT_TRUE(word_changes("a b c", "a b c").empty());
  EXPECT_EQ(word_changes("một hai ba bốn năm sáu", "một hai ba, bốn năm sáu"),
            std::vector<std::string>{"một hai [-ba-] {+ba,+} bốn năm"});
  EXPECT_EQ(word_changes("a b c d", "a b d"), std::vector<std::string>{"a b [-c-] d"});
  EXPECT_EQ(word_changes("a\nb", "a b"), std::vector<std::string>{"a [-\\n-] b"});
  EXPECT_EQ(word_changes("", "a"), std::vector<std::string>{" {+a+} "});
  EXPECT_EQ(word_changes("a  b", "a b"), std::vector<std::string>{"(white space alone)"});
  EXPECT_EQ(word_changes("a b c d e f g", "x b c d e f y").size(), 2U);
}

}  // namespace
}  // namespace vietmend::testing
