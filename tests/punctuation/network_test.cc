#include "punctuation/network.h"

#include <gtest/gtest.h>

#include <cstring>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/line.h"
#include "fuzz/vector_targets.h"
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

// Whatever a linear tagger might guess of the gaps of a text.
std::vector<std::uint8_t> random_guesses(std::size_t tokens, std::mt19937_64& random) {
  std::vector<std::uint8_t> rows(tokens);
  for (std::uint8_t& row : rows) {
    row = linear_row(static_cast<Mark>(random() % kMarks), static_cast<std::int32_t>(random() % 4096) - 2048);
  }
  return rows;
}

// Every number of every token is that of the plain loops.
void expect_as_specified(const Network& network, const std::string& text, std::mt19937_64& random) {
  const Line line(text);
  const GapFeatures features(line);
  const std::vector<std::uint8_t> linear = random_guesses(line.size(), random);
  const std::vector<NetworkScores> scores = network.read(features, line.size(), linear);
  const std::vector<NetworkScores> expected = specified_scores(
      network.model(), network.vocabulary().tokens(features, line.size(), Network::kPadding, linear));
  ASSERT_EQ(scores.size(), line.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    ASSERT_EQ(scores[i], expected[i + Network::kPadding])
        << network_target() << ", token " << i << " of " << line.size();
  }
}

// Calls `act` with each kind of vectors that the processor has, and gives their names.
template <class Act>
std::set<std::string> on_every_target(Act act) {
  std::set<std::string> targets;
  const auto once = [&] {
    targets.insert(network_target());
    act();
  };
  fuzz::for_each_vector_target(once);
  once();
  return targets;
}

TEST(Network, EveryTargetGivesTheSpecifiedNumbers) {
  std::mt19937_64 random(11);
  const Section section(network_section({}, random));
  const std::set<std::string> targets = on_every_target([&] {
    const Network network(section.view());
    for (const std::size_t tokens : {1U, 2U, 7U, 8U, 9U, 40U, 200U}) {
      expect_as_specified(network, random_text(tokens, random), random);
    }
  });
  RecordProperty("targets", static_cast<int>(targets.size()));
  // The one without vectors, or with the least, and the best the processor has.
  EXPECT_GE(targets.size(), 2U);
}

// One after the other, over and over, or, where there are none, whatever.
template <typename T>
std::vector<T> filled(std::size_t size, const std::vector<T>& values, std::mt19937_64& random) {
  std::vector<T> out(size);
  for (std::size_t i = 0; i < size; ++i) {
    out[i] = values.empty() ? static_cast<T>(random()) : values[i % values.size()];
  }
  return out;
}

// Weights whose outputs are the sums themselves, and what they are to give.
class Sums {
 public:
  static constexpr std::size_t kOutputs = 40, kTaps = 3, kTapWidth = 32, kInputs = kTaps * kTapWidth;

  explicit Sums(const std::vector<std::int8_t>& weights) : weights_(weights) {}

  // Of values that are at most 127 when `offset` is taken off them.
  void expect_of(const std::vector<std::uint8_t>& values, int offset) const {
    const PackedProduct packed({kOutputs, kInputs, shift_, bias_, weights_}, offset, kStreamBits);
    for (std::size_t tokens = 1; tokens <= 9; ++tokens) {
      std::vector<std::int32_t> scores(tokens * packed.outputs);
      multiply_scores(packed, {values.data(), kTokenStep, kTaps, kTapWidth, kTapStep}, tokens, scores.data());
      for (std::size_t t = 0; t < tokens; ++t) {
        for (std::size_t o = 0; o < kOutputs; ++o) {
          ASSERT_EQ(scores[t * packed.outputs + o], sum(o, values.data() + t * kTokenStep, offset))
              << network_target() << ", token " << t << " of " << tokens << ", output " << o;
        }
      }
    }
  }
  static constexpr std::size_t kTokenStep = 40, kTapStep = 72;
  static constexpr std::size_t kValues = 8 * kTokenStep + kTaps * kTapStep;

 private:
  std::int32_t sum(std::size_t output, const std::uint8_t* values, int offset) const {
    std::int32_t sum = 0;
    for (std::size_t j = 0; j < kInputs; ++j) {
      sum += weights_[output * kInputs + j] * (values[j / kTapWidth * kTapStep + j % kTapWidth] - offset);
    }
    return sum;
  }

