// A text that is read again, changed: what is remembered must be what would be guessed anew.
#include "punctuation/recollection.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "model/model.h"

namespace vietmend {
namespace {

using Words = std::vector<std::string>;

// A tagger that counts the gaps it is asked about.
class Counting : public Tagger {
 public:
  explicit Counting(std::unique_ptr<const Tagger> tagger) : tagger_(std::move(tagger)) {}
  using Tagger::guess;
  Guesses guess(const GapFeatures& features, std::size_t tokens,
                std::span<const std::uint8_t> known) const override {
    for (std::size_t i = 0; i < tokens; ++i) asked_ += known.empty() || known[i] == 0;
    return tagger_->guess(features, tokens, known);
  }
  std::size_t reach() const override { return tagger_->reach(); }
  std::size_t standing_reach() const override { return tagger_->standing_reach(); }
  const Certainty& certainty() const override { return tagger_->certainty(); }
  std::size_t asked() const { return asked_; }

 private:
  std::unique_ptr<const Tagger> tagger_;
  mutable std::size_t asked_ = 0;
};

std::unique_ptr<const Tagger> tagger(bool best) {
  const auto model = Model::built_in();
  if (best) {
    return std::make_unique<NetworkTagger>(model->section("punctuation.best"),
                                           model->section("punctuation.fast"));
  }
  return std::make_unique<LinearTagger>(model->section("punctuation.fast"));
}

Words words(std::size_t count, std::mt19937_64& random) {
  static const Words kWords = {"cán",  "bộ",    "công",   "chức,",     "viên", "Ủy",    "ban",
                               "nhân", "dân.",  "tỉnh",   "đã",        "UBND", "năm",   "2015",
                               "và",   "của",   "trên",   "địa",       "bàn",  "huyện", "xã",
                               "phát", "triển", "kinh\n", "12/5/2016", "(kể",  "cả)",   "TP"};
  Words out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(kWords[random() % kWords.size()]);
  return out;
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += word + " ";
  return text;
}

// As repairs change a text: a mark put in or out, a word split, written out, left out, its case changed.
void change(Words& words, std::mt19937_64& random) {
  if (words.empty()) return;
  const std::size_t at = random() % words.size();
  const auto place = words.begin() + static_cast<std::ptrdiff_t>(at);
  switch (random() % 6) {
    case 0:
      words[at] += ',';
      break;
    case 1:
      words.erase(place);
      break;
    case 2:
      words.insert(place, {"Ủy", "ban", "nhân", "dân"});
      break;
    case 3:
      words[at] = "Thương";
      break;
    case 4:
      words[at] += "\n";
      break;
    default:
      words.erase(place, words.end() - static_cast<std::ptrdiff_t>((words.size() - at) / 2));
  }
}

void expect_same(const Tagger& tagger, Recollection& recollection, const std::string& text) {
  const Line line(text);
  const Guesses& got = recollection.read(tagger, line).guesses;
  const Guesses expected = tagger.guess(GapFeatures(line), line.size());
  ASSERT_EQ(got.marks.size(), expected.marks.size());
  ASSERT_EQ(got.casings.size(), expected.casings.size());
  for (std::size_t i = 0; i < expected.marks.size(); ++i) {
    ASSERT_EQ(got.marks[i].mark, expected.marks[i].mark) << i << " of " << text;
    ASSERT_EQ(got.marks[i].margin, expected.marks[i].margin) << i << " of " << text;
    if (expected.casings.empty()) continue;
    ASSERT_EQ(got.casings[i].casing, expected.casings[i].casing) << i << " of " << text;
    ASSERT_EQ(got.casings[i].confidence, expected.casings[i].confidence) << i << " of " << text;
  }
}

class RecollectionTest : public testing::TestWithParam<bool> {};

TEST_P(RecollectionTest, ChangedTextsAreReadAsTheTaggerReadsThem) {
  std::mt19937_64 random(20261127);
  const auto reader = tagger(GetParam());
  for (int text = 0; text < (GetParam() ? 12 : 60); ++text) {
    Words now = words(random() % 500, random);
    Recollection recollection;
    for (int round = 0; round < 12; ++round) {
      ASSERT_NO_FATAL_FAILURE(expect_same(*reader, recollection, joined(now)));
      for (std::size_t changes = random() % 6; changes > 0; --changes) change(now, random);
    }
  }
}

// Where marks are far apart, one more tells even gaps far off that they stand nearer to a mark than they did.
TEST_P(RecollectionTest, TextsWithFewMarksAreReadAsTheTaggerReadsThem) {
  std::mt19937_64 random(20261128);
  const auto reader = tagger(GetParam());
  for (int text = 0; text < 8; ++text) {
    Words now = words(600, random);
    for (std::string& word : now)
      std::erase_if(word, [](char c) { return c == ',' || c == '.' || c == '\n'; });
    Recollection recollection;
    for (int round = 0; round < 6; ++round) {
      ASSERT_NO_FATAL_FAILURE(expect_same(*reader, recollection, joined(now)));
      now[random() % now.size()] += random() % 2 == 0 ? "," : ".";
    }
  }
}

// A text without capitals is read in another way, beginning and ending with one capital in a hundred.
TEST_P(RecollectionTest, TextsThatGainAndLoseCapitalsAreReadAsTheTaggerReadsThem) {
  const auto reader = tagger(GetParam());
  Words now;
  while (now.size() < 400) now.insert(now.end(), {"các", "cán", "bộ", "của", "huyện,", "đã", "về", "xã."});
  Recollection recollection;
  const auto uncased = [&] {
    const std::string text = joined(now);
    const Line line(text);
    return GapFeatures(line).uncased();
  };
  ASSERT_TRUE(uncased());
  ASSERT_NO_FATAL_FAILURE(expect_same(*reader, recollection, joined(now)));
  now.insert(now.begin() + 200, "tỉnh");
  ASSERT_TRUE(uncased());
  ASSERT_NO_FATAL_FAILURE(expect_same(*reader, recollection, joined(now)));
  for (std::size_t at = 10; at < 100; at += 10) now[at] = "Thương";
  ASSERT_FALSE(uncased());
  ASSERT_NO_FATAL_FAILURE(expect_same(*reader, recollection, joined(now)));
  for (std::size_t at = 10; at < 100; at += 10) now[at] = "thương";
  ASSERT_TRUE(uncased());
  ASSERT_NO_FATAL_FAILURE(expect_same(*reader, recollection, joined(now)));
}

TEST_P(RecollectionTest, AnotherTextIsReadAsTheTaggerReadsIt) {
  std::mt19937_64 random(7);
  const auto reader = tagger(GetParam());
  Recollection recollection;
  for (const std::size_t size : {300U, 0U, 1U, 40U, 2000U, 3U}) {
    ASSERT_NO_FATAL_FAILURE(expect_same(*reader, recollection, joined(words(size, random))));
  }
}

TEST_P(RecollectionTest, OnlyWhatLiesNearAChangeIsReadAgain) {
  std::mt19937_64 random(8);
  const Counting reader(tagger(GetParam()));
  Words now = words(1000, random);
  Recollection recollection;
  const std::string first = joined(now);
  recollection.read(reader, Line(first));
  EXPECT_EQ(reader.asked(), Line(first).size());
  recollection.read(reader, Line(first));
  EXPECT_EQ(reader.asked(), Line(first).size());
  now[500] = "Thương";
  now.insert(now.begin() + 700, {"Ủy", "ban", "nhân", "dân"});
  const std::string second = joined(now);
  recollection.read(reader, Line(second));
  EXPECT_GT(reader.asked(), Line(first).size());
  EXPECT_LT(reader.asked(), Line(first).size() + 500);
}

INSTANTIATE_TEST_SUITE_P(BothTaggers, RecollectionTest, testing::Bool(),
                         [](const auto& tagger) { return tagger.param ? "best" : "fast"; });

}  // namespace
}  // namespace vietmend
