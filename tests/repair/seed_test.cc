// The article the project started from. It is not part of the project: these tests skip where it is not
// there.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "repair/agreement.h"
#include "repair/promises.h"
#include "repair/samples.h"
#include "vietmend/vietmend.h"

namespace vietmend::testing {
namespace {

const std::filesystem::path kSeed = std::filesystem::path(VIETMEND_SHARED) / "seed";

// The value of a string member of a JSON object on one line, with the escapes \" \\ \n \t.
std::string json_string(std::string_view object, std::string_view key) {
  const std::string opening = '"' + std::string(key) + "\": \"";
  const std::size_t found = object.find(opening);
  if (found == std::string_view::npos) return {};
  std::string value;
  for (std::size_t i = found + opening.size(); i < object.size() && object[i] != '"'; ++i) {
    if (object[i] != '\\') {
      value += object[i];
      continue;
    }
    const char escaped = object[++i];
    value += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
  }
  return value;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
    ++n;
  return n;
}

// Whether letters that are no syllable can be divided into syllables.
bool is_several_syllables(std::string_view letters) {
  std::vector<bool> divides(letters.size() + 1, false);  // the letters before this byte can be divided
  divides[0] = true;
  for (std::size_t end = 1; end <= letters.size(); ++end) {
    for (std::size_t begin = 0; begin < end && !divides[end]; ++begin) {
      divides[end] = divides[begin] && parse_syllable(letters.substr(begin, end - begin)).has_value();
    }
  }
  return divides[letters.size()];
}

class Seed : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(kSeed)) GTEST_SKIP() << kSeed << " is not there";
    for (const auto& entry : std::filesystem::directory_iterator(kSeed)) {
      if (entry.path().extension() == ".txt") source_ = file_bytes(entry.path());
    }
    ASSERT_FALSE(source_.empty()) << "no article in " << kSeed;
    text_ = Repairer().repair(source_).text;
  }

  std::string source_, text_;
};

TEST_F(Seed, HasNoWordsRunTogether) {
  for (const Token& token : tokenize(text_)) {
    EXPECT_FALSE(token.kind == TokenKind::word && is_several_syllables(token.text)) << token.text;
  }
}

TEST_F(Seed, HasEveryAbbreviationWrittenOut) {
  for (const std::string_view shortened :
       {"TT&TT", "UBND", "HĐND", "KT-XH", "QP-AN", "CNTT", "PTNT", "BTV", "BĐBP"}) {
    // In brackets after what it stands for it is a definition.
    const std::string defined = std::string("(").append(shortened).append(")");
    EXPECT_EQ(count(text_, shortened), count(text_, defined)) << shortened;
    EXPECT_LE(count(text_, defined), 1U) << shortened;
  }
}

TEST_F(Seed, HasItsCaptionOnce) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < source_.size();) {
    const std::size_t end = std::min(source_.find('\n', at), source_.size());
    if (end > at) lines.push_back(source_.substr(at, end - at));
    at = end + 1;
  }
  std::string doubled;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i] == lines[i - 1]) doubled = lines[i];
  }
  ASSERT_FALSE(doubled.empty());
  // Its first four words hold no abbreviation and no mark.
  const std::vector<std::string_view> all = words(doubled);
  ASSERT_GE(all.size(), 4U);
  const std::string opening(all[0].data(), all[3].data() + all[3].size());
  EXPECT_EQ(count(source_, opening), 2U);
  EXPECT_EQ(count(text_, opening), 1U);
}

TEST_F(Seed, HasNothingLeftOfThePage) {
  for (const Token& token : tokenize(text_)) {
    EXPECT_NE(token.kind, TokenKind::path) << token.text;
    EXPECT_NE(token.kind, TokenKind::file_name) << token.text;
  }
  for (const std::string_view line :
       {"Những tin", "tin mới hơn", "tin cũ hơn", "đăng nhập", "Thời gian chờ", "uploads"}) {
    EXPECT_EQ(count(text_, line), 0U) << line;
  }
}

TEST_F(Seed, HasNoDoubledSyllable) {
  EXPECT_EQ(count(text_, "với với"), 0U);
  EXPECT_EQ(count(text_, "tác tác"), 0U);
}

TEST_F(Seed, KeepsThePromises) {
  EXPECT_EQ(broken_promise(source_, Repairer().repair(source_)), "");
}

// One editor's choice of marks for its first part.
TEST(SeedFirstPart, HasMostOfItsMarks) {
  const std::filesystem::path path = kSeed / "first-part.pairs.jsonl";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not there";
  const std::string pair = file_bytes(path);
  const std::string source = json_string(pair, "source"), gold = json_string(pair, "gold");
  ASSERT_FALSE(source.empty());
  ASSERT_FALSE(gold.empty());
  Options options;
  options.abbreviations = Abbreviations::keep;
  options.boilerplate = Boilerplate::keep;
  const double before = score_marks(gold, source).f1();
  const double after = score_marks(gold, Repairer(options).repair(source).text).f1();
  RecordProperty("marks_f1", std::to_string(after));
  EXPECT_GT(after, before);
  EXPECT_GE(after, 0.75);
}

}  // namespace
}  // namespace vietmend::testing
