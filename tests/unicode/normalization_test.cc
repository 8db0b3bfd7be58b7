// NormalizationTest.txt of the Unicode Character Database: every row of it, and every code point it leaves
// out.
#include <gtest/gtest.h>
#include <utf8proc.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "vietmend/normalize.h"

namespace vietmend {
namespace {

// Where Debian's package unicode-data has it.
constexpr const char* kFile = "/usr/share/unicode/NormalizationTest.txt.bz2";

std::vector<std::string> lines_of_file() {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(
      popen((std::string("bzcat ") + kFile + " 2>/dev/null").c_str(), "r"), &pclose);
  std::string text;
  char bytes[65536];
  for (std::size_t n; pipe && (n = std::fread(bytes, 1, sizeof bytes, pipe.get())) > 0;)
    text.append(bytes, n);
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

// The code points of a column, "0044 0307".
std::vector<char32_t> codes(const std::string& column) {
  std::vector<char32_t> out;
  std::istringstream in(column);
  for (std::string hex; in >> hex;) out.push_back(static_cast<char32_t>(std::stoul(hex, nullptr, 16)));
  return out;
}

std::string text(const std::vector<char32_t>& column) {
  std::string out;
  for (const char32_t code : column) utf8::append(out, code);
  return out;
}

// Code points that are newer than the Unicode of utf8proc, which normalize() promises to follow.
bool known(const std::vector<char32_t>& column) {
  for (const char32_t code : column) {
    if (utf8proc_category(static_cast<utf8proc_int32_t>(code)) == UTF8PROC_CATEGORY_CN) return false;
  }
  return true;
}

TEST(NormalizationTest, EveryRowOfTheFile) {
  if (!std::filesystem::exists(kFile)) GTEST_SKIP() << kFile << " is not there: apt-get install unicode-data";
  const std::vector<std::string> lines = lines_of_file();
  if (lines.empty()) GTEST_SKIP() << "bzcat cannot read " << kFile << ": apt-get install bzip2";
  std::size_t rows = 0, newer = 0;
  bool part_one = false;
  std::set<char32_t> listed;
  for (const std::string& line : lines) {
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == '@') {
      part_one = line.starts_with("@Part1");
      continue;
    }
    std::array<std::vector<char32_t>, 5> column;
    std::istringstream in(line);
    for (auto& c : column) {
      std::string field;
      std::getline(in, field, ';');
      c = codes(field);
    }
    if (part_one) listed.insert(column[0][0]);
    if (!known(column[0])) {
      ++newer;
      continue;
    }
    ++rows;
    // NFC: c2 == toNFC(c1) == toNFC(c2) == toNFC(c3) and c4 == toNFC(c4) == toNFC(c5).
    for (const int from : {0, 1, 2}) {
      const std::string source = text(column[static_cast<std::size_t>(from)]);
      ASSERT_EQ(normalize(source), text(column[1])) << line;
      ASSERT_EQ(is_nfc(source), source == text(column[1])) << line;
    }
    for (const int from : {3, 4})
      ASSERT_EQ(normalize(text(column[static_cast<std::size_t>(from)])), text(column[3])) << line;
  }
  // Each code point that part one leaves out is its own normal form.
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if ((code >= 0xD800 && code <= 0xDFFF) || listed.contains(code)) continue;
    ASSERT_EQ(normalize(utf8::encode(code)), utf8::encode(code)) << std::hex << static_cast<unsigned>(code);
    ASSERT_TRUE(is_nfc(utf8::encode(code))) << std::hex << static_cast<unsigned>(code);
  }
  RecordProperty("rows", static_cast<int>(rows));
  RecordProperty("newer_than_utf8proc", static_cast<int>(newer));
  EXPECT_GT(rows, 18000U);
  // None on Debian 12, whose ICU, utf8proc and unicode-data all have Unicode 15.0.
  EXPECT_LT(newer, 200U);
}

}  // namespace
}  // namespace vietmend
