// A model file damaged by chance gives a clear error, or a model that works; never anything else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>

#include "model/model.h"
#include "repair/promises.h"
#include "small_model.h"
#include "vietmend/vietmend.h"

namespace vietmend {
namespace {

using ::testing::HasSubstr;

class DamagedModel : public ::testing::Test {
 protected:
  ~DamagedModel() override {
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
  }

  // Reads a model file of these bytes and repairs with it what a damaged one lets pass. Nothing if it worked,
  // else the error.
  std::optional<std::string> error_of(const std::string& bytes, Quality quality) {
    std::ofstream(file_, std::ios::binary | std::ios::trunc) << bytes;
    Options options;
    options.model = file_;
    options.quality = quality;
    try {
      const Repairer repairer(options);
      const Repaired repaired = repairer.repair(fuzz::kTextForAllSections);
      EXPECT_EQ(testing::broken_promise(fuzz::kTextForAllSections, repaired), "");
      return std::nullopt;
    } catch (const std::runtime_error& error) {
      return error.what();
    } catch (const std::invalid_argument& error) {
      return error.what();
    }
  }

  std::filesystem::path file_ =
      std::filesystem::temp_directory_path() / ("vietmend_damaged_" + std::to_string(::getpid()) + ".model");
};

Quality quality_of(int i) {
  return i % 2 == 0 ? Quality::fast : Quality::best;
}

TEST_F(DamagedModel, WorksWhileItIsWhole) {
  const std::string whole = write_model(fuzz::small_sections());
  EXPECT_EQ(error_of(whole, Quality::fast), std::nullopt);
  EXPECT_EQ(error_of(whole, Quality::best), std::nullopt);
}

// Bytes changed anywhere: the checksum or the header tells, unless they are padding.
TEST_F(DamagedModel, CorruptedAThousandTimesSaysSo) {
  const std::string whole = write_model(fuzz::small_sections());
  std::mt19937 random(1);
  int refused = 0;
  for (int i = 0; i < 1000; ++i) {
    std::string damaged = whole;
    const std::size_t changes = 1 + random() % 8;
    for (std::size_t k = 0; k < changes; ++k) {
      // Every other one in the header, where few bytes mean much.
      const std::size_t within = random() % 2 == 0 ? 16 + 48 * fuzz::small_sections().size() : damaged.size();
      damaged[random() % within] = static_cast<char>(random());
    }
    const auto error = error_of(damaged, quality_of(i));
    if (!error) continue;
    ++refused;
    ASSERT_THAT(*error, HasSubstr(file_.string())) << i;
  }
  EXPECT_GT(refused, 900);
}

TEST_F(DamagedModel, CutAThousandTimesSaysSo) {
  const std::string whole = write_model(fuzz::small_sections());
  std::mt19937 random(2);
  for (int i = 0; i < 1000; ++i) {
    const std::size_t size = i < 300 ? static_cast<std::size_t>(i) : random() % whole.size();
    const auto error = error_of(whole.substr(0, size), quality_of(i));
    ASSERT_TRUE(error) << size;
    ASSERT_THAT(*error, HasSubstr(file_.string())) << size;
  }
}

// Sections damaged before the checksum was made, as by a faulty program: each reader stands alone.
TEST_F(DamagedModel, DamagedSectionsUnderAGoodChecksumAreRefusedOrWork) {
  std::mt19937 random(3);
  int refused = 0, worked = 0;
  for (int i = 0; i < 1000; ++i) {
    fuzz::Sections sections = fuzz::small_sections();
    std::string& content = sections[random() % sections.size()].second;
    if (random() % 4 == 0) {
      content.resize(random() % content.size());
    } else {
      const std::size_t changes = 1 + random() % 6;
      for (std::size_t k = 0; k < changes; ++k) {
        const std::size_t within =
            random() % 2 == 0 ? std::min<std::size_t>(128, content.size()) : content.size();
        content[random() % within] = static_cast<char>(random());
      }
    }
    const auto error = error_of(write_model(sections), quality_of(i));
    ++(error ? refused : worked);
    if (error) {
      ASSERT_GT(error->size(), 10U) << *error;
    }
  }
  EXPECT_GT(refused, 100);
  EXPECT_GT(worked, 100);
}

TEST_F(DamagedModel, OfAnotherVersionSaysWhich) {
  std::string other = write_model(fuzz::small_sections());
  other[8] = 7;
  EXPECT_THAT(error_of(other, Quality::fast).value_or(""), HasSubstr("version 7"));
}

TEST_F(DamagedModel, WithoutASectionNamesIt) {
  for (const auto& [missing, content] : fuzz::small_sections()) {
    fuzz::Sections sections;
    for (const auto& section : fuzz::small_sections()) {
      if (section.first != missing) sections.push_back(section);
    }
    const Quality quality = missing == "punctuation.best" ? Quality::best : Quality::fast;
    EXPECT_THAT(error_of(write_model(sections), quality).value_or(""), HasSubstr("'" + missing + "'"));
  }
}

// The model people have, in the same ways, a few times: it is a hundred times as large.
TEST_F(DamagedModel, TheBuiltInOneDamagedIsRefused) {
  const auto model = Model::built_in();
  fuzz::Sections sections;
  for (const std::string& name : model->names())
    sections.emplace_back(name, std::string(model->section(name)));
  const std::string whole = write_model(sections);
  std::mt19937 random(4);
  for (int i = 0; i < 5; ++i) {
    std::string damaged = whole;
    // Never padding: the middle of a section.
    const std::string& content = sections[random() % sections.size()].second;
    const std::size_t at = whole.find(content.substr(0, 1000)) + random() % content.size();
    damaged[at] = static_cast<char>(~damaged[at]);
    EXPECT_THAT(error_of(damaged, Quality::fast).value_or(""), HasSubstr("checksum")) << at;
    EXPECT_TRUE(error_of(whole.substr(0, random() % whole.size()), Quality::fast)) << i;
  }
}

}  // namespace
}  // namespace vietmend
