#include "punctuation/network.h"

#include <gtest/gtest.h>
#include <hwy/targets.h>

#include <cstring>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/line.h"
#include "network_section.h"
#include "punctuation/network_specification.h"

namespace vietmend {
namespace {

// A section aligned to 8.
class Section {
 public:
  explicit Section(const std::string& bytes) : size_(bytes.size()), words_(bytes.size() / 8 + 1) {
    std::memcpy(words_.data(), bytes.data(), size_);
  }
  std::string_view view() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }

 private:
  std::size_t size_;
  std::vector<std::uint64_t> words_;
};

std::string random_text(std::size_t tokens, std::mt19937_64& random) {
  static const std::vector<std::string> words = {"của",  "và", "Tỉnh", "ủy", "nhân",    "dân",
                                                 "UBND", "12", "hội",  "xã", "Windows", "5/2016"};
  static const std::vector<std::string> gaps = {" ",  " ",  " ",  " ",   ", ", ". ",
                                                " (", ") ", "\n", " - ", "; "};
  std::string text;
  for (std::size_t i = 0; i < tokens; ++i)
    text += words[random() % words.size()] + gaps[random() % gaps.size()];
  return text;
}

// Every number of every token is that of the plain loops.
void expect_as_specified(const Network& network, const std::string& text) {
  const Line line(text);
  const GapFeatures features(line);
  const std::vector<NetworkScores> scores = network.read(features, line.size());
  const std::vector<NetworkScores> expected = specified_scores(
      network.model(), network.vocabulary().tokens(features, line.size(), Network::kPadding));
  ASSERT_EQ(scores.size(), line.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    ASSERT_EQ(scores[i], expected[i + Network::kPadding])
        << network_target() << ", token " << i << " of " << line.size();
  }
}

TEST(Network, EveryTargetGivesTheSpecifiedNumbers) {
  std::mt19937_64 random(11);
  const Section section(network_section({}, random));
  const std::int64_t supported = hwy::SupportedTargets();
  std::set<std::string> targets;
  for (std::int64_t rest = supported; rest != 0; rest &= rest - 1) {
    hwy::SetSupportedTargetsForTest(rest & -rest);
    hwy::GetChosenTarget().Update(rest & -rest);
    targets.insert(network_target());
    const Network network(section.view());
    for (const std::size_t tokens : {1U, 2U, 7U, 8U, 9U, 40U, 200U}) {
      expect_as_specified(network, random_text(tokens, random));
    }
  }
  hwy::SetSupportedTargetsForTest(0);
  hwy::GetChosenTarget().DeInit();
  RecordProperty("targets", static_cast<int>(targets.size()));
  // The one without vectors, or with the least, and the best the processor has.
  EXPECT_GE(targets.size(), 2U);
}

TEST(Network, LongTextsReadAStretchAtATimeGiveTheSpecifiedNumbers) {
  std::mt19937_64 random(12);
  const Section section(network_section({}, random));
  const Network network(section.view());
  for (const std::size_t tokens : {1023U, 1024U, 1025U, 2500U}) {
    expect_as_specified(network, random_text(tokens, random));
  }
}

TEST(Network, SeesNoFurtherThanItsDistances) {
  std::mt19937_64 random(13);
  const Section section(network_section({}, random));
  const Network network(section.view());
  std::string text = random_text(60, random);
  const auto read = [&](const std::string& given) {
    const Line line(given);
    return network.read(GapFeatures(line), line.size());
  };
  const std::vector<NetworkScores> before = read(text + "và và");
  const std::vector<NetworkScores> after = read(text + "và dân");
  ASSERT_EQ(before.size(), after.size());
  constexpr std::size_t reach = 1 + 3 + 2 + 1;
  for (std::size_t i = 0; i + reach + 1 < before.size(); ++i) EXPECT_EQ(before[i], after[i]) << i;
  EXPECT_NE(before.back(), after.back());
}

TEST(Network, KnowsTokensInWhateverCase) {
  std::mt19937_64 random(14);
  const Section section(network_section({}, random));
  const Network network(section.view());
  const Line line("Của TỈNH và xyz");
  const auto tokens = network.vocabulary().tokens(GapFeatures(line), line.size(), 1);
  ASSERT_EQ(tokens.size(), 6U);
  EXPECT_EQ(tokens[0].letters, 0);
  EXPECT_EQ(tokens[1].letters, 2);
  EXPECT_EQ(tokens[2].letters, 4);
  EXPECT_EQ(tokens[3].letters, 3);
  EXPECT_EQ(tokens[4].letters, 1);
  EXPECT_EQ(tokens[5].letters, 0);
}

TEST(NetworkModel, RefusesASectionCutShort) {
  std::mt19937_64 random(15);
  const std::string bytes = network_section({}, random);
  EXPECT_NO_THROW(NetworkModel{Section(bytes).view()});
  for (std::size_t size = 0; size < bytes.size(); size += 131) {
    EXPECT_THROW(NetworkModel{Section(bytes.substr(0, size)).view()}, std::runtime_error) << size;
  }
  EXPECT_THROW(NetworkModel{Section(bytes + "    ").view()}, std::runtime_error);
}

TEST(NetworkModel, RefusesSizesOutOfRange) {
  std::mt19937_64 random(16);
  const std::string bytes = network_section({}, random);
  for (std::size_t field = 0; field < 8; ++field) {
    for (const std::uint32_t value : {0U, 1U << 20, 0xFFFFFFFFU}) {
      std::string damaged = bytes;
      std::memcpy(damaged.data() + 4 * field, &value, 4);
      EXPECT_THROW(NetworkModel{Section(damaged).view()}, std::runtime_error) << field << " " << value;
    }
  }
}

TEST(NetworkModel, RecalibratedKeepsTheRest) {
  std::mt19937_64 random(17);
  const Section before(network_section({}, random));
  Thresholds thresholds{};
  thresholds[2][1] = 77;
  Calibration calibration{};
  calibration[2].fill(65535);
  CasingCalibration casing_calibration{};
  casing_calibration.fill(123);
  const Section after(recalibrated(before.view(), thresholds, calibration, {5, 6}, casing_calibration));
  const NetworkModel a(before.view()), b(after.view());
  EXPECT_EQ(b.certainty.threshold(Loss::some, Mark::comma), 77);
  EXPECT_FLOAT_EQ(b.certainty.confidence(Loss::some, 0), 1);
  EXPECT_EQ(b.casing_thresholds, (CasingThresholds{5, 6}));
  EXPECT_EQ(b.casing_calibration, casing_calibration);
  EXPECT_EQ(a.vocabulary, b.vocabulary);
  EXPECT_TRUE(std::equal(a.last.weights.begin(), a.last.weights.end(), b.last.weights.begin()));
}

}  // namespace
}  // namespace vietmend
