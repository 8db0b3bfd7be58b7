// The promises of the library, over the samples and over text nobody would write, under many options.
#include "repair/promises.h"

#include <gtest/gtest.h>

#include <cctype>
#include <optional>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "repair/agreement.h"
#include "repair/random_text.h"
#include "repair/samples.h"
#include "vietmend/vietmend.h"

namespace vietmend::testing {
namespace {

struct NamedOptions {
  std::string name;
  Options options;
};

void PrintTo(const NamedOptions& named, std::ostream* out) {
  *out << named.name;
}

// The defaults, each option away from its default alone, all of them, and none of the stages.
std::vector<NamedOptions> many_options() {
  std::vector<NamedOptions> all;
  const auto add = [&](std::string name, auto change) {
    NamedOptions& named = all.emplace_back();
    named.name = std::move(name);
    change(named.options);
  };
  add("defaults", [](Options&) {});
  add("punctuation keep", [](Options& o) { o.punctuation = Restore::keep; });
  add("capitals keep", [](Options& o) { o.capitals = Restore::keep; });
  add("spacing keep", [](Options& o) { o.spacing = Spacing::keep; });
  add("lines join", [](Options& o) { o.lines = Lines::join; });
  add("lines keep", [](Options& o) { o.lines = Lines::keep; });
  add("abbreviations first", [](Options& o) { o.abbreviations = Abbreviations::first; });
  add("abbreviations keep", [](Options& o) { o.abbreviations = Abbreviations::keep; });
  add("boilerplate keep", [](Options& o) { o.boilerplate = Boilerplate::keep; });
  add("tones new", [](Options& o) { o.tones = Tones::new_style; });
  add("tones keep", [](Options& o) { o.tones = Tones::keep; });
  add("sentences", [](Options& o) { o.sentences = true; });
  add("min-confidence 0.5", [](Options& o) { o.min_confidence = 0.5; });
  add("min-confidence 0.95", [](Options& o) { o.min_confidence = 0.95; });
  add("min-confidence 1", [](Options& o) { o.min_confidence = 1; });
  add("charset utf-8", [](Options& o) { o.charset = "utf-8"; });
  for (const char* charset : {"windows-1258", "tcvn3", "vni", "viscii", "viqr", "utf-16"})
    add(std::string("charset ") + charset, [charset](Options& o) { o.charset = charset; });
  add("quality fast", [](Options& o) { o.quality = Quality::fast; });
  add("everything otherwise", [](Options& o) {
    o.lines = Lines::join;
    o.abbreviations = Abbreviations::first;
    o.boilerplate = Boilerplate::keep;
    o.tones = Tones::new_style;
    o.sentences = true;
    o.min_confidence = 0.3;
  });
  add("nothing", [](Options& o) {
    o.punctuation = o.capitals = Restore::keep;
    o.spacing = Spacing::keep;
    o.lines = Lines::keep;
    o.abbreviations = Abbreviations::keep;
    o.boilerplate = Boilerplate::keep;
    o.tones = Tones::keep;
  });
  return all;
}

class Promises : public ::testing::TestWithParam<NamedOptions> {
 protected:
  void SetUp() override {
    try {
      repairer_.emplace(GetParam().options);
      // A charset that is named is for the first reading: what comes out is UTF-8.
      Options again = GetParam().options;
      if (again.charset != "auto") again.charset = "utf-8";
      again_.emplace(again);
    } catch (const std::exception& error) {
      // A model without the network that is asked for.
      if (GetParam().options.quality != Quality::best) throw;
      GTEST_SKIP() << error.what();
    }
  }

  // Repairs and checks; the result of a second repair is counted in settled_.
  void check(std::string_view source) {
    const Repaired repaired = repairer_->repair(source);
    const std::string broken = broken_promise(source, repaired);
    ASSERT_EQ(broken, "") << "source: " << shown(source);
    const Unsettled again = unsettled(*again_, repaired);
    ASSERT_EQ(again.by_others, 0U) << "a second repair: " << again.first << "\nsource: " << shown(source)
                                   << "\nrepaired: " << shown(repaired.text);
    by_tagger_ += again.by_tagger;
    words_ += words(repaired.text).size();
  }

