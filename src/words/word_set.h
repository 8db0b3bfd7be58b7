// A few words of which a rule asks whether another is one.
#ifndef VIETMEND_SRC_WORDS_WORD_SET_H_
#define VIETMEND_SRC_WORDS_WORD_SET_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vietmend {

// Immutable after construction. Words are told by their bytes, so that case and the placing of tones count.
class WordSet {
 public:
  explicit WordSet(std::vector<std::string> words) : words_(std::move(words)) {
    std::stable_sort(words_.begin(), words_.end(),
                     [](const std::string& a, const std::string& b) { return place(a) < place(b); });
    for (const std::string& word : words_) ++begin_[place(word) + 1];
    for (std::size_t i = 0; i < kPlaces; ++i) begin_[i + 1] = begin_[i] + begin_[i + 1];
  }

  // Without an allocation: most words that are none are known by their size and their ends.
  bool contains(std::string_view word) const {
    const std::size_t at = place(word);
    for (std::uint32_t i = begin_[at]; i < begin_[at + 1]; ++i)
      if (words_[i] == word) return true;
    return false;
  }

 private:
  static constexpr std::size_t kPlaces = 128;
  static std::size_t place(std::string_view word) {
    if (word.empty()) return 0;
    const auto first = static_cast<unsigned char>(word.front()),
               last = static_cast<unsigned char>(word.back());
    return (word.size() * 5 + first + last * 3U) % kPlaces;
  }

  std::vector<std::string> words_;  // by their places
  std::array<std::uint32_t, kPlaces + 1> begin_{};
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_WORDS_WORD_SET_H_
