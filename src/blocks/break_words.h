// What words say about line breaks: which end a row that goes on, which begin a paragraph.
#ifndef VIETMEND_SRC_BLOCKS_BREAK_WORDS_H_
#define VIETMEND_SRC_BLOCKS_BREAK_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vietmend {

// Counts of a corpus whose paragraphs are whole, as logarithms of ratios in tenths of a nat. The section
// "line-words" of the model:
//
//   u32 n, then n entries of 8 bytes sorted by hash: u32 hash, i8 last, i8 first, i8 before_digit, u8 zero
//   u32 m (a power of two), then m bytes: i8 pair, by the pair's hash modulo m
//
// made by tools/count_break_words.cc. Little-endian.
class BreakWords {
 public:
  BreakWords() = default;
  // `section` must outlive the object. Throws std::runtime_error with the reason if it is damaged.
  explicit BreakWords(std::string_view section);

  // The hash of a word in any case: FNV-1a over its lower-case letters, one or two bytes each.
  static std::uint32_t hash(std::string_view word);

  struct Word {
    std::int8_t last =
        0;  // as the last word of a row: a capital follows inside a paragraph, over the paragraph ends
    std::int8_t first =
        0;  // as the first word, with a capital, of a row: inside a paragraph, over it begins one
    std::int8_t before_digit = 0;  // as the last word: a number follows, over the paragraph ends
  };
  Word word(std::uint32_t hash) const;

  // Two words of which the second has a capital: inside a sentence, over what the two words by themselves
  // say.
  std::int8_t pair(std::uint32_t last, std::uint32_t first) const;
  // Where a pair stands in a table of that size, a power of two.
  static std::size_t pair_slot(std::uint32_t last, std::uint32_t first, std::size_t size) {
    const std::uint32_t h = (last * 2654435761U) ^ (first * 2246822519U);
    return (h ^ (h >> 15U)) & (size - 1);
  }

 private:
  std::string_view entries_, pairs_;
  std::size_t size_ = 0;
  std::vector<std::uint32_t> first_;  // the first entry of each bucket of hashes
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_BREAK_WORDS_H_
