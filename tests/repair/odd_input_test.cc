// Inputs at the edges: nothing, no text, and a great deal of one thing.
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "repair/promises.h"
#include "vietmend/vietmend.h"

namespace vietmend::testing {
namespace {

const Repairer& repairer() {
  static const Repairer one;
  return one;
}

std::string times(std::size_t n, std::string_view text) {
  std::string out;
  out.reserve(n * text.size());
  for (std::size_t i = 0; i < n; ++i) out += text;
  return out;
}

constexpr std::size_t kMillion = 1'000'000;

struct Odd {
  std::string name;
  std::string source;
};

void PrintTo(const Odd& odd, std::ostream* out) {
  *out << odd.name;
}

std::vector<Odd> odd_inputs() {
  return {
      {"Empty", ""},
      {"LoneFF", "\xFF"},
      {"LoneLead", "\xE1\xBA"},
      {"Nul", std::string(1, '\0')},
      {"Nuls", std::string(100'000, '\0')},
      {"OneLatin1Letter", times(kMillion / 2, "é")},
      {"LatinWordsRunTogether", times(50'000, "strengthé")},
      {"MarksApartFromALetter", "a" + times(50'000, " \u0302")},
      {"NulBetweenWords", std::string("Sở đã\0 hoàn thành", 23)},
      {"Space", " "},
      {"Spaces", std::string(kMillion, ' ')},
      {"Newlines", std::string(100'000, '\n')},
      {"CarriageReturn", "\r"},
      {"CarriageReturns", std::string(100'000, '\r')},
      {"LoneCarriageReturnBetweenLines", "một dòng\rhai dòng"},
      {"Crlf", times(50'000, "\r\n")},
      {"Tabs", std::string(100'000, '\t')},
      {"OneLetter", std::string(kMillion, 'a')},
      {"OneVietnameseLetter", times(kMillion / 3, "ế")},
      {"OneSyllableRunTogether", times(100'000, "nghiêng")},
      {"OneSyllableTorn", times(50'000, "ngh iê ng ")},
      {"OneSyllableDoubled", times(100'000, "với ")},
      {"OneAbbreviation", times(50'000, "UBND ")},
      {"OneAbbreviationRunTogether", times(50'000, "UBND")},
      {"OneLine", times(20'000, "Những tin mới hơn\n")},
      {"Marks", std::string(kMillion, '.')},
      {"MixedMarks", times(kMillion / 8, ",.;:?!()")},
      {"OpeningBrackets", std::string(kMillion, '(')},
      {"BracketsInBrackets", std::string(kMillion / 2, '(') + std::string(kMillion / 2, ')')},
      {"ClosingQuotes", times(kMillion / 3, "”")},
      {"Hyphens", std::string(kMillion, '-')},
      {"Slashes", std::string(kMillion, '/')},
      {"Ampersands", std::string(kMillion, '&')},
      {"Entities", times(100'000, "&amp;")},
      {"NestedEntities", "&" + times(100'000, "amp;") + "lt;"},
      {"Digits", std::string(kMillion, '7')},
      {"Numbers", times(100'000, "1.234,5/")},
      {"CombiningMarksAlone", times(200'000, "\u0301")},
      {"CombiningMarksOnALetter", "a" + times(kMillion / 2, "\u0323\u0301")},
      {"BidiControls", times(100'000, "\u202E\u2066\u202C\u2069")},
      {"BidiControlsInWords", times(50'000, "đ\u202Eã ")},
      {"BadBytes", std::string(kMillion, '\x80')},
      {"BadLeads", times(50'000, "\xE1\xBA ")},
      {"BadOverlong", times(50'000, "\xC0\x80\xE0\x80\xAF")},
      {"BadSurrogates", times(50'000, "\xED\xA0\x80")},
      {"BadTooHigh", times(50'000, "\xF4\x90\x80\x80")},
      {"BadFeAndFf", times(50'000, "a\xFE\xFF ")},
      {"ByteOrderMarks", times(10'000, "\uFEFF")},
      {"Emoji", times(50'000, "👨‍👩‍👧")},
      {"Mojibake", times(50'000, "Æ°á»›c ")},
      {"Utf16", times(1000, std::string_view("S\0a\0 \0", 6))},
  };
}

class OddInput : public ::testing::TestWithParam<Odd> {};

TEST_P(OddInput, KeepsThePromises) {
  const std::string& source = GetParam().source;
  const Repaired repaired = repairer().repair(source);
  ASSERT_EQ(broken_promise(source, repaired), "");
  EXPECT_EQ(unsettled(repairer(), repaired).first, "");
}

INSTANTIATE_TEST_SUITE_P(All, OddInput, ::testing::ValuesIn(odd_inputs()),
                         [](const auto& made) { return made.param.name; });

TEST(Edge, NothingComesOutOfNothing) {
  const Repaired repaired = repairer().repair("");
  EXPECT_EQ(repaired.text, "");
  EXPECT_TRUE(repaired.edits.empty());
}

TEST(Edge, LettersThatAreNoWordsStay) {
  const std::string letters(kMillion, 'a');
  EXPECT_EQ(letters_of(repairer().repair(letters).text), letters);
}

TEST(Edge, MissingModelIsNamed) {
  Options options;
  options.model = "no-such-model.bin";
  try {
    const Repairer made(options);
    FAIL() << "a repairer without its model";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("no-such-model.bin"), std::string::npos) << error.what();
  }
}

TEST(Edge, OptionOutOfRangeIsNamed) {
  for (const double confidence : {-0.1, 1.1}) {
    Options options;
    options.min_confidence = confidence;
    EXPECT_THROW(Repairer{options}, std::invalid_argument) << confidence;
  }
}

}  // namespace
}  // namespace vietmend::testing
