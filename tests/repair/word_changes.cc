#include "repair/word_changes.h"

#include <algorithm>
#include <cstddef>

#include "repair/common_subsequence.h"

namespace vietmend::testing {
namespace {

constexpr std::size_t kAround = 2;

std::vector<std::string> words_and_breaks(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (end > at) out.emplace_back(text.substr(at, end - at));
    if (end < text.size() && text[end] == '\n') out.emplace_back("\\n");
    at = end + 1;
  }
  return out;
}

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) out += (i == begin ? "" : " ") + words[i];
  return out;
}

}  // namespace

std::vector<std::string> word_changes(std::string_view before, std::string_view after) {
  const std::vector<std::string> a = words_and_breaks(before), b = words_and_breaks(after);
  auto same = common_subsequence(a, b);
  same.emplace_back(a.size(), b.size());
  std::vector<std::string> changes;
  std::size_t i = 0, j = 0;
  for (const auto& [next_i, next_j] : same) {
    if (next_i > i || next_j > j) {
      std::string line = joined(a, i - std::min(i, kAround), i);
      if (next_i > i) line += " [-" + joined(a, i, next_i) + "-]";
      if (next_j > j) line += " {+" + joined(b, j, next_j) + "+}";
      line += ' ' + joined(a, next_i, std::min(next_i + kAround, a.size()));
      changes.push_back(std::move(line));
    }
    i = next_i + 1;
    j = next_j + 1;
  }
  // Other white space than one space between two words.
  if (changes.empty() && before != after) changes.emplace_back("(white space alone)");
  return changes;
}

}  // namespace vietmend::testing
