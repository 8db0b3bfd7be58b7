// A few words of which a rule asks whether a text begins with one.
#ifndef VIETMEND_SRC_WORDS_WORD_BEGINNINGS_H_
#define VIETMEND_SRC_WORDS_WORD_BEGINNINGS_H_

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vietmend {

// Immutable after construction. Words are told by their bytes.
class WordBeginnings {
 public:
  // In the order in which they are tried. No word is empty.
  explicit WordBeginnings(std::vector<std::string> words) : words_(std::move(words)) {
    for (const std::string& word : words_) begins_[static_cast<unsigned char>(word.front())] = true;
  }

  // The first word that the text begins with and behind which `ends(rest of the text)` holds; empty where
  // there is none. It lives as long as this.
  template <typename Ends>
  std::string_view of(std::string_view text, Ends&& ends) const {
    // Most texts begin with a byte that no word does.
    if (text.empty() || !begins_[static_cast<unsigned char>(text.front())]) return {};
    for (const std::string& word : words_) {
      if (word.front() != text.front() || !text.starts_with(word)) continue;
      if (ends(text.substr(word.size()))) return word;
    }
    return {};
  }
  std::string_view of(std::string_view text) const {
    return of(text, [](std::string_view) { return true; });
  }

 private:
  std::vector<std::string> words_;
  std::array<bool, 256> begins_{};
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_WORDS_WORD_BEGINNINGS_H_
