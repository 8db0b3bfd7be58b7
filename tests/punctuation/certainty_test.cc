// What the built-in model says of how sure it is.
#include "punctuation/certainty.h"

#include <gtest/gtest.h>

#include <cmath>

#include "model/model.h"
#include "punctuation/tagger.h"

namespace vietmend {
namespace {

// A mark that is twenty times less likely than none is mostly wrong, one that is 150 times likelier is mostly
// right even in text that seems whole, and a greater margin never makes it less sure.
void expect_to_follow_the_margin(const Certainty& certainty) {
  const auto margin = [&](double nats) {
    return static_cast<std::int32_t>(std::lround(nats / certainty.scale));
  };
  for (int l = 0; l < kLosses; ++l) {
    const auto loss = static_cast<Loss>(l);
    EXPECT_LT(certainty.confidence(loss, margin(-3)), 0.4F) << l;
    EXPECT_GT(certainty.confidence(loss, margin(5)), 0.5F) << l;
    float before = 0;
    for (double nats = -8; nats <= 12; nats += 0.25) {
      const float now = certainty.confidence(loss, margin(nats));
      EXPECT_GE(now, before) << l << ", " << nats;
      before = now;
    }
  }
}

TEST(Certainty, FollowsTheMarginInFast) {
  const auto model = Model::built_in();
  expect_to_follow_the_margin(LinearTagger(model->section("punctuation.fast")).certainty());
}

TEST(Certainty, FollowsTheMarginInBest) {
  const auto model = Model::built_in();
  expect_to_follow_the_margin(
      NetworkTagger(model->section("punctuation.best"), model->section("punctuation.fast")).certainty());
}

}  // namespace
}  // namespace vietmend
