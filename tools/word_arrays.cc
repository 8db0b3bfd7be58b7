// Writes lists of words as C++, for the rooms that work without a model.
//
//   word_arrays TABLE NAMESPACE OUT LIST...
//
// OUT is left alone where it says that already. The list "page-numbers" becomes
// vietmend::NAMESPACE::kPageNumbers, an array of std::string_view; a "_" at either end of a word becomes a
// space, and stands nowhere else.
#include <cctype>
#include <cstdio>
#include <filesystem>
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

std::string quoted(std::string word) {
  if (word.front() == '_') word.front() = ' ';
  if (word.back() == '_') word.back() = ' ';
  if (word.find('_') != std::string::npos)
    throw std::invalid_argument("'" + word + "': a \"_\" stands for a space at either end alone");
  std::string text = "\"";
  for (const char c : word) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + "\"";
}

void write(const std::vector<std::string>& arguments) {
  if (arguments.size() < 4) throw std::invalid_argument("usage: word_arrays TABLE NAMESPACE OUT LIST...");
  const std::string &table = arguments[0], &space = arguments[1], &out = arguments[2];
  const WordLists lists = WordLists::parse(read(table), table);
  std::string text = "// Made from data/" + std::filesystem::path(table).filename().string() +
                     " by tools/word_arrays.cc; edit the table, not this file.\n"
                     "#pragma once\n\n#include <array>\n#include <string_view>\n\nnamespace vietmend::" +
                     space + " {\n\n";
  for (std::size_t i = 3; i < arguments.size(); ++i) {
    const WordLists::Words& words = lists.list(arguments[i]);
    text += "inline constexpr std::array<std::string_view, " + std::to_string(words.size()) + "> " +
            constant(arguments[i]) + " = {\n";
    for (const std::string& word : words) text += "    " + quoted(word) + ",\n";
    text += "};\n";
  }
  text += "\n}  // namespace vietmend::" + space + "\n";
  // A file that would stay the same is left alone, so that nothing is compiled again for another list.
  std::ifstream old(out, std::ios::binary);
  if (old && std::string{std::istreambuf_iterator<char>(old), {}} == text) return;
  std::ofstream file(out, std::ios::binary);
  file << text;
  if (!file.flush()) throw std::runtime_error(out + ": cannot be written");
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
