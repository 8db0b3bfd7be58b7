#include "diacritics/model.h"

#include <gtest/gtest.h>

#include "diacritics/network_part.h"
#include "model/model.h"

namespace vietmend::diacritics {
namespace {

// A section at a multiple of 8.
class Aligned {
 public:
  explicit Aligned(std::string_view bytes) : words_((bytes.size() + 7) / 8), size_(bytes.size()) {
    bytes.copy(reinterpret_cast<char*>(words_.data()), size_);
  }
  std::string_view view() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

std::string small_section() {
  std::mt19937_64 random(3);
  return write_section(small_contents(random));
}

TEST(DiacriticsModel, ReadsWhatWasWritten) {
  const Aligned section(small_section());
  const DiacriticsModel model(section.view());
  EXPECT_EQ(model.vocabulary().bases(), 7U);
  EXPECT_EQ(model.vocabulary().forms(), 17U);
  const Line line("tính các abc");
  const auto runs = letter_runs(line);
  ASSERT_EQ(runs.size(), 3U);
  const Forms forms = model.vocabulary().forms(runs[0].spelling.base);
  EXPECT_EQ(forms.size(), 4U);
  EXPECT_EQ(model.vocabulary().form(forms, runs[0].spelling.marks), forms.first + 1);
  EXPECT_FALSE(model.vocabulary().forms(runs[1].spelling.base).choice());
  EXPECT_EQ(model.vocabulary().forms(runs[2].spelling.base).size(), 0U);
}

TEST(DiacriticsModel, RefusesWhatIsCutShort) {
  const std::string whole = small_section();
  for (std::size_t size = 0; size < whole.size(); size += 1 + size / 16) {
    const Aligned section(std::string_view(whole).substr(0, size));
    EXPECT_THROW(DiacriticsModel{section.view()}, std::runtime_error) << size;
  }
}

TEST(DiacriticsModel, RefusesOrReadsWhatIsDamaged) {
  const std::string whole = small_section();
  std::mt19937_64 random(5);
  for (int i = 0; i < 300; ++i) {
    std::string damaged = whole;
    damaged[random() % 400] = static_cast<char>(random());
    const Aligned section(damaged);
    try {
      const DiacriticsModel model(section.view());
    } catch (const std::runtime_error&) {
    }
  }
}

TEST(DiacriticsModel, FitsTheBuiltInSection) {
  const std::string_view section = Model::built_in()->section("diacritics");
  EXPECT_LE(section.size(), 10'000'000U);
  const DiacriticsModel model(section);
  EXPECT_GT(model.vocabulary().bases(), 5000U);
}

}  // namespace
}  // namespace vietmend::diacritics
