// No loop that settles is stopped by its limit: over the samples, over random text, of which
// VIETMEND_RANDOM_TEXTS says how many, and over the files of a folder that VIETMEND_LIMIT_TEXTS names.
#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/rounds.h"
#include "repair/promises.h"
#include "repair/random_text.h"
#include "repair/samples.h"
#include "vietmend/vietmend.h"

namespace vietmend::testing {
namespace {

std::size_t random_texts() {
  const char* said = std::getenv("VIETMEND_RANDOM_TEXTS");
  return said == nullptr ? 3000 : std::strtoull(said, nullptr, 10);
}

class Limits : public ::testing::Test {
 protected:
  void read(std::string_view source) {
    const std::uint64_t before = Rounds::limits_reached();
    repairer_.repair(source);
    if (Rounds::limits_reached() == before) return;
    const std::string path = ::testing::TempDir() + "vietmend-limit-reached.txt";
    std::ofstream(path, std::ios::binary) << source;
    FAIL() << Rounds::last_reached() << " by the text that is kept in " << path << ": " << shown(source);
  }

  const Repairer repairer_;
};

TEST_F(Limits, AreNotReachedBySamples) {
  for (const Sample& sample : samples()) {
    SCOPED_TRACE(sample.name);
    read(sample.damaged);
    read(sample.gold);
  }
}

TEST_F(Limits, AreNotReachedByRandomText) {
  std::vector<std::string_view> texts;
  for (const Sample& sample : samples()) {
    texts.push_back(sample.damaged);
    texts.push_back(sample.gold);
  }
  RandomText random(7);
  for (std::size_t i = 0; i < random_texts() && !HasFatalFailure(); ++i) {
    switch (i % 4) {
      case 0:
        read(random.bytes(random.below(300)));
        break;
      case 1:
        read(random.code_points(random.below(300)));
        break;
      case 2:
        read(random.fragments(texts, random.below(600)));
        break;
      default:
        read(random.phrases(texts, random.below(600)));
        break;
    }
  }
}

TEST_F(Limits, AreNotReachedByTheFilesOfAFolder) {
  const char* folder = std::getenv("VIETMEND_LIMIT_TEXTS");
  if (folder == nullptr) GTEST_SKIP() << "no folder is named";
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    SCOPED_TRACE(entry.path().string());
    read(text);
    ++files;
  }
  EXPECT_GT(files, 0U) << folder;
}

// The counter itself must be able to count.
TEST(Rounds, CountTheLimitsThatAreReached) {
  const std::uint64_t before = Rounds::limits_reached();
  Rounds rounds("two", 2);
  EXPECT_TRUE(rounds.another());
  EXPECT_TRUE(rounds.another());
  EXPECT_EQ(Rounds::limits_reached(), before);
  EXPECT_FALSE(rounds.another());
  EXPECT_EQ(Rounds::limits_reached(), before + 1);
  EXPECT_STREQ(Rounds::last_reached(), "two");
}

}  // namespace
}  // namespace vietmend::testing
