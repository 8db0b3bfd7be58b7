// The project's own lists of words, for tests.
#ifndef VIETMEND_TESTS_WORDS_PROJECT_LISTS_H_
#define VIETMEND_TESTS_WORDS_PROJECT_LISTS_H_

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "words/word_lists.h"

namespace vietmend {

inline const WordLists& project_lists() {
  static const WordLists lists = [] {
    const std::string file = VIETMEND_DATA "/word-lists.tsv";
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + file);
    const std::string tsv{std::istreambuf_iterator<char>(in), {}};
    return WordLists::parse(tsv, file);
  }();
  return lists;
}

}  // namespace vietmend

#endif  // VIETMEND_TESTS_WORDS_PROJECT_LISTS_H_
