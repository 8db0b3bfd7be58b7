// The two models of the `best` tagger together: what each says of a gap, and what the tagger makes of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "core/letters.h"
#include "model/model.h"
#include "punctuation/tagger.h"

namespace vietmend {
namespace {

// Marks that stand and marks that are lost, with capitals or without.
std::string text(bool capitals) {
  std::string text;
  for (int i = 0; i < 8; ++i) {
    text +=
        "Trong 5 năm qua xã đã hoàn thành nhiều chỉ tiêu Đời sống của người dân ngày càng được nâng lên "
        "Cán bộ, công chức, viên chức đều tham gia. Vì sao lại như vậy Ông Nguyễn Văn A cho biết ";
  }
  return capitals ? text : lower(text);
}

class NetworkTaggerTest : public testing::TestWithParam<bool> {
 protected:
  // The linear model's margins over no mark in nats; none for a gap that it gave up.
  std::vector<std::vector<double>> linear_margins() const {
    std::vector<std::vector<double>> out(line_.size());
    linear_.score(features_, line_.size(), {}, [&](std::size_t gap, const Scores& scores) {
      for (std::size_t c = 0; c < kMarks; ++c) {
        out[gap].push_back(double{linear_.certainty().scale} * static_cast<double>(scores[c] - scores[0]));
      }
    });
    return out;
  }

  std::shared_ptr<const Model> model_ = Model::built_in();
  LinearTagger linear_{model_->section("punctuation.fast")};
  NetworkTagger best_{model_->section("punctuation.best"), model_->section("punctuation.fast")};
  std::string text_ = text(GetParam());
  Line line_{text_};
  GapFeatures features_{line_};
};

TEST_P(NetworkTaggerTest, AddsHalfOfTheLinearMarginsWhereTheNetworkIsAsked) {
  const std::vector<NetworkScores> network = best_.scores(features_, line_.size());
  const std::vector<std::vector<double>> linear = linear_margins();
  const Guesses guesses = best_.guess(features_, line_.size());
  ASSERT_EQ(features_.uncased(), !GetParam());
  int asked = 0, given_up = 0;
  for (std::size_t i = 0; i < line_.size(); ++i) {
    const Guess& guess = guesses.marks[i];
    if (!features_.open(i)) {
      EXPECT_EQ(guess.margin, INT32_MIN) << i;
      continue;
    }
    const double best_linear =
        linear[i].empty() ? -INFINITY : *std::max_element(linear[i].begin() + 1, linear[i].end());
    const bool surely_asked = features_.uncased() || best_linear > -1.98;
    const bool surely_not = !features_.uncased() && best_linear < -3.08;
    if (surely_asked || surely_not) {
      EXPECT_EQ(guess.margin != INT32_MIN, surely_asked) << i;
    }
    if (guess.margin == INT32_MIN) {
      ++given_up;
      continue;
    }
    ++asked;
    // A gap that the linear tagger gave up, or that it is sure enough of, counts as one of -4 nats. Where the
    // two can hardly be told apart it may be either.
    if (std::abs(best_linear + 3.0625) < 0.02) continue;
    double most = -INFINITY;
    for (std::size_t c = 1; c < kMarks; ++c) {
      const double added = best_linear < -3.0625 ? -4 : linear[i][c];
      most =
          std::max(most, double{kScoreUnit} * static_cast<double>(network[i][c] - network[i][0]) + added / 2);
    }
    EXPECT_NEAR(double{kScoreUnit} * static_cast<double>(guess.margin), most, 0.02) << i;
  }
  EXPECT_GT(asked, 20);
  EXPECT_EQ(given_up > 100, GetParam());
}

TEST_P(NetworkTaggerTest, SaysSomethingOfCapitalsWhereThereAreNone) {
  const Guesses guesses = best_.guess(features_, line_.size());
  if (GetParam()) {
    EXPECT_TRUE(guesses.casings.empty());
  } else {
    EXPECT_TRUE(std::any_of(guesses.casings.begin(), guesses.casings.end(),
                            [](const CasingGuess& g) { return g.confidence > 0; }));
  }
}

INSTANTIATE_TEST_SUITE_P(WithCapitalsAndWithout, NetworkTaggerTest, testing::Bool(),
                         [](const auto& capitals) { return capitals.param ? "capitals" : "none"; });

}  // namespace
}  // namespace vietmend