  std::optional<Repairer> repairer_, again_;
  std::size_t by_tagger_ = 0, words_ = 0;
};

TEST_P(Promises, HoldOnEverySample) {
  for (const Sample& sample : samples()) {
    SCOPED_TRACE(sample.name);
    check(sample.damaged);
    if (HasFatalFailure()) return;
    check(sample.gold);
    if (HasFatalFailure()) return;
  }
  // At most one edit of the tagger in 100,000 tokens.
  EXPECT_LE(by_tagger_ * 100'000, words_)
      << by_tagger_ << " marks or capitals of a second repair in " << words_ << " words";
}

TEST_P(Promises, HoldOnRandomBytes) {
  RandomText random(1);
  for (int i = 0; i < 150 && !HasFatalFailure(); ++i) check(random.bytes(random.below(300)));
}

TEST_P(Promises, HoldOnRandomCodePoints) {
  RandomText random(2);
  for (int i = 0; i < 150 && !HasFatalFailure(); ++i) check(random.code_points(random.below(300)));
}

TEST_P(Promises, HoldOnFragmentsOfSamples) {
  std::vector<std::string_view> texts;
  for (const Sample& sample : samples()) {
    texts.push_back(sample.damaged);
    texts.push_back(sample.gold);
  }
  RandomText random(3);
  for (int i = 0; i < 60 && !HasFatalFailure(); ++i) check(random.fragments(texts, random.below(2000)));
}

TEST_P(Promises, HoldOnPhrasesOfSamples) {
  std::vector<std::string_view> texts;
  for (const Sample& sample : samples()) {
    if (is_valid_utf8(sample.damaged)) texts.push_back(sample.damaged);
    texts.push_back(sample.gold);
  }
  RandomText random(4);
  for (int i = 0; i < 60 && !HasFatalFailure(); ++i) check(random.phrases(texts, random.below(3000)));
}

INSTANTIATE_TEST_SUITE_P(Options, Promises, ::testing::ValuesIn(many_options()), [](const auto& made) {
  std::string name = made.param.name;
  for (char& c : name) {
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  }
  return name;
});

TEST(Charset, IsForTheFirstReadingAlone) {
  Options options;
  options.charset = "viqr";
  options.punctuation = options.capitals = Restore::keep;
  EXPECT_EQ(Repairer(options).repair("hoa\\. va hoc\\.").text, "hoa. va hoc.");
}

TEST(Threads, ShareARepairerAndGetOneResult) {
  const Repairer repairer;
  std::vector<std::string> sources;
  for (const Sample& sample : samples()) sources.push_back(sample.damaged);
  RandomText random(5);
  for (int i = 0; i < 20; ++i) sources.push_back(random.code_points(200));
  std::vector<Repaired> alone;
  for (const std::string& source : sources) alone.push_back(repairer.repair(source));

  constexpr std::size_t kThreads = 8;
  std::vector<std::vector<Repaired>> results(kThreads, std::vector<Repaired>(sources.size()));
  {
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < kThreads; ++t) {
      threads.emplace_back([&, t] {
        // Each begins elsewhere, so that different texts are repaired at one time.
        for (std::size_t n = 0; n < sources.size(); ++n) {
          const std::size_t i = (n + t * 3) % sources.size();
          results[t][i] = repairer.repair(sources[i]);
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
  }
  for (const std::vector<Repaired>& result : results) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
      EXPECT_EQ(result[i].text, alone[i].text);
      EXPECT_EQ(result[i].edits, alone[i].edits);
    }
  }
}

TEST(Confidence, BelowTheMinimumNothingIsChanged) {
  for (const double least : {0.5, 0.9, 0.99, 1.0}) {
    Options options;
    options.min_confidence = least;
    const Repairer repairer(options);
    for (const Sample& sample : samples()) {
      for (const Edit& edit : repairer.repair(sample.damaged).edits) {
        ASSERT_GE(edit.confidence, static_cast<float>(least))
            << sample.name << ": " << describe(sample.damaged, edit);
      }
    }
  }
}

// The checks themselves must be able to fail.
TEST(BrokenPromise, IsFound) {
  const auto edit = [](std::size_t begin, std::size_t end, std::string replacement, EditKind kind,
                       float confidence = 1) {
    return Edit{{begin, end}, std::move(replacement), kind, confidence};
  };
  EXPECT_EQ(broken_promise("ab", {"a b", {edit(1, 1, " ", EditKind::split)}}), "");
  EXPECT_EQ(broken_promise("ab", {"Ab", {edit(0, 1, "A", EditKind::capital)}}), "");
  EXPECT_EQ(broken_promise("UBND", {"Uy ban", {edit(0, 4, "Uy ban", EditKind::abbreviation)}}), "");
  EXPECT_NE(broken_promise("ab", {"a b", {}}), "");
  EXPECT_NE(broken_promise("ab", {"ab", {edit(0, 1, "a", EditKind::unicode)}}), "");
  EXPECT_NE(broken_promise("ab", {"b", {edit(0, 1, "", EditKind::join)}}), "");
  EXPECT_NE(broken_promise("ab", {"ạb", {edit(0, 1, "ạ", EditKind::capital)}}), "");
  EXPECT_NE(broken_promise("ab", {"a b", {edit(1, 1, " ", EditKind::split, 1.5F)}}), "");
  EXPECT_NE(broken_promise("ab", {"ab ", {edit(3, 3, " ", EditKind::space)}}), "");
  EXPECT_NE(
      broken_promise("ab", {"xy", {edit(1, 2, "y", EditKind::unicode), edit(0, 1, "x", EditKind::unicode)}}),
      "");
  EXPECT_NE(broken_promise("\xFF", {"\xFF", {}}), "");
  EXPECT_NE(broken_promise("a\u0301", {"a\u0301", {}}), "");
}

}  // namespace
}  // namespace vietmend::testing
