// Writes lists of words as C++, for the rooms that work without a model.
//
//   word_arrays TABLE OUT LIST...
//
// OUT is left alone where it says that already. The list "page-numbers" becomes vietmend::words::kPageNumbers, an array of std::string_view.
#include <cctype>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "words/word_lists.h"

namespace vietmend {
namespace {

std::string read(const std::string& name) {
  std::ifstream in(name, std::ios::binary);
  if (!in) throw std::runtime_error(name + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string constant(const std::string& list) {
  std::string name = "k";
  bool begins = true;
  for (const char c : list) {
    if (c != '-') name += begins ? static_cast<char>(std::toupper(c)) : c;
    begins = c == '-';
  }
  return name;
}

std::string quoted(const std::string& word) {
  std::string text = "\"";
  for (const char c : word) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + "\"";
}

void write(const std::vector<std::string>& arguments) {
  if (arguments.size() < 3) throw std::invalid_argument("usage: word_arrays TABLE OUT LIST...");
  const WordLists lists = WordLists::parse(read(arguments[0]), arguments[0]);
  std::string text =
      "// Made from data/word-lists.tsv by tools/word_arrays.cc; edit the table, not this file.\n"
      "#include <array>\n#include <string_view>\n\nnamespace vietmend::words {\n\n";
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    const WordLists::Words& words = lists.list(arguments[i]);
    text += "inline constexpr std::array<std::string_view, " + std::to_string(words.size()) + "> " +
            constant(arguments[i]) + " = {\n";
    for (const std::string& word : words) text += "    " + quoted(word) + ",\n";
    text += "};\n";
  }
  text += "\n}  // namespace vietmend::words\n";
  // A file that would stay the same is left alone, so that nothing is compiled again for another list.
  std::ifstream old(arguments[1], std::ios::binary);
  if (old && std::string{std::istreambuf_iterator<char>(old), {}} == text) return;
  std::ofstream file(arguments[1], std::ios::binary);
  file << text;
  if (!file.flush()) throw std::runtime_error(arguments[1] + ": cannot be written");
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  try {
    vietmend::write({argv + 1, argv + argc});
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "word_arrays: %s\n", error.what());
    return 2;
  }
}
