#include <gtest/gtest.h>

#include <algorithm>

#include "expanded.h"
#include "vietmend/abbreviations.h"

namespace vietmend {
namespace {

bool has_expansion(const std::vector<Abbreviation>& found, const std::string& expansion) {
  return std::any_of(found.begin(), found.end(),
                     [&](const Abbreviation& a) { return a.expansion == expansion; });
}

TEST(Dictionary, ReadsAnAbbreviationInAnySpelling) {
  for (const char* spelling : {"KT-XH", "KT - XH", "ktxh"}) {
    const std::vector<Abbreviation> found = expansions(spelling);
    ASSERT_EQ(found.size(), 1U) << spelling;
    EXPECT_EQ(found[0].form, "KT-XH");
    EXPECT_EQ(found[0].expansion, "kinh tế - xã hội");
    EXPECT_EQ(found[0].field, "state");
  }
  EXPECT_TRUE(expansions("XQZW").empty());
  EXPECT_TRUE(expansions("").empty());
}

TEST(Dictionary, GivesEveryMeaningTheLikeliestFirst) {
  const std::vector<Abbreviation> found = expansions("TT");
  EXPECT_TRUE(has_expansion(found, "thị trấn"));
  EXPECT_TRUE(has_expansion(found, "Trung tâm"));
  EXPECT_TRUE(has_expansion(found, "Thông tư"));
  EXPECT_TRUE(std::is_sorted(found.begin(), found.end(),
                             [](const Abbreviation& a, const Abbreviation& b) { return a.prior > b.prior; }));
}

TEST(Dictionary, SaysWhatIsNeverWrittenOut) {
  const std::vector<Abbreviation> found = expansions("UNESCO");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].expansion.empty());
}

TEST(Dictionary, AbbreviatesAPhrase) {
  const std::vector<Abbreviation> found = abbreviate("ủy  ban nhân dân");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].form, "UBND");
  EXPECT_EQ(abbreviate("thông tin và truyền thông").at(0).form, "TT&TT");
  EXPECT_TRUE(abbreviate("con đường làng").empty());
  EXPECT_TRUE(abbreviate("").empty());
}

TEST(Dictionary, LeadsBackFromEveryMeaning) {
  for (const Abbreviation& a : built_in_abbreviations().all()) {
    const std::vector<Abbreviation> read = expansions(a.form);
    EXPECT_TRUE(has_expansion(read, a.expansion) || !a.expansion.empty()) << a.form;
    EXPECT_FALSE(read.empty()) << a.form;
    if (a.expansion.empty()) continue;
    const std::vector<Abbreviation> back = abbreviate(a.expansion);
    EXPECT_TRUE(std::any_of(back.begin(), back.end(), [&](const Abbreviation& b) {
      return b.form == a.form;
    })) << a.form;
  }
}

TEST(Dictionary, AFormThatAnotherTableHasTakenLeadsBackToItsNewMeaningAlone) {
  const AbbreviationDictionary own =
      built_in_abbreviations().with("HTXN\tUBND\thợp tác xã\tcommon\tfarming\t\t\t\t0.9\n", "own.tsv");
  ASSERT_EQ(own.expansions("UBND").size(), 1U);
  EXPECT_EQ(own.expansions("UBND")[0].expansion, "hợp tác xã");
  const auto count = [](const std::vector<Abbreviation>& found) {
    return std::count_if(found.begin(), found.end(), [](const Abbreviation& a) { return a.form == "UBND"; });
  };
  EXPECT_EQ(count(built_in_abbreviations().all()), 1);
  EXPECT_EQ(count(own.all()), 0);
  EXPECT_EQ(count(abbreviate("Ủy ban nhân dân")), 1);
  EXPECT_EQ(count(own.abbreviate("Ủy ban nhân dân")), 0);
  // Spellings of which the other table says nothing stay.
  ASSERT_EQ(own.expansions("UBNN").size(), 1U);
  EXPECT_EQ(own.expansions("UBNN")[0].expansion, "Ủy ban nhân dân");
}

TEST(Dictionary, ABrokenTableIsNamed) {
  EXPECT_THROW(AbbreviationDictionary::parse("UBND\n", "mine.tsv"), std::runtime_error);
  EXPECT_EQ(AbbreviationDictionary::parse("UBND\tUB ND\tỦy ban nhân dân\tname\tstate\t\t\t\t\n", "mine.tsv")
                .all()
                .at(0)
                .variants,
            std::vector<std::string>{"UB ND"});
}

}  // namespace
}  // namespace vietmend
