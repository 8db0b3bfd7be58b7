#include "core/frozen_spans.h"

#include <gtest/gtest.h>

#include <random>

namespace vietmend {
namespace {

TEST(FrozenSpans, AreSortedAndMergedWhereTheyOverlap) {
  const FrozenSpans frozen({{8, 9}, {2, 4}, {3, 6}, {6, 7}, {5, 5}});
  EXPECT_EQ(frozen.spans(), (std::vector<Span>{{2, 6}, {6, 7}, {8, 9}}));
  EXPECT_TRUE(FrozenSpans().empty());
  EXPECT_TRUE(FrozenSpans({{3, 3}}).empty());
}

TEST(FrozenSpans, EditsInsideAreLeftOutAndTheOthersStay) {
  const std::string source = "a&lt;b&gt;c";
  Rewritten decoded{"a<b>c", {{{1, 5}, "<", EditKind::encoding, 1}, {{6, 10}, ">", EditKind::encoding, 1}}};
  const FrozenSpans frozen({{5, 8}});
  const Rewritten kept = frozen.without_edits_inside(source, decoded);
  EXPECT_EQ(kept.text, "a<b&gt;c");
  ASSERT_EQ(kept.edits.size(), 1U);
  EXPECT_EQ(frozen.after(kept.edits).spans(), (std::vector<Span>{{2, 5}}));
}

TEST(FrozenSpans, WhatIsPutInAtTheEdgeStays) {
  const std::string source = "abc";
  const auto with = [&](std::size_t at) {
    Rewritten r{"", {{{at, at}, " ", EditKind::space, 1}}};
    r.text = vietmend::apply(source, r.edits);
    return FrozenSpans({{1, 3}}).without_edits_inside(source, r).text;
  };
  EXPECT_EQ(with(1), "a bc");
  EXPECT_EQ(with(2), "abc");
  EXPECT_EQ(with(3), "abc ");
}

TEST(FrozenSpans, OfASectionAreClipped) {
  const FrozenSpans frozen({{2, 6}, {8, 9}});
  EXPECT_EQ(frozen.within({4, 9}).spans(), (std::vector<Span>{{0, 2}, {4, 5}}));
  EXPECT_TRUE(frozen.within({6, 8}).empty());
}

// Whatever is edited, the spans say after the edits what they said before.
TEST(FrozenSpans, SayTheSameAfterRandomEdits) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string source;
    for (std::size_t n = 5 + random() % 20; n > 0; --n) source += static_cast<char>('a' + random() % 26);
    std::vector<Span> spans;
    for (std::size_t n = random() % 4; n > 0; --n) {
      const std::size_t begin = random() % source.size();
      spans.push_back({begin, begin + random() % (source.size() + 1 - begin)});
    }
    Rewritten r;
    for (std::size_t at = 0; at < source.size();) {
      const std::size_t begin = at + random() % 4, end = begin + random() % 3;
      if (end > source.size()) break;
      r.edits.push_back({{begin, end}, std::string(random() % 3, '_'), EditKind::space, 1});
      at = end + 1;
    }
    r.text = vietmend::apply(source, r.edits);
    const FrozenSpans frozen(spans);
    const Rewritten kept = frozen.without_edits_inside(source, r);
    ASSERT_EQ(vietmend::apply(source, kept.edits), kept.text);
    const FrozenSpans after = frozen.after(kept.edits);
    ASSERT_EQ(after.spans().size(), frozen.spans().size());
    for (std::size_t i = 0; i < after.spans().size(); ++i) {
      const Span from = frozen.spans()[i], to = after.spans()[i];
      ASSERT_EQ(kept.text.substr(to.begin, to.size()), source.substr(from.begin, from.size()));
    }
  }
}

}  // namespace
}  // namespace vietmend
