#include "words/word_lists.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

namespace vietmend {
namespace {

using Words = WordLists::Words;

// The text up to `mark`, taken off the text together with it; all of the text where there is none.
std::string_view take(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

bool is_name(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

// Throws what is wrong with the column alone.
Words read_words(std::string_view column) {
  Words words;
  std::set<std::string_view> seen;
  do {
    const bool last = column.find(';') == std::string_view::npos;
    const std::string_view word = take(column, ';');
    if (word.empty()) throw std::invalid_argument("a word is empty");
    if (word.front() == ' ' || word.back() == ' ')
      throw std::invalid_argument("'" + std::string(word) + "' has spaces around it");
    if (!seen.insert(word).second)
      throw std::invalid_argument("'" + std::string(word) + "' stands twice in its list");
    words.emplace_back(word);
    if (!last && column.empty()) throw std::invalid_argument("a word is empty");
  } while (!column.empty());
  return words;
}

}  // namespace

WordLists WordLists::parse(std::string_view tsv, const std::string& file) {
  WordLists read;
  read.file_ = file;
  for (std::size_t number = 1; !tsv.empty(); ++number) {
    std::string_view row = take(tsv, '\n');
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty() || row.starts_with('#')) continue;
    const auto bad = [&](const std::string& why) {
      return std::invalid_argument(file + ":" + std::to_string(number) + ": " + why);
    };
    if (std::count(row.begin(), row.end(), '\t') != 1) throw bad("a row has two columns: name, words");
    std::string name(take(row, '\t'));
    if (!is_name(name)) throw bad("'" + name + "' is no name of a list");
    if (read.lists_.contains(name)) throw bad("the list '" + name + "' stands twice");
    try {
      read.lists_.emplace(std::move(name), read_words(row));
    } catch (const std::invalid_argument& error) {
      throw bad(error.what());
    }
  }
  return read;
}

const Words& WordLists::list(std::string_view name) const {
  const auto found = lists_.find(name);
  if (found == lists_.end()) throw std::invalid_argument(file_ + ": has no list '" + std::string(name) + "'");
  return found->second;
}

const std::string& WordLists::word(std::string_view name) const {
  const Words& words = list(name);
  if (words.size() != 1)
    throw std::invalid_argument(file_ + ": the list '" + std::string(name) + "' has more than one word");
  return words.front();
}

}  // namespace vietmend
