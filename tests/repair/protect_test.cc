// What the caller protects comes out byte for byte, whatever else is repaired.
#include <gtest/gtest.h>

#include <algorithm>

#include "repair/promises.h"
#include "repair/random_text.h"
#include "repair/samples.h"
#include "vietmend/repairer.h"

namespace vietmend {
namespace {

using testing::broken_promise;
using testing::RandomText;
using testing::samples;

const Repairer& repairer() {
  static const Repairer repairer;
  return repairer;
}

Evidence protect(std::string_view text, std::string_view part) {
  const std::size_t begin = text.find(part);
  EXPECT_NE(begin, std::string_view::npos) << part;
  return {{begin, begin + part.size()}, Trait::protect};
}

// The edits that touch a protected byte, or stand between two.
std::size_t broken(const Repaired& repaired, const std::vector<Evidence>& evidence) {
  std::size_t count = 0;
  for (const Edit& edit : repaired.edits) {
    for (const Evidence& seen : evidence) {
      const Span span = seen.source;
      count += !span.empty() && edit.source.begin < span.end && edit.source.end > span.begin ? 1 : 0;
    }
  }
  return count;
}

TEST(Protect, EachStageLeavesItAlone) {
  const std::string text =
      "Sở TT&TT nói nguồn nhân lực thiếuvề số lượng , hoà b\u0323ình &amp; Ðà Nẵng, song với với cán bộ.";
  for (const std::string_view part :
       {"TT&TT", "thiếuvề", "lượng ,", "hoà", "b\u0323ì", "&amp;", "Ð", "với với"}) {
    const Evidence evidence = protect(text, part);
    const Repaired repaired = repairer().repair(text, {&evidence, 1});
    EXPECT_NE(repaired.text.find(part), std::string::npos) << part << " in " << repaired.text;
    EXPECT_EQ(broken(repaired, {evidence}), 0U) << part;
    EXPECT_FALSE(repaired.edits.empty()) << "the rest is still repaired: " << part;
  }
}

TEST(Protect, AllOfATextStaysAsItIs) {
  for (const auto& sample : samples()) {
    const Evidence all{{0, sample.damaged.size()}, Trait::protect};
    const Repaired repaired = repairer().repair(sample.damaged, {&all, 1});
    EXPECT_TRUE(repaired.edits.empty()) << sample.name;
    EXPECT_EQ(repaired.text, sample.damaged) << sample.name;
  }
}

TEST(Protect, CodeIsProtectedToo) {
  const std::string text = "Lệnh thiếuvề số lượng, và thiếuvề chất lượng.";
  const Evidence code{{0, text.find(',')}, Trait::code};
  EXPECT_EQ(repairer().repair(text, {&code, 1}).text, "Lệnh thiếuvề số lượng, và thiếu về chất lượng.");
}

TEST(Protect, SpansOutsideTheSourceAreRefused) {
  const Evidence beyond{{0, 4}, Trait::protect}, backwards{{3, 1}, Trait::protect};
  EXPECT_THROW(repairer().repair("abc", {&beyond, 1}), std::invalid_argument);
  EXPECT_THROW(repairer().repair("abc", {&backwards, 1}), std::invalid_argument);
}

// Spans anywhere, also in the middle of letters, over samples and over text that nobody would write.
TEST(Protect, HoldsForAnySpans) {
  RandomText random(11);
  std::vector<std::string_view> texts;
  for (const auto& sample : samples()) texts.emplace_back(sample.damaged);
  for (int round = 0; round < 60; ++round) {
    const std::string text = round % 3 == 0   ? random.bytes(2000)
                             : round % 3 == 1 ? random.fragments(texts, 4000)
                                              : random.phrases(texts, 6000);
    std::vector<Evidence> evidence;
    for (std::size_t n = random.below(12); n > 0; --n) {
      const std::size_t begin = random.below(text.size());
      const std::size_t end = std::min(text.size(), begin + random.below(round % 2 == 0 ? 20 : 400));
      evidence.push_back({{begin, end}, Trait::protect});
    }
    const Repaired repaired = repairer().repair(text, evidence);
    ASSERT_EQ(vietmend::apply(text, repaired.edits), repaired.text);
    ASSERT_EQ(broken(repaired, evidence), 0U) << testing::shown(text);
    // Without protected bytes all promises hold as ever.
    if (evidence.empty()) {
      ASSERT_EQ(broken_promise(text, repaired), "");
    }
  }
}

}  // namespace
}  // namespace vietmend
