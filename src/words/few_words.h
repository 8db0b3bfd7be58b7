// What rules ask of a few words that stand in an array: lists of data/ that are compiled in.
#ifndef VIETMEND_SRC_WORDS_FEW_WORDS_H_
#define VIETMEND_SRC_WORDS_FEW_WORDS_H_

#include <algorithm>
#include <span>
#include <string_view>

namespace vietmend {

// Whether a text is one of them.
inline bool is_one(std::string_view text, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

// Whether a text begins with one of them.
inline bool begins_with_one(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.starts_with(word); });
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_WORDS_FEW_WORDS_H_
