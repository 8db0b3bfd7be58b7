// What the layout stage makes of a text, for tests.
#ifndef VIETMEND_TESTS_LAYOUT_REPAIRED_H_
#define VIETMEND_TESTS_LAYOUT_REPAIRED_H_

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/line.h"
#include "layout/layout.h"
#include "words/project_lists.h"

namespace vietmend {

inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A layout stage with the project's own table.
inline const Layout& layout() {
  static const std::string words = read_file(VIETMEND_DATA "/model/line-words.bin");
  static const std::string breaks = read_file(VIETMEND_DATA "/model/line-breaks.bin");
  static const Layout stage(read_file(VIETMEND_DATA "/boilerplate.tsv"), words, breaks, project_lists());
  return stage;
}

inline Rewritten repair(std::string_view text, Lines lines = Lines::automatic,
                        Boilerplate boilerplate = Boilerplate::drop, double min_confidence = 0) {
  Line line(text);
  RowRecollection none;
  PageReading reading;
  layout().repair(line, lines, boilerplate, min_confidence, none, reading);
  return render(line);
}

inline std::string repaired(std::string_view text, Lines lines = Lines::automatic,
                            Boilerplate boilerplate = Boilerplate::drop, double min_confidence = 0) {
  return repair(text, lines, boilerplate, min_confidence).text;
}

// Text wrapped at a width, as a PDF's is: paragraphs are divided by \n.
inline std::string wrapped_at(std::size_t width, std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\n') {
      out += '\n';
      column = 0;
      ++i;
      continue;
    }
    std::size_t end = text.find_first_of(" \n", i);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view word = text.substr(i, end - i);
    std::size_t letters = 0;
    for (const char c : word) letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (column > 0 && column + 1 + letters > width) {
      out += '\n';
      column = 0;
    }
    if (column > 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += letters;
    i = end + (end < text.size() && text[end] == ' ' ? 1 : 0);
  }
  return out;
}

}  // namespace vietmend

#endif  // VIETMEND_TESTS_LAYOUT_REPAIRED_H_
