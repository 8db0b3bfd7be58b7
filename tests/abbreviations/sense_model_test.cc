#include "abbreviations/sense_model.h"

#include <gmock/gmock.h>

#include <cstring>
#include <stdexcept>
#include <string>

#include "abbreviations/judgement.h"
#include "core/line.h"
#include "model/model.h"

namespace vietmend {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

constexpr std::uint32_t kFarm = 11, kPress = 12;

// One form with two senses, and a weight for one feature of each.
struct Small {
  std::string section;
  std::uint32_t feature = 4711;

  Small() {
    SenseForm form;
    form.key = sense_hash("XY");
    form.count = 2;
    for (std::size_t i = 0; i < SenseForm::kMargins; ++i)
      form.right[i] = static_cast<std::uint8_t>(100 + 10 * i);
    std::string rows(8 * 8, '\0');
    const auto put = [&](std::uint32_t sense, int weight, int place) {
      const std::uint64_t row = sense_row(feature, sense);
      rows[sense_bucket(row, 8) * 8 + static_cast<std::size_t>(place)] = static_cast<char>(weight);
      rows[sense_bucket(row, 8) * 8 + 4 + static_cast<std::size_t>(place)] =
          static_cast<char>(sense_check(row));
    };
    put(kFarm, 30, 0);
    put(kPress, -20, 1);
    section = write_sense_model({form}, {kFarm, kPress}, rows, 8, 0.05F);
  }
};

// Sections lie at multiples of 64 in a model file.
struct Aligned {
  alignas(64) std::array<char, 4096> bytes{};
  std::size_t size;
  explicit Aligned(const std::string& content) : size(content.size()) {
    std::memcpy(bytes.data(), content.data(), size);
  }
  std::string_view view() const { return {bytes.data(), size}; }
};

TEST(SenseModel, ReadsWhatWasWritten) {
  const Small small;
  const Aligned section(small.section);
  const SenseModel model(section.view());
  const SenseForm* form = model.find("XY");
  ASSERT_NE(form, nullptr);
  EXPECT_EQ(model.find("XZ"), nullptr);
  EXPECT_TRUE(model.knows(*form, kFarm));
  EXPECT_TRUE(model.knows(*form, kPress));
  EXPECT_FALSE(model.knows(*form, 13));
  EXPECT_EQ(model.weight(small.feature, kFarm), 30);
  EXPECT_EQ(model.weight(small.feature, kPress), -20);
  EXPECT_EQ(model.weight(small.feature + 1, kFarm), 0);
  EXPECT_FLOAT_EQ(model.confidence(*form, 0), 100 / 255.0F);
  EXPECT_FLOAT_EQ(model.confidence(*form, 17), 120 / 255.0F);
  EXPECT_FLOAT_EQ(model.confidence(*form, 1 << 30), 250 / 255.0F);
  EXPECT_FLOAT_EQ(model.confidence(*form, -5), 100 / 255.0F);
}

TEST(SenseModel, KnowsNothingWithoutASection) {
  const SenseModel model;
  EXPECT_TRUE(model.empty());
  EXPECT_EQ(model.find("TT"), nullptr);
}

TEST(SenseModel, RefusesASectionThatIsCutOrDamaged) {
  const Small small;
  for (std::size_t size = 0; size < small.section.size(); ++size) {
    const Aligned cut(small.section.substr(0, size));
    EXPECT_THROW(SenseModel(cut.view()), std::runtime_error) << size;
  }
  const auto damaged = [&](std::size_t at, std::uint32_t value) {
    Aligned section(small.section);
    std::memcpy(section.bytes.data() + at, &value, 4);
    return section;
  };
  const Aligned version = damaged(0, 2), senses = damaged(24 + 8, 3), width = damaged(16, 0);
  EXPECT_THAT([&] { SenseModel{version.view()}; }, ThrowsMessage<std::runtime_error>(HasSubstr("version")));
  EXPECT_THAT([&] { SenseModel{senses.view()}; }, ThrowsMessage<std::runtime_error>(HasSubstr("not there")));
  EXPECT_THAT([&] { SenseModel{width.view()}; }, ThrowsMessage<std::runtime_error>(HasSubstr("header")));
  const Aligned unit = damaged(20, 0x7FC00000);  // no number
  EXPECT_THAT([&] { SenseModel{unit.view()}; }, ThrowsMessage<std::runtime_error>(HasSubstr("header")));
}

TEST(SenseModel, TheBuiltInOneIsSmallAndKnowsTheForms) {
  const std::string_view section = Model::built_in()->section("senses");
  EXPECT_LE(section.size(), 1'000'000U);
  const SenseModel model(section);
  for (const char* key : {"TT", "CT", "HĐ", "UBND", "DN"}) EXPECT_NE(model.find(key), nullptr) << key;
}

TEST(SenseFeatures, AreReadFromWhatStandsAround) {
  const AbbreviationTable table = AbbreviationTable::parse("@surname\tlê\n", "table");
  const Line line("Phó bí thư TT Tỉnh ủy Lê Na.");
  const Surroundings around(line);
  const auto before = around.before(3, kSenseReach), after = around.after(4, kSenseReach);
  const SenseFeatures features("TT", {}, {}, before, after, {}, table);
  ASSERT_GT(features.size(), 20U);
  ASSERT_LE(features.size(), SenseFeatures::kMost);
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < features.size(); ++i) shown.push_back(features.shown(i, before, after, {}));
  for (const char* wanted :
       {"thư _", "_ tỉnh", "thư _ tỉnh", "bí thư _", "_ tỉnh ủy", "bí … _", "_ … ủy", "~ phó", "~ lê"})
    EXPECT_THAT(shown, testing::Contains(wanted));
  // Another word beside it is another feature; the same words are the same.
  const Line other("Phó bí thư TT Huyện ủy Lê Na.");
  const Surroundings around_other(other);
  const SenseFeatures changed("TT", {}, {}, around_other.before(3, kSenseReach),
                              around_other.after(4, kSenseReach), {}, table);
  const SenseFeatures again("TT", {}, {}, before, after, {}, table);
  EXPECT_NE(changed[2], features[2]);
  for (std::size_t i = 0; i < features.size(); ++i) EXPECT_EQ(again[i], features[i]);
}

}  // namespace
}  // namespace vietmend
