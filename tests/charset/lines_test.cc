// Lines of prose in every charset: what they are detected as, each by itself and mixed.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>

#include "charset_text.h"
#include "vietmend/charset.h"

namespace vietmend {
namespace {

// How many words of a sentence begin with a letter.
std::size_t words(const std::string& sentence) {
  std::istringstream in(sentence);
  std::size_t out = 0;
  for (std::string word; in >> word;) {
    const auto first = static_cast<unsigned char>(word[0]);
    out += first >= 0x80 || std::isalpha(first) != 0 ? 1 : 0;
  }
  return out;
}

// Sentences of the samples as an editor would have them, those of five words and more.
std::vector<std::string> sentences() {
  std::vector<std::string> out;
  std::set<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(VIETMEND_TEST_DATA) + "/samples")) {
    if (entry.path().string().ends_with(".gold.txt")) files.insert(entry.path());
  }
  for (const auto& file : files) {
    std::ifstream in(file);
    for (std::string paragraph; std::getline(in, paragraph);) {
      for (std::size_t begin = 0; begin < paragraph.size();) {
        const std::size_t stop = paragraph.find(". ", begin);
        const std::size_t end = stop == std::string::npos ? paragraph.size() : stop + 1;
        const std::string sentence = paragraph.substr(begin, end - begin);
        if (words(sentence) >= 5) out.push_back(sentence);
        begin = end + (stop == std::string::npos ? 0 : 1);
      }
    }
  }
  return out;
}

// Whether a line detected as `found` was written in `written`: the bytes may be the same in both.
bool right(std::string_view found, const Writing& written, const std::string& line,
           const std::string& bytes) {
  if (found == written.name) return true;
  for (const Writing& other : kWritings) {
    if (found == other.name && other.fitted(line) == line && other(line) == bytes) return true;
  }
  return false;
}

TEST(Lines, MixedInOneText) {
  std::vector<std::string> lines = sentences();
  lines.resize(200);
  std::string text;
  std::vector<std::string_view> written;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // Ten lines of each in turn.
    const std::string_view name = std::array{"UTF-8", "TCVN3", "VNI", "VISCII"}.at(i / 10 % 4);
    const auto* const writing = std::find_if(std::begin(kWritings), std::end(kWritings),
                                             [&](const Writing& w) { return w.name == name; });
    const std::string line = writing == std::end(kWritings) ? lines[i] : writing->fitted(lines[i]);
    text += writing == std::end(kWritings) ? line : (*writing)(line);
    text += '\n';
    written.push_back(name);
  }
  const std::vector<LineCharset> found = detect_line_charsets(text);
  ASSERT_EQ(found.size(), lines.size());
  std::size_t detected = 0, at = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].line.begin, at);
    at = found[i].line.end;
    if (found[i].charset.name == written[i]) ++detected;
  }
  EXPECT_EQ(at, text.size());
  EXPECT_GE(detected, lines.size() * 95 / 100);
}

TEST(Lines, EachByItself) {
  const std::vector<std::string> lines = sentences();
  ASSERT_GE(lines.size(), 200U);
  for (const Writing& writing : kWritings) {
    for (const bool misread : {false, true}) {
      if (misread && writing.name == "VIQR") continue;
      std::size_t detected = 0;
      for (const std::string& sentence : lines) {
        const std::string line = writing.fitted(sentence);
        const std::string bytes = writing(line);
        const Charset found = detect_charset(misread ? as_windows_1252(bytes) : bytes);
        if (found.misread == misread && right(found.name, writing, line, bytes)) ++detected;
      }
      const double share = static_cast<double>(detected) / static_cast<double>(lines.size());
      RecordProperty(std::string(writing.name) + (misread ? ", misread" : ""), std::to_string(share));
      const double least = misread ? 0.98 : 0.99;
      EXPECT_GE(share, least) << writing.name << (misread ? ", misread" : "") << ' ' << detected << " of "
                              << lines.size();
    }
  }
}

}  // namespace
}  // namespace vietmend
