#include "diacritics/letter_runs.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vietmend::diacritics {
namespace {

std::vector<std::string> texts(const Line& line) {
  std::vector<std::string> out;
  for (const LetterRun& run : letter_runs(line)) {
    out.emplace_back(line.token(run.token).text.substr(run.begin, run.size));
  }
  return out;
}

TEST(LetterRuns, AreTheLettersOfWordsAbbreviationsAndDocumentNumbers) {
  const Line line("Sở TT&TT, ngày 01/6/2007, ban hành 43/2010/NĐ-CP");
  EXPECT_EQ(texts(line), (std::vector<std::string>{"Sở", "TT", "TT", "ngày", "ban", "hành", "NĐ", "CP"}));
}

TEST(LetterRuns, LeaveAddressesAndPathsOut) {
  const Line line("xem https://sovhtt.hanoi.gov.vn/tin và ubnd@hanoi.gov.vn, /uploads/anh.jpg");
  EXPECT_EQ(texts(line), (std::vector<std::string>{"xem", "và"}));
}

TEST(LetterRuns, SayWhatStandsBetween) {
  const Line line("một hai, ba. Bốn: (năm) sáu - bảy-tám/chín 5 mười\nhết");
  std::vector<Between> between;
  for (const LetterRun& run : letter_runs(line)) between.push_back(run.after);
  EXPECT_EQ(between, (std::vector<Between>{Between::space, Between::comma, Between::stop, Between::colon,
                                           Between::closing, Between::dash, Between::hyphen, Between::slash,
                                           Between::number, Between::line, Between::end}));
}

TEST(LetterRuns, SayHowTheyAreCased) {
  const Line line("nhỏ Hoa HOA iPhone Y");
  std::vector<RunShape> shapes;
  for (const LetterRun& run : letter_runs(line)) shapes.push_back(run.shape);
  EXPECT_EQ(shapes, (std::vector<RunShape>{RunShape::small, RunShape::capitalized, RunShape::capitals,
                                           RunShape::mixed, RunShape::one_capital}));
}

TEST(LetterRuns, HaveNoSpellingBeyondTheAlphabet) {
  const Line line("Müller Москва pneumonoultramicroscopic");
  for (const LetterRun& run : letter_runs(line)) EXPECT_EQ(run.spelling.base, 0U);
  EXPECT_EQ(letter_runs(line).size(), 3U);
}

TEST(LetterRuns, TakeLettersBeyondTheAlphabetIn) {
  const Line line("e\u0306n ĐẶNGß хaб ca\xC3 \xE1\xBB");
  EXPECT_EQ(texts(line), (std::vector<std::string>{"e\u0306n", "ĐẶNGß", "хaб", "ca"}));
  for (const LetterRun& run : letter_runs(line)) {
    EXPECT_EQ(run.spelling.base == 0, line.token(run.token).text.substr(0, 2) != "ca");
  }
}

TEST(LetterRuns, OfAnyBytesLieWithinTheirTokens) {
  std::string bytes;
  for (int i = 0; i < 512; ++i) bytes += static_cast<char>(i * 37 % 256);
  const Line line(bytes);
  for (const LetterRun& run : letter_runs(line)) {
    EXPECT_LE(std::size_t{run.begin} + run.size, line.token(run.token).text.size());
  }
}

}  // namespace
}  // namespace vietmend::diacritics
