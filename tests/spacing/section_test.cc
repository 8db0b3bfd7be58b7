// The model section: what is written is what is read, and no bytes make it read outside.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <random>

#include "model/model.h"
#include "spacing/known_words.h"
#include "spacing/section_writer.h"
#include "spacing/spacing.h"
#include "words/project_lists.h"

namespace vietmend::spacing {
namespace {

std::vector<Symbol> symbols(std::string_view text) {
  std::vector<Symbol> out;
  append_symbols(text, out);
  return out;
}

std::uint64_t hash(std::string_view text) {
  SymbolHash h;
  for (const Symbol s : symbols(text)) h.extend(s);
  return h.value();
}

// Any table will do: none of these texts has a word of another language.
std::string_view foreign_letters() {
  static const std::shared_ptr<const Model> model = Model::built_in();
  return model->section("foreign-letters");
}

ModelContents small_model() {
  ModelContents contents;
  contents.spellings = {{symbols("hòa"), 0}, {symbols("hoà"), 0}, {symbols("bình"), 1}};
  contents.syllables = {{-7, -1, 0.5}, {-8, -2, 0.25}};
  contents.words = {{hash("iran"), {-9, -1}}};
  contents.abbreviations = {{hash("ubnd"), {-6, -1}}};
  contents.pairs = {{pair_key(syllable_key(0), syllable_key(1)), 4.5}};
  contents.compounds = {pair_key(syllable_key(0), syllable_key(1))};
  contents.trigrams.assign(kLetterClasses * kLetterClasses * kLetterClasses, -3);
  return contents;
}

// A copy that is aligned and hardly longer than it says, so that a sanitizer sees bytes read beyond it.
class Aligned {
 public:
  explicit Aligned(std::string_view bytes) : words_(bytes.size() / 8 + 1), size_(bytes.size()) {
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(words_.data()));
  }
  std::string_view view() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

TEST(Section, IsReadAsWritten) {
  const Aligned section(write_section(small_model()));
  const LanguageModel model(section.view());
  const Known hoa = look_up(model, symbols("HÒA")), binh = look_up(model, symbols("bình"));
  EXPECT_EQ(hoa.as, Known::As::syllable);
  EXPECT_EQ(hoa.word.score, -7 * kNat);
  EXPECT_EQ(hoa.word.key, look_up(model, symbols("hoà")).word.key);
  EXPECT_NEAR(model.score(hoa.word, binh.word), -8 * kNat + 4.5 * kNat, kPairStep);
  EXPECT_EQ(model.score(binh.word, hoa.word), -7 * kNat - 2 * kNat);
  EXPECT_TRUE(model.is_compound(hoa.word, binh.word));
  EXPECT_FALSE(model.is_compound(binh.word, hoa.word));
  EXPECT_EQ(model.bound(0), 50);
  EXPECT_EQ(look_up(model, symbols("Iran")).as, Known::As::string);
  EXPECT_EQ(look_up(model, symbols("UBND")).as, Known::As::abbreviation);
  EXPECT_EQ(look_up(model, symbols("ubnd")).as, Known::As::unknown);
  EXPECT_EQ(look_up(model, symbols("bìn")).as, Known::As::unknown);
}

TEST(Section, RefusesWhatIsNone) {
  EXPECT_THROW(SpacingStage(std::string_view(), foreign_letters(), project_lists()), std::runtime_error);
  const std::string whole = write_section(small_model());
  for (std::size_t size = 0; size < whole.size(); size += size < 200 ? 1 : 997) {
    const Aligned cut(std::string_view(whole).substr(0, size));
    EXPECT_THROW(SpacingStage(cut.view(), foreign_letters(), project_lists()), std::runtime_error) << size;
  }
  try {
    const Aligned other(std::string(4096, 'x'));
    const SpacingStage stage(other.view(), foreign_letters(), project_lists());
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("spacing model"));
  }
}

// Damaged bytes are refused, or read as another model: never read beyond.
TEST(Section, SurvivesDamage) {
  const std::string whole = write_section(small_model());
  std::mt19937 random(1);
  for (int i = 0; i < 300; ++i) {
    std::string damaged = whole;
    for (int k = 0; k < 20; ++k)
      damaged[random() % (k < 10 ? 96 : damaged.size())] = static_cast<char>(random());
    std::memcpy(damaged.data(), kSectionMagic, 8);
    const Aligned section(damaged);
    try {
      const SpacingStage stage(section.view(), foreign_letters(), project_lists());
      Line line("hòa bình hò abình Iran UBNDhòa, và những ngày hòa hòa bình");
      stage.repair(line, 0);
      const Rewritten out = render(line);
      EXPECT_FALSE(out.text.empty());
    } catch (const std::runtime_error&) {
    }
  }
}

}  // namespace
}  // namespace vietmend::spacing
