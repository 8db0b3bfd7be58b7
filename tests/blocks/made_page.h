// A page made of a text, with what is read of it, for tests.
#ifndef VIETMEND_TESTS_BLOCKS_MADE_PAGE_H_
#define VIETMEND_TESTS_BLOCKS_MADE_PAGE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "blocks/page.h"
#include "blocks/row_shape.h"
#include "blocks/row_words.h"
#include "core/line.h"
#include "words/project_lists.h"

namespace vietmend {

// Of the project's own table.
inline const RowWords& row_words() {
  static const RowWords words(project_lists());
  return words;
}

struct MadePage {
  // With what a page told, as bytes of the text, sorted by where it begins.
  explicit MadePage(std::string given, std::vector<Evidence> evidence = {})
      : text(std::move(given)),
        line(text),
        page((line.set_evidence(std::move(evidence)), line), row_words()),
        shapes(row_shapes(page)) {}

  std::string text;
  Line line;
  Page page;
  std::vector<RowShape> shapes;
};

// A number in `bytes` bytes, the lowest first, as the sections of the model have it.
inline std::string little_endian(long long value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i)
    out += static_cast<char>(static_cast<unsigned long long>(value) >> (8 * i) & 0xFFU);
  return out;
}

// The section of words at line breaks of a language that has none.
inline std::string no_words() {
  return little_endian(0, 4) + little_endian(1, 4) + '\0';
}

// The section of decision trees that know nothing.
inline std::string no_trees() {
  return little_endian(0, 4);
}

}  // namespace vietmend

#endif  // VIETMEND_TESTS_BLOCKS_MADE_PAGE_H_
