#include "abbreviations/abbreviation_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "abbreviations/abbreviation_key.h"
#include "core/letters.h"
#include "expanded.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

constexpr char kRow[] = "UBND\tƯBND\tỦy ban nhân dân\tname lower\tstate\t\t\t\t0.9\n";

const AbbreviationTable& table() {
  return expander().table();
}

TEST(AbbreviationTable, ReadsARow) {
  const AbbreviationTable t = AbbreviationTable::parse(kRow, "t.tsv");
  ASSERT_EQ(t.senses().size(), 1U);
  const Sense& s = t.senses()[0];
  EXPECT_EQ(s.form, "UBND");
  EXPECT_EQ(s.expansion, "Ủy ban nhân dân");
  EXPECT_EQ(s.pattern, CasePattern::name);
  EXPECT_TRUE(s.lower_case);
  EXPECT_FALSE(s.dot);
  EXPECT_FLOAT_EQ(s.prior, 0.9F);
  EXPECT_NE(t.find("UBND"), nullptr);
  EXPECT_NE(t.find("ƯBND"), nullptr);
  EXPECT_EQ(t.find("HĐND"), nullptr);
}

TEST(AbbreviationTable, ReadsTheWordsAround) {
  const AbbreviationTable t = AbbreviationTable::parse(
      "@x\ta;b c\nQ\t\tquận\tcommon dot single\tplace\t\t+trên;!ông;~xã\t+@x;<name>\t\n", "t");
  const Sense& s = t.senses()[0];
  ASSERT_EQ(s.before.size(), 3U);
  EXPECT_EQ(s.before[0].role, ContextPhrase::Role::needed);
  EXPECT_EQ(s.before[1].role, ContextPhrase::Role::forbids);
  EXPECT_TRUE(s.before[2].near);
  EXPECT_TRUE(s.needs_before);
  EXPECT_TRUE(s.needs_after);
  EXPECT_TRUE(t.in_list("x", "b c"));
  EXPECT_FALSE(t.in_list("x", "b"));
}

TEST(AbbreviationTable, NamesTheLineOfABrokenRow) {
  const auto parse = [](const std::string& row) {
    return [row] { AbbreviationTable::parse("# head\n" + row, "mine.tsv"); };
  };
  EXPECT_THAT(parse("UBND\tx\n"), ThrowsMessage<std::runtime_error>(HasSubstr("mine.tsv:2: has 2 columns")));
  EXPECT_THAT(parse("\t\tx\tname\tstate\t\t\t\t\n"),
              ThrowsMessage<std::runtime_error>(HasSubstr("mine.tsv:2: ")));
  EXPECT_THAT(parse("A\t\t\tname\tstate\t\t\t\t\n"),
              ThrowsMessage<std::runtime_error>(HasSubstr("expansion")));
  EXPECT_THAT(parse("A\t\tx\tnoun\tstate\t\t\t\t\n"),
              ThrowsMessage<std::runtime_error>(HasSubstr("\"noun\"")));
  EXPECT_THAT(parse("A\t\tx\tname big\tstate\t\t\t\t\n"),
              ThrowsMessage<std::runtime_error>(HasSubstr("\"big\"")));
  EXPECT_THAT(parse("A\t\tx\tname\tmoon\t\t\t\t\n"),
              ThrowsMessage<std::runtime_error>(HasSubstr("\"moon\"")));
  EXPECT_THAT(parse("A\t\tx\tname\tstate\t\t\t\t2\n"), ThrowsMessage<std::runtime_error>(HasSubstr("\"2\"")));
  EXPECT_THAT(parse("A\t\t=\tname\tstate\t\t\t\t\n"), ThrowsMessage<std::runtime_error>(HasSubstr("never")));
  EXPECT_THAT(parse("A\t\tx\tname\tstate\t\t+@y\t\t\n"),
              ThrowsMessage<std::runtime_error>(HasSubstr("\"@y\"")));
  EXPECT_THAT(parse(std::string(kRow) + kRow),
              ThrowsMessage<std::runtime_error>(HasSubstr("mine.tsv:3: \"UBND\"")));
}

TEST(AbbreviationTable, AUsersTableGoesBeforeTheOther) {
  const AbbreviationTable mine = AbbreviationTable::parse("UBND\t\tủy ban\tcommon\tuser\t\t\t\t\n", "mine");
  const AbbreviationTable both = AbbreviationTable::merged(
      mine, AbbreviationTable::parse(std::string(kRow) + "HĐND\t\tHội đồng nhân dân\tname\tstate\t\t\t\t\n",
                                     "theirs"));
  ASSERT_NE(both.find("UBND"), nullptr);
  ASSERT_EQ(both.find("UBND")->size(), 1U);
  EXPECT_EQ(both.senses()[both.find("UBND")->front()].expansion, "ủy ban");
  EXPECT_NE(both.find("HĐND"), nullptr);
  EXPECT_NE(both.find("ƯBND"), nullptr);
}

TEST(AbbreviationTable, TheTableIsLarge) {
  std::set<std::string> forms;
  for (const Sense& s : table().senses())
    if (!s.expansion.empty()) forms.insert(std::string(s.form));
  EXPECT_GE(forms.size(), 800U);
}

TEST(AbbreviationTable, ExpansionsAreVietnameseInTheOldStyle) {
  for (const Sense& s : table().senses()) {
    std::string phrase(s.expansion);
    for (std::size_t at = phrase.find_first_of(",-"); at != std::string::npos;
         at = phrase.find_first_of(",-", at + 1))
      phrase[at] = ' ';
    for_each_field(phrase, ' ', [&](std::string_view word) {
      if (word.empty()) return;
      if (casing(word) == Casing::upper || word == "I") {
        EXPECT_TRUE(word == "I" || word == "II") << s.line;
        return;
      }
      const auto syllable = parse_syllable(word);
      ASSERT_TRUE(syllable.has_value()) << "line " << s.line << ": " << word;
      EXPECT_EQ(syllable->text(ToneStyle::old_style), lower(word)) << "line " << s.line;
    });
  }
}

TEST(AbbreviationTable, NoExpansionHoldsAnAbbreviation) {
  for (const Sense& s : table().senses()) {
    const std::string words(s.expansion);
    if (words.empty()) continue;
    EXPECT_EQ(expanded(words), words) << "line " << s.line;
  }
}

TEST(AbbreviationTable, SensesOfOneKeyCanBeToldApart) {
  // Two senses of one spelling that are both taken for granted would never be chosen.
  std::set<std::string> told;
  for (const Sense& s : table().senses()) {
    const auto* group = table().find(abbreviation_key(s.form));
    ASSERT_NE(group, nullptr);
    std::set<std::string> granted;
    for (const std::uint32_t i : *group) {
      const Sense& other = table().senses()[i];
      if (!other.needs_before && !other.needs_after && other.prior > 0.8F)
        granted.insert(lower(other.expansion));
    }
    if (granted.size() > 1 && told.insert(std::string(s.form)).second) ADD_FAILURE() << s.form;
  }
}

}  // namespace
}  // namespace vietmend
