#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <string>

#include "model/model.h"
#include "punctuation/tagger.h"

namespace vietmend {
namespace {

// Marks kept and lost, capitals, numbers, a list, closing and opening marks, several lines.
std::string text() {
  std::string text;
  for (int i = 0; i < 12; ++i) {
    text +=
        "Trong 5 năm qua xã đã hoàn thành nhiều chỉ tiêu Đời sống của người dân ngày càng được nâng lên "
        "Cán bộ công chức, viên chức (kể cả hợp đồng) đều tham gia. Vì sao lại như vậy Ông Nguyễn Văn A cho "
        "biết \"năm 2012 thu nhập đạt 12,5 triệu đồng\" tăng 3% so với năm trước\n";
  }
  return text;
}

std::vector<Guess> all_guesses(const LinearModel& model, const GapFeatures& features, std::size_t size) {
  std::vector<Guess> out(size);
  for (std::size_t i = 0; i < size; ++i) {
    if (!features.open(i)) continue;
    GapFeatures::Row row;
    features.extract(i, row);
    const Scores scores = model.score(row);
    const auto best = std::max_element(scores.begin() + 1, scores.begin() + kMarks);
    out[i] = {static_cast<Mark>(best - scores.begin()), *best - scores[0]};
  }
  return out;
}

// The built-in section with other limits, where it is aligned as the model aligns it.
class Section {
 public:
  explicit Section(const Limits& limits) {
    const std::string bytes =
        recalibrated(Model::built_in()->section("punctuation.fast"), limits, Thresholds{}, Calibration{});
    size_ = bytes.size();
    words_.resize(size_ / 8 + 1);
    std::memcpy(words_.data(), bytes.data(), size_);
  }
  std::string_view view() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }

 private:
  std::size_t size_ = 0;
  std::vector<std::uint64_t> words_;
};

TEST(LinearTagger, GuessesAreTheScoresWhereNoGapIsGivenUp) {
  const Section section(kNoLimits);
  const LinearTagger tagger(section.view());
  const std::string source = text();
  const Line line(source);
  const GapFeatures features(line);
  const std::vector<Guess> expected = all_guesses(tagger.model(), features, line.size());
  const std::vector<Guess> got = tagger.guess(features, line.size()).marks;
  ASSERT_EQ(got.size(), expected.size());
  for (std::size_t i = 0; i < got.size(); ++i) {
    EXPECT_EQ(got[i].mark, expected[i].mark) << i;
    EXPECT_EQ(got[i].margin, expected[i].margin) << i;
  }
}

TEST(LinearTagger, GivesUpOnlyGapsWithoutAMark) {
  const LinearTagger tagger(Model::built_in()->section("punctuation.fast"));
  const std::string source = text();
  const Line line(source);
  const GapFeatures features(line);
  const std::vector<Guess> expected = all_guesses(tagger.model(), features, line.size());
  const std::vector<Guess> got = tagger.guess(features, line.size()).marks;
  std::size_t given_up = 0, open = 0;
  for (std::size_t i = 0; i < got.size(); ++i) {
    if (!features.open(i)) {
      EXPECT_EQ(got[i].margin, INT32_MIN);
      continue;
    }
    ++open;
    if (got[i].margin != expected[i].margin) {
      ++given_up;
      EXPECT_EQ(got[i].margin, INT32_MIN);
      EXPECT_EQ(got[i].mark, Mark::none);
      EXPECT_LT(static_cast<float>(expected[i].margin) * tagger.certainty().scale, -1) << line.token(i).text;
    }
  }
  EXPECT_GT(given_up, open / 2);
  EXPECT_LT(given_up, open);
}

TEST(LinearTagger, GuessesNothingOfNothing) {
  const LinearTagger tagger(Model::built_in()->section("punctuation.fast"));
  const Line line("");
  EXPECT_TRUE(tagger.guess(GapFeatures(line), 0).marks.empty());
}

}  // namespace
}  // namespace vietmend
