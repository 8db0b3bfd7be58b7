// The bytes of a syllable as two integers, and reading them out of text eight at a time.
#ifndef VIETMEND_SRC_TOKENIZER_SYLLABLE_KEY_H_
#define VIETMEND_SRC_TOKENIZER_SYLLABLE_KEY_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "tokenizer/letter_codes.h"

namespace vietmend {

// The UTF-8 of a syllable in NFC, zeros after it: byte i is bits 8 * (i % 8) of one or the other word.
struct SyllableKey {
  static constexpr std::size_t kMostBytes = 14;

  std::uint64_t low = 0;   // bytes 0 to 7
  std::uint64_t high = 0;  // bytes 8 to 13

  friend constexpr bool operator==(const SyllableKey&, const SyllableKey&) = default;
};

// Makes a key, letter by letter and in lower case.
class SyllableKeyBuilder {
 public:
  void add(LetterCode letter) {
    const LetterBytes bytes = lower_bytes(letter);
    if (letter == kNoLetter || size_ + bytes.size > SyllableKey::kMostBytes) {
      valid_ = false;
      return;
    }
    const std::size_t shift = 8 * (size_ % 8);
    (size_ < 8 ? key_.low : key_.high) |= std::uint64_t{bytes.bytes} << shift;
    if (size_ < 8 && size_ + bytes.size > 8) key_.high |= std::uint64_t{bytes.bytes} >> (64 - shift);
    size_ += bytes.size;
  }
  // Makes the key none: a character that is no letter of the alphabet.
  void spoil() { valid_ = false; }
  bool valid() const { return valid_ && size_ != 0; }
  const SyllableKey& key() const { return key_; }

 private:
  SyllableKey key_;
  std::size_t size_ = 0;
  bool valid_ = true;
};

// Eight bytes of text, the first one lowest.
inline std::uint64_t load_eight(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

// Which of eight bytes are letters of ASCII (0x80 in each that is), and which are not of ASCII.
struct EightBytes {
  std::uint64_t ascii_letters;
  std::uint64_t beyond_ascii;
};

constexpr EightBytes classify(std::uint64_t word) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  constexpr std::uint64_t kHigh = 0x80 * kOnes;
  const std::uint64_t beyond = word & kHigh;
  const std::uint64_t small = (word | 0x20 * kOnes) & ~kHigh;  // below 0x80, so that no sum carries over
  const std::uint64_t from_a = small + (0x80 - 'a') * kOnes;
  const std::uint64_t past_z = small + (0x80 - ('z' + 1)) * kOnes;
  return {from_a & ~past_z & ~beyond & kHigh, beyond};
}

// The letters of ASCII in lower case, every other byte as it is.
constexpr std::uint64_t lower_ascii(std::uint64_t word, std::uint64_t ascii_letters) {
  return word | ascii_letters >> 2;
}

// The capital that most often begins a word and is not of ASCII, Đ (C4 90), as đ (C4 91).
constexpr std::uint64_t lower_first_d(std::uint64_t word) {
  return (word & 0xFFFF) == 0x90C4 ? word | 0x0100 : word;
}

// The key of the run of letters at the head of sixteen bytes, taking every byte beyond ASCII for part of one.
// Only capitals of ASCII and a first Đ are lowered, so that a key which is not found may yet be a syllable's.
// size: the bytes of the run; 0 where there is none or it is too long for a key.
struct LeadingKey {
  SyllableKey key;
  std::size_t size = 0;
};

inline LeadingKey leading_key(const char* sixteen_bytes) {
  constexpr std::uint64_t kHigh = 0x8080808080808080;
  LeadingKey leading;
  std::uint64_t word = load_eight(sixteen_bytes);
  EightBytes kinds = classify(word);
  std::uint64_t stop = (kinds.ascii_letters | kinds.beyond_ascii) ^ kHigh;
  word = lower_first_d(lower_ascii(word, kinds.ascii_letters));
  if (stop != 0) {
    const int bits = std::countr_zero(stop) - 7;
    leading.key.low = word & ((std::uint64_t{1} << bits) - 1);
    leading.size = static_cast<std::size_t>(bits) / 8;
    return leading;
  }
  leading.key.low = word;
  word = load_eight(sixteen_bytes + 8);
  kinds = classify(word);
  stop = (kinds.ascii_letters | kinds.beyond_ascii) ^ kHigh;
  const int bits = stop == 0 ? 64 : std::countr_zero(stop) - 7;
  if (bits > static_cast<int>(SyllableKey::kMostBytes - 8) * 8) return leading;
  leading.key.high = lower_ascii(word, kinds.ascii_letters) & ((std::uint64_t{1} << bits) - 1);
  leading.size = 8 + static_cast<std::size_t>(bits) / 8;
  return leading;
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_SYLLABLE_KEY_H_
