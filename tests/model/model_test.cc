#include "model/model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>

namespace vietmend {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

const std::vector<std::pair<std::string, std::string>> kSections = {
    {"one", "first"}, {"two", std::string(1000, 'x')}, {"none", ""}};

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(Model, ReadsWhatWasWritten) {
  const std::string bytes = write_model(kSections);
  const auto model = Model::from_bytes(bytes, "test");
  for (const auto& [name, content] : kSections) EXPECT_EQ(model->section(name), content);
  EXPECT_EQ(model->names(), (std::vector<std::string>{"none", "one", "two"}));
  EXPECT_THAT([&] { model->section("three"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("test: has no section 'three'")));
}

TEST(Model, LoadsAFileWithItsSectionsAligned) {
  const auto file = std::filesystem::temp_directory_path() / "vietmend_model_test.model";
  std::ofstream(file, std::ios::binary) << write_model(kSections);
  const auto model = Model::load(file);
  EXPECT_EQ(model->section("one"), "first");
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(model->section("two").data()) % 64, 0U);
  std::filesystem::remove(file);
}

TEST(Model, TakesTheSectionsOfAnother) {
  const std::string first = write_model(kSections),
                    second = write_model({{"three", "third"}, {"four", "fourth"}});
  Model model = *Model::from_bytes(first, "first");
  model.add(*Model::from_bytes(second, "second"));
  EXPECT_EQ(model.section("one"), "first");
  EXPECT_EQ(model.section("four"), "fourth");
  EXPECT_EQ(model.names().size(), 5U);
  const std::string clashing = write_model({{"five", "fifth"}, {"two", "again"}});
  EXPECT_THAT([&] { model.add(*Model::from_bytes(clashing, "third")); },
              ThrowsMessage<std::runtime_error>(HasSubstr("third: section 'two' is there already")));
  EXPECT_EQ(model.names().size(), 5U);
}

TEST(Model, SaysWhatIsWrongWithAFile) {
  EXPECT_THAT([] { Model::load("/nowhere/at.all"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("/nowhere/at.all: cannot be read")));
  EXPECT_THAT([] { Model::from_bytes("a text", "m"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("m: not a vietmend model")));
  std::string bytes = write_model(kSections);
  bytes[8] = 9;
  EXPECT_THAT([&] { Model::from_bytes(bytes, "m"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("version 9")));
  bytes = write_model(kSections);
  EXPECT_THAT([&] { Model::from_bytes(std::string_view(bytes).substr(0, bytes.size() - 200), "m"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("cut short")));
  bytes[bytes.find("first")] ^= 1;
  EXPECT_THAT([&] { Model::from_bytes(bytes, "m"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("checksum")));
  EXPECT_THROW(write_model({{"a name that is much too long for it", ""}}), std::invalid_argument);
}

// A byte changed anywhere is either noticed, or was padding.
TEST(Model, EveryChangedByteIsNoticedOrPadding) {
  const std::string bytes = write_model(kSections);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] ^= 0x40;
    try {
      const auto model = Model::from_bytes(changed, "m");
      const std::vector<std::string> names = model->names();
      bool same = true;
      for (const auto& [name, content] : kSections) {
        same = same && std::find(names.begin(), names.end(), name) != names.end() &&
               model->section(name) == content;
      }
      if (!same) {
        // Only a section's name is not checked; then the section asked for is missing.
        ASSERT_TRUE(i >= 16 && i < 16 + 48 * kSections.size()) << i;
      }
    } catch (const std::runtime_error&) {
    }
  }
}

TEST(Model, EveryTruncationIsNoticed) {
  const std::string bytes = write_model({{"one", "first"}});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(Model::from_bytes(std::string_view(bytes).substr(0, size), "m"), std::runtime_error) << size;
  }
}

TEST(BuiltInModel, IsWhatLiesInData) {
  const auto built_in = Model::built_in();
  const std::filesystem::path data(VIETMEND_DATA);
  std::size_t size = 0;
  for (const std::string& name : built_in->names()) {
    const auto table = data / (name + ".tsv"), learned = data / "model" / (name + ".bin");
    EXPECT_NE(std::filesystem::exists(table), std::filesystem::exists(learned)) << name;
    EXPECT_TRUE(built_in->section(name) == read(std::filesystem::exists(table) ? table : learned)) << name;
    size += built_in->section(name).size();
  }
  for (const auto& file : std::filesystem::directory_iterator(data / "model"))
    EXPECT_THAT(built_in->names(), testing::Contains(file.path().stem().string()));
  EXPECT_LT(size, 28'000'000U);
}

}  // namespace
}  // namespace vietmend
