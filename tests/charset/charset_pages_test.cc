// A page in each charset is repaired to what the same page in UTF-8 is.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "charset_text.h"
#include "vietmend/vietmend.h"

namespace vietmend {
namespace {

// All samples as an editor would have them, one page.
std::string page() {
  std::string out;
  std::set<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(VIETMEND_TEST_DATA) + "/samples")) {
    if (entry.path().string().ends_with(".gold.txt")) files.insert(entry.path());
  }
  for (const auto& file : files) {
    std::ifstream in(file);
    out.append(std::istreambuf_iterator<char>(in), {});
    out += '\n';
  }
  return out;
}

// What the charsets do not have at all is left out of the page: here, letters of other languages.
std::string without_foreign_letters(const std::string& text) {
  std::string out;
  for (const std::string& letter : letters(text)) {
    const bool sign = std::string_view("“”‘’–—…").find(letter) != std::string_view::npos;
    if (letter.size() == 1 || sign || kAlphabet.find(letter) != std::string_view::npos) out += letter;
  }
  return out;
}

TEST(CharsetPages, AreRepairedAsUtf8Is) {
  const Repairer repairer;
  const std::string text = without_foreign_letters(page());
  ASSERT_GT(text.size(), 30000U);
  for (const Writing& writing : kWritings) {
    const std::string fitted = writing.fitted(text), bytes = writing(fitted);
    const std::string expected = repairer.repair(fitted).text;
    const Repaired repaired = repairer.repair(bytes);
    EXPECT_EQ(detect_charset(bytes).name, writing.name);
    EXPECT_EQ(repaired.text, expected) << writing.name;
    EXPECT_EQ(vietmend::apply(bytes, repaired.edits), repaired.text) << writing.name;
    if (writing.name == "VIQR") continue;

    const std::string misread = as_windows_1252(bytes);
    EXPECT_EQ(detect_charset(misread).name, writing.name);
    EXPECT_TRUE(detect_charset(misread).misread) << writing.name;
    EXPECT_EQ(repairer.repair(misread).text, expected) << writing.name << ", misread";
  }
}

TEST(CharsetPages, MisreadUtf8AndUtf16AreRepairedAsUtf8Is) {
  const Repairer repairer;
  const std::string text = page(), expected = repairer.repair(text).text;
  EXPECT_EQ(repairer.repair(as_windows_1252(text)).text, expected);
  EXPECT_EQ(repairer.repair(as_latin_1(text)).text, expected);
  EXPECT_EQ(repairer.repair(as_windows_1252(as_windows_1252(text))).text, expected);
  const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(text);
  for (const char* name : {"UTF-16LE", "UTF-16BE"}) {
    std::string bytes(static_cast<std::size_t>(utf16.length()) * 2 + 4, '\0');
    bytes.resize(static_cast<std::size_t>(
        utf16.extract(0, utf16.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), name)));
    EXPECT_EQ(repairer.repair(bytes).text, expected) << name;
  }
}

}  // namespace
}  // namespace vietmend
