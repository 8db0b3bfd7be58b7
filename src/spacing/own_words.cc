#include "spacing/own_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/alphabet.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend::spacing {
namespace {

constexpr std::size_t kFewest = 3;   // surroundings
constexpr std::size_t kOftener = 2;  // than what it would be split into
constexpr std::size_t kMostParts = 4;

// No part of a torn syllable has vowels on both sides of a consonant.
bool may_be_one(const LineToken& token) {
  if (token.kind != TokenKind::word) return false;
  int groups = 0;
  bool in_vowels = false;
  for (std::size_t i = 0; i < token.text.size() && groups < 2;) {
    const utf8::CodePoint c = utf8::at(token.text, i);
    i += c.size;
    const bool vowel =
        alphabet::kPlainVowels.find(alphabet::without_marks(to_lower(c.code))) != std::u32string_view::npos;
    groups += vowel && !in_vowels;
    in_vowels = vowel;
  }
  return groups >= 2;
}

}  // namespace

OwnWords::OwnWords(const Line& line) {
  // A paragraph that is there twice, or with another number, says nothing anew: only other words around do.
  std::unordered_map<std::string, std::unordered_set<std::string>> among;
  const auto neighbour = [&](std::size_t t) {
    const bool word = t < line.size() &&
                      (line.token(t).kind == TokenKind::syllable || line.token(t).kind == TokenKind::word);
    return word ? lower(line.token(t).text) : std::string();
  };
  for (std::size_t t = 0; t < line.size(); ++t) {
    if (!may_be_one(line.token(t))) continue;
    among[lower(line.token(t).text)].insert(neighbour(t - 1) + ' ' + neighbour(t + 1));
  }
  std::unordered_map<std::string, std::size_t> times;
  for (const auto& [word, neighbours] : among) {
    if (neighbours.size() >= kFewest) times.emplace(word, neighbours.size());
  }
  if (times.empty()) return;
  std::unordered_map<std::string, std::size_t> apart;
  // Most tokens begin none of the words, and are read no further.
  std::array<std::vector<std::string_view>, 256>
      by_first;  // the words, by the lowest bits of their first letters
  for (const auto& [word, count] : times) by_first[utf8::at(word, 0).code % by_first.size()].push_back(word);
  const auto begins_one = [&](std::string_view first) {
    if (first.empty()) return false;
    const auto& words = by_first[to_lower(utf8::at(first, 0).code) % by_first.size()];
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      return word.size() > first.size() && is_lowered(first, word.substr(0, first.size()));
    });
  };
  std::string together;
  for (std::size_t t = 0; t + 1 < line.size(); ++t) {
    if (line.gap_after(t).text != " " || !begins_one(line.token(t).text)) continue;
    together = lower(line.token(t).text);
    for (std::size_t k = t + 1; k < std::min(t + kMostParts, line.size()); ++k) {
      if (line.gap_before(k).text != " ") break;
      together += lower(line.token(k).text);
      if (times.contains(together)) ++apart[together];
    }
  }
  for (const auto& [word, count] : times) {
    const auto found = apart.find(word);
    if (found == apart.end() || found->second * kOftener <= count) words_.insert(word);
  }
}

bool OwnWords::has(const LineToken& token) const {
  return !words_.empty() && may_be_one(token) && words_.contains(lower(token.text));
}

}  // namespace vietmend::spacing
