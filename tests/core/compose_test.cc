#include <gtest/gtest.h>

#include <random>

#include "core/rewritten.h"

namespace vietmend {
namespace {

using Random = std::mt19937_64;

// A random rewriting of a text: short replacements, insertions and deletions.
Rewritten rewrite(const std::string& source, Random& random) {
  RewrittenBuilder out(source);
  while (out.position() < source.size()) {
    out.keep(std::min<std::size_t>(source.size(), out.position() + random() % 4));
    const std::size_t end = std::min<std::size_t>(source.size(), out.position() + random() % 3);
    out.replace(end, std::string(random() % 3, static_cast<char>('A' + random() % 26)), EditKind::space,
                0.5F);
    if (end == source.size()) break;
    // Two edits never stand at one place: something is kept between them.
    out.keep(end + 1);
  }
  return out.finish();
}

TEST(Compose, RandomRewritingsOfRewritings) {
  Random random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string source(random() % 12, ' ');
    for (char& c : source) c = static_cast<char>('a' + random() % 26);
    const Rewritten first = rewrite(source, random);
    const Rewritten second = rewrite(first.text, random);
    ASSERT_EQ(vietmend::apply(source, first.edits), first.text);
    ASSERT_EQ(vietmend::apply(first.text, second.edits), second.text);
    const std::vector<Edit> both = compose(source, first.edits, second.edits);
    ASSERT_EQ(vietmend::apply(source, both), second.text)
        << source << " > " << first.text << " > " << second.text;
    for (const Edit& e : both) ASSERT_NE(source.substr(e.source.begin, e.source.size()), e.replacement);
  }
}

TEST(Compose, EditsApartStayApart) {
  const std::vector<Edit> first = {{{0, 1}, "XY", EditKind::unicode, 1}};
  const std::vector<Edit> second = {{{4, 4}, ",", EditKind::punctuation, 0.5F}};
  const std::vector<Edit> both = compose("abcd", first, second);
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[0].kind, EditKind::unicode);
  EXPECT_EQ(both[1], (Edit{{3, 3}, ",", EditKind::punctuation, 0.5F}));
}

TEST(Compose, EditsOfOnePlaceBecomeOneThatMayDoWhatEitherMay) {
  const std::vector<Edit> first = {{{1, 2}, "ò", EditKind::unicode, 0.9F}};
  const std::vector<Edit> second = {{{1, 3}, "Ò", EditKind::capital, 0.8F}};
  const std::vector<Edit> both = compose("hoa", first, second);
  ASSERT_EQ(both.size(), 1U);
  EXPECT_EQ(both[0], (Edit{{1, 2}, "Ò", EditKind::unicode, 0.8F}));
}

TEST(Compose, AnEditUndoneIsNone) {
  const std::vector<Edit> first = {{{1, 2}, "X", EditKind::space, 1}};
  const std::vector<Edit> second = {{{1, 2}, "b", EditKind::space, 1}};
  EXPECT_TRUE(compose("abc", first, second).empty());
}

TEST(RewrittenBuilder, MakesNoEditWhereNothingChanges) {
  RewrittenBuilder out("abc");
  out.keep(1);
  out.replace(2, "b", EditKind::space, 1);
  const Rewritten r = out.finish();
  EXPECT_EQ(r.text, "abc");
  EXPECT_TRUE(r.edits.empty());
}

}  // namespace
}  // namespace vietmend
