// Words stand in data/, letters in core/alphabet.h: no other code of src/ has letters that only Vietnamese
// text needs, but in comments.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/alphabet.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

bool is_vietnamese(char32_t code) {
  static const std::set<char32_t> letters = [] {
    std::set<char32_t> all;
    for (const std::u32string_view part :
         {alphabet::kVowels, alphabet::kUpperVowels, alphabet::kConsonants, alphabet::kUpperConsonants})
      all.insert(part.begin(), part.end());
    return all;
  }();
  return code >= 0x80 && letters.contains(code);
}

// The code of a file with a blank for each byte of its comments, line breaks as they are.
std::string without_comments(std::string code) {
  const auto blank = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      if (code[i] != '\n') code[i] = ' ';
  };
  for (std::size_t i = 0; i < code.size();) {
    const std::string_view rest = std::string_view(code).substr(i);
    if (rest.starts_with("//") || rest.starts_with("/*")) {
      const bool line = rest[1] == '/';
      const std::size_t end = line ? rest.find('\n') : rest.find("*/", 2);
      const std::size_t size =
          std::min(end == std::string_view::npos ? end : end + (line ? 0 : 2), rest.size());
      blank(i, i + size);
      i += size;
    } else if (rest.starts_with("R\"")) {
      const std::string end = ")" + std::string(rest.substr(2, rest.find('(') - 2)) + "\"";
      i += std::min(rest.find(end), rest.size() - end.size()) + end.size();
    } else if (rest[0] == '"' ||
               (rest[0] == '\'' && (i == 0 || std::isxdigit(static_cast<unsigned char>(code[i - 1])) == 0))) {
      std::size_t end = 1;
      while (end < rest.size() && rest[end] != rest[0]) end += rest[end] == '\\' ? 2 : 1;
      i += std::min(end + 1, rest.size());
    } else {
      ++i;
    }
  }
  return code;
}

// The numbers of the lines whose code has such a letter.
std::vector<int> lines_with_letters(const std::string& file) {
  const std::string code = without_comments(file);
  std::vector<int> found;
  int line = 1;
  for (std::size_t i = 0; i < code.size();) {
    const utf8::CodePoint c = utf8::at(code, i);
    line += c.code == '\n';
    if (is_vietnamese(c.code) && (found.empty() || found.back() != line)) found.push_back(line);
    i += c.size;
  }
  return found;
}

TEST(CodeWithoutWords, TheTestTellsCodeFromComments) {
  EXPECT_EQ(lines_with_letters("a = \"tiếng\";\n// Việt\nb = U'đ'; /* là\nvà */ c(\"// ở\");\n"),
            (std::vector<int>{1, 3, 4}));
  EXPECT_EQ(lines_with_letters("a = '\"'; // đây\nb = 1'000'000; // đó\nc = \"\\\"\"; // kia đấy\n"),
            (std::vector<int>{}));
  EXPECT_EQ(lines_with_letters("a = R\"x(// một \" hai)x\"; // đó\n"), (std::vector<int>{1}));
  EXPECT_EQ(lines_with_letters("a = U\"\u0410\u00C4\u00DF\"; // các chữ khác\n"), (std::vector<int>{}));
}

TEST(CodeWithoutWords, EveryFileOfTheLibraryAndTheCommand) {
  const std::filesystem::path source = VIETMEND_SOURCE;
  // The alphabet's place, and the examples in the help of the command.
  const std::vector<std::filesystem::path> allowed = {"core/alphabet.h", "cli/options/examples.h",
                                                      "cli/options/stage_options.cc"};
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source)) {
    const std::filesystem::path name = entry.path().lexically_relative(source);
    if (name.extension() != ".cc" && name.extension() != ".h") continue;
    ++files;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::vector<int> lines = lines_with_letters(text);
    if (std::find(allowed.begin(), allowed.end(), name) != allowed.end()) {
      EXPECT_FALSE(lines.empty()) << name << " has none any more: take it off the list";
      continue;
    }
    for (const int line : lines)
      ADD_FAILURE()
          << "src/" << name.string() << ":" << line
          << ": a word or letter of Vietnamese; words belong into data/word-lists.tsv or another table, "
             "letters come from core/alphabet.h";
  }
  EXPECT_GT(files, 300U);
}

}  // namespace
}  // namespace vietmend