  std::vector<std::int8_t> weights_;
  std::vector<std::uint8_t> shift_ = std::vector<std::uint8_t>(kOutputs, kStreamBits - kUnitBits);
  std::vector<std::int32_t> bias_ = std::vector<std::int32_t>(kOutputs);
};

TEST(Network, SumsOfTheGreatestNumbersAreExact) {
  std::mt19937_64 random(18);
  const std::vector<std::vector<std::int8_t>> weights = {
      {127}, {-128}, {127, 127, -128, -128},  {127, -128}, {64, 64, 65, 64}, {-64, -64, -65, -64},
      {0},   {},     {0, 0, 0, 0, 0, 0, 127}, {43, 21, 1}, {-128, 0, -128},  {127, 127, 127, -128, -128}};
  const std::vector<std::vector<std::uint8_t>> values = {{0},         {255}, {255, 0}, {128, 127, 129},
                                                         {0, 0, 255}, {}};
  on_every_target([&] {
    for (const auto& pattern : weights) {
      const Sums sums(filled(Sums::kOutputs * Sums::kInputs, pattern, random));
      for (const auto& value : values) {
        std::vector<std::uint8_t> units = filled(Sums::kValues, value, random);
        sums.expect_of(units, kUnitOffset);
        for (std::uint8_t& unit : units) unit /= 2;
        sums.expect_of(units, 0);
      }
    }
  });
}

TEST(Network, LongTextsReadAStretchAtATimeGiveTheSpecifiedNumbers) {
  std::mt19937_64 random(12);
  const Section section(network_section({}, random));
  const Network network(section.view());
  for (const std::size_t tokens : {1023U, 1024U, 1025U, 2500U}) {
    expect_as_specified(network, random_text(tokens, random), random);
  }
}

// Whatever is left out beside it, and however much of it, a token that is wanted has the scores it has in the
// whole.
TEST(Network, WantedTokensHaveTheScoresOfTheWhole) {
  std::mt19937_64 random(17);
  const Section section(network_section({}, random));
  const Network network(section.view());
  for (const std::size_t tokens : {1U, 9U, 70U, 1500U, 3000U}) {
    const std::string text = random_text(tokens, random);
    const Line line(text);
    const GapFeatures features(line);
    const std::vector<std::uint8_t> linear = random_guesses(line.size(), random);
    const std::vector<NetworkScores> whole = network.read(features, line.size(), linear);
    for (const std::size_t one_in : {1U, 2U, 5U, 20U, 100U, 1000U}) {
      std::vector<std::uint8_t> known(line.size());
      for (std::uint8_t& k : known) k = random() % one_in != 0;
      const std::vector<NetworkScores> some = network.read(features, line.size(), linear, known);
      for (std::size_t i = 0; i < line.size(); ++i) {
        if (known[i] != 0) continue;
        ASSERT_EQ(some[i], whole[i]) << "token " << i << " of " << tokens << ", one in " << one_in;
      }
    }
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

TEST(Network, ReadsTheGuessesOfTheLinearTagger) {
  std::mt19937_64 random(19);
  const Section section(network_section({}, random));
  const Network network(section.view());
  const Line line("của và của và của");
  const GapFeatures features(line);
  std::vector<std::uint8_t> linear(line.size());
  const std::vector<NetworkScores> none = network.read(features, line.size(), linear);
  EXPECT_EQ(none, network.read(features, line.size()));
  linear[2] = linear_row(Mark::stop, 0);
  const std::vector<NetworkScores> one = network.read(features, line.size(), linear);
  for (std::size_t i = 0; i < line.size(); ++i) EXPECT_NE(one[i], none[i]) << i;
}

TEST(LinearRow, HasTheMarkAndItsMarginInHalfNats) {
  EXPECT_EQ(linear_row(Mark::none, 5000), 0);
  EXPECT_EQ(linear_row(Mark::comma, INT32_MIN), 0);
  EXPECT_EQ(linear_row(Mark::comma, -785), 0);
  EXPECT_EQ(linear_row(Mark::comma, -784), 1);
  EXPECT_EQ(linear_row(Mark::comma, -657), 1);
  EXPECT_EQ(linear_row(Mark::comma, -656), 2);
  EXPECT_EQ(linear_row(Mark::comma, 0), 7);
  EXPECT_EQ(linear_row(Mark::comma, INT32_MAX / 2), 16);
  // Each mark has rows of its own, and the table has all of them.
  EXPECT_EQ(linear_row(Mark::stop, -784), 17);
  EXPECT_EQ(linear_row(static_cast<Mark>(kMarks - 1), INT32_MAX / 2), 96);
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
