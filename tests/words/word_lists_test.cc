#include "words/word_lists.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "project_lists.h"

namespace vietmend {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;

auto fails_with(const std::string& why) {
  return ThrowsMessage<std::invalid_argument>(HasSubstr(why));
}

auto reading(std::string tsv) {
  return [tsv = std::move(tsv)] { WordLists::parse(tsv, "lists.tsv"); };
}

TEST(WordLists, ReadsListsInTheOrderOfTheirWords) {
  const WordLists lists =
      WordLists::parse("# a comment\n\nfruit\tổi;cam sành;bưởi\r\none-word\tmận", "lists.tsv");
  EXPECT_THAT(lists.list("fruit"), ElementsAre("ổi", "cam sành", "bưởi"));
  EXPECT_EQ(lists.word("one-word"), "mận");
}

TEST(WordLists, SaysWhereARowIsWrong) {
  EXPECT_THAT(reading("a\tx\nfruit\n"), fails_with("lists.tsv:2: a row has two columns"));
  EXPECT_THAT(reading("fruit\tx\ty"), fails_with("lists.tsv:1: a row has two columns"));
  EXPECT_THAT(reading("# c\n\nFruit\tx"), fails_with("lists.tsv:3: 'Fruit' is no name of a list"));
  EXPECT_THAT(reading("\tx"), fails_with("lists.tsv:1: '' is no name of a list"));
  EXPECT_THAT(reading("a\tx\nb\ty\na\tz"), fails_with("lists.tsv:3: the list 'a' stands twice"));
  EXPECT_THAT(reading("a\tx;y;x"), fails_with("lists.tsv:1: 'x' stands twice in its list"));
  for (const char* empty : {"a\t", "a\t;x", "a\tx;", "a\tx;;y"})
    EXPECT_THAT(reading(empty), fails_with("lists.tsv:1: a word is empty")) << empty;
  EXPECT_THAT(reading("a\tx; y"), fails_with("lists.tsv:1: ' y' has spaces around it"));
}

TEST(WordLists, NamesTheListThatIsNotThere) {
  const WordLists lists = WordLists::parse("two\tx;y", "lists.tsv");
  EXPECT_THAT([&] { lists.list("three"); }, fails_with("lists.tsv: has no list 'three'"));
  EXPECT_THAT([&] { lists.word("two"); }, fails_with("lists.tsv: the list 'two' has more than one word"));
}

TEST(WordLists, OfTheProjectAreRead) {
  EXPECT_THAT(project_lists().list("titles"), testing::IsSupersetOf({"TS", "NSƯT", "KTS", "TP"}));
}

}  // namespace
}  // namespace vietmend
