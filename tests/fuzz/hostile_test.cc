// Inputs made to hurt: ten times as much of one thing may cost ten times the work and no more.
//
// Work is counted, not timed: what is allocated, how much of it is held at once, and, where the library was
// built for fuzzing, how many comparisons it made. A stage that were quadratic would do a hundred times the
// work.
#include <gtest/gtest.h>

#include <optional>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "vietmend/vietmend.h"
#include "work.h"

namespace vietmend {
namespace {

struct Hostile {
  std::string name;
  std::string before, repeated, after;  // so many bytes of `repeated` between the two
  Options options = {};
};

void PrintTo(const Hostile& hostile, std::ostream* out) {
  *out << hostile.name;
}

std::string of_size(const Hostile& hostile, std::size_t size) {
  std::string text = hostile.before;
  while (text.size() < size) text += hostile.repeated;
  return text + hostile.after;
}

std::vector<Hostile> hostile_inputs() {
  Options join, best;
  join.lines = Lines::join;
  best.quality = Quality::best;
  using std::string_literals::operator""s;
  return {
      {"NoSpace", "", "a", ""},
      {"NoSpaceOfSyllables", "", "nghiêng", ""},
      {"NoSpaceOfManySyllables", "", "cánbộđãđượcgiaođấttrồngrừng", ""},
      {"TornLetters", "", "n g h i ê n g ", ""},
      {"CombiningMarksOnALetter", "a", "\u0323\u0301", ""},
      {"CombiningMarksOutOfOrder", "a", "\u0301\u0323\u0302", "\u0323"},
      {"CombiningMarksAlone", "", "\u0301", ""},
      {"OpeningBrackets", "", "(", ""},
      {"NestedBrackets", "(", "(“[", ")"},
      {"BracketsOfWords", "", "(của ", ""},
      {"Quotes", "", "“", ""},
      {"Nuls", "", "\0"s, ""},
      {"NulsBetweenLetters", "", "a\0"s, ""},
      {"BidiControls", "", "\u202E\u2066", ""},
      {"BidiControlsInAWord", "", "đ\u202Eã ", ""},
      {"InvalidLead", "", "\xE1\xBA ", ""},
      {"InvalidContinuation", "", "\x80", ""},
      {"InvalidOverlong", "", "\xC0\x80", ""},
      {"InvalidSurrogate", "", "\xED\xA0\x80", ""},
      {"InvalidTooHigh", "", "\xF4\x90\x80\x80", ""},
      {"InvalidFE", "", "\xFE\xFF a", ""},
      {"InvalidOnEachLine", "", "v\xE1 \xBB vi\xC3\n", ""},
      {"EntitiesNested", "&", "amp;", "lt;"},
      {"EntitiesOpen", "", "&#", ""},
      {"MojibakeNested", "", "ÃƒÂ¡", ""},
      {"Viqr", "", "ddu+o+`ng ", ""},
      {"Abbreviations", "", "UBND ", ""},
      {"AbbreviationsRunTogether", "", "TT&TT", ""},
      {"DefinitionsOpen", "", "Ủy ban (UBND ", ""},
      {"Definitions", "", "Ủy ban nhân dân (UBND) ", ""},
      {"ListBeforeAColon", "Các sở ", "Y tế, ", ": UBND"},
      {"DoubledSyllables", "", "với ", ""},
      {"DoubledLines", "", "Hội chợ sách ở huyện\n", ""},
      {"LinesNearlyDoubled", "", "Hội chợ sách ở huyện\nHội chợ sách ở huyệm\n", ""},
      {"LeftOvers", "", "Những tin cũ hơn\n", ""},
      {"LeftOversInARow", "", "Trang chủ | ", ""},
      {"PageNumbers", "", "- 17 -\n", ""},
      {"EmptyLines", "", "\n", ""},
      {"CarriageReturns", "", "\r", ""},
      {"Spaces", "", " ", ""},
      {"SpacesInAWord", "đ", " ", "ã"},
      {"WrappedLines", "", "góp công sức và góp đất để làm con đường\n", "", join},
      {"LinesOfOneWord", "", "và\n", "", join},
      {"Digits", "", "7", ""},
      {"Numbers", "", "1.234,5/", ""},
      {"Dots", "", ".", ""},
      {"Marks", "", ",.;:?!", ""},
      {"Hyphens", "", "-", ""},
      {"Slashes", "", "/a", ""},
      {"Ats", "", "a@", ""},
      {"Addresses", "", "http://a.vn", ""},
      {"DocumentNumbers", "", "12/QĐ-", ""},
      {"EmojiJoined", "👨", "\u200D👩", ""},
      {"Flags", "", "🇻", ""},
      {"Hangul", "", "\u1100\u1161\u11A8", ""},
      {"UnmarkedBest", "", "bà con phấn khởi vì mùa này được giá ", "", best},
      {"NoSpaceBest", "", "a", "", best},
  };
}

class HostileInput : public ::testing::TestWithParam<Hostile> {
 protected:
  static fuzz::Work work_of(const Repairer& repairer, const std::string& source) {
    fuzz::begin_work();
    const Repaired repaired = repairer.repair(source);
    return fuzz::work_done();
  }
};

// What does not grow with the input is paid once: tables, buffers.
constexpr std::size_t kSmall = 20'000, kTimes = 10;
constexpr std::uint64_t kOnceAllocations = 2'000, kOnceBytes = 2'000'000;
// A growing vector may have just doubled in one and not in the other.
constexpr std::uint64_t kMostTimes = 2 * kTimes + kTimes / 2;

TEST_P(HostileInput, CostsNoMoreThanItsSize) {
  std::optional<Repairer> made;
  try {
    made.emplace(GetParam().options);
  } catch (const std::runtime_error& error) {
    // A model without the network that is asked for.
    if (GetParam().options.quality != Quality::best) throw;
    GTEST_SKIP() << error.what();
  }
  const Repairer& repairer = *made;
  const std::string small = of_size(GetParam(), kSmall), large = of_size(GetParam(), kSmall * kTimes);
  repairer.repair(small);  // makes what is made once
  const fuzz::Work less = work_of(repairer, small), more = work_of(repairer, large);

  EXPECT_LE(more.allocations, less.allocations * kMostTimes + kOnceAllocations);
  EXPECT_LE(more.allocated, less.allocated * kMostTimes + kOnceBytes);
  EXPECT_LE(more.peak, less.peak * kMostTimes + kOnceBytes);
  if (fuzz::counts_comparisons()) {
    EXPECT_GT(less.comparisons, 1000U);
    EXPECT_LE(more.comparisons, less.comparisons * kMostTimes);
  }
  RecordProperty("allocated_for_a_byte", std::to_string(more.allocated / large.size()));
  RecordProperty("peak_for_a_byte", std::to_string(more.peak / large.size()));
  RecordProperty("comparisons_for_a_byte", std::to_string(more.comparisons / large.size()));
}

INSTANTIATE_TEST_SUITE_P(All, HostileInput, ::testing::ValuesIn(hostile_inputs()),
                         [](const auto& made) { return made.param.name; });

// The longest run of syllables that is one stretch without a space is split into the syllables it holds.
TEST(Hostile, TheLongestRunOfSyllablesLosesNoLetter) {
  Hostile run{"run", "", "nghiêng", ""};
  const std::string source = of_size(run, 200'000);
  std::string text = Repairer().repair(source).text;
  std::erase(text, ' ');
  EXPECT_EQ(text, source);
}

}  // namespace
}  // namespace vietmend
