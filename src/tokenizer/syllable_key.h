// The letters of a syllable as bytes, and the rime among them as one integer.
#ifndef VIETMEND_SRC_TOKENIZER_SYLLABLE_KEY_H_
#define VIETMEND_SRC_TOKENIZER_SYLLABLE_KEY_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "tokenizer/letter_codes.h"

namespace vietmend {

// Room for the UTF-8 of a syllable, in NFC and lower case. The longest has 10 bytes.
using SyllableBytes = std::array<char, 16>;

// Spells a syllable letter by letter, in lower case.
class SyllableSpelling {
 public:
  void add(LetterCode letter) {
    const LetterBytes bytes = lower_bytes(letter);
    if (letter == kNoLetter || size_ + bytes.size > bytes_.size()) {
      valid_ = false;
      return;
    }
    for (int i = 0; i < bytes.size; ++i) bytes_[size_++] = static_cast<char>(bytes.bytes >> (8 * i) & 0xFF);
  }
  bool valid() const { return valid_ && size_ != 0; }
  const SyllableBytes& bytes() const { return bytes_; }
  std::size_t size() const { return size_; }

 private:
  SyllableBytes bytes_{};
  std::size_t size_ = 0;
  bool valid_ = true;
};

// Two bytes of text, the first one lowest.
inline std::uint16_t load_two(const char* bytes) {
  std::uint16_t word;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap16(word);
  return word;
}

// Eight bytes of text, the first one lowest.
inline std::uint64_t load_eight(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

// Sixteen bytes with the letters of ASCII among them in lower case. Other bytes of ASCII may change into
// others, but not into letters.
inline void lower_ascii(const char* sixteen_bytes, SyllableBytes& lower) {
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const auto byte = static_cast<unsigned char>(sixteen_bytes[i]);
    lower[i] = static_cast<char>(byte < 0x80 ? byte | 0x20U : byte);
  }
}

// Lowers the capitals of the alphabet that are not of ASCII. The other bytes are left or become those of no
// letter of the alphabet.
inline void lower_beyond_ascii(char* bytes, std::size_t size) {
  for (std::size_t i = 0; i + 1 < size; ++i) {
    char& second = bytes[i + 1];
    switch (bytes[i]) {
      case '\xC3':  // À to Ý
        if ((second & 0xE0) == 0x80 && second != '\x9F') second = static_cast<char>(second + 0x20);
        break;
      case '\xC4':  // Ă Đ Ĩ
      case '\xC5':  // Ũ
        if (second == '\x82' || second == '\x90' || second == '\xA8') second = static_cast<char>(second + 1);
        break;
      case '\xC6':  // Ơ Ư
        if (second == '\xA0' || second == '\xAF') second = static_cast<char>(second + 1);
        break;
      case '\xE1':  // Ạ to Ỹ, capitals and small letters by turns
        if (i + 2 < size && (second == '\xBA' || second == '\xBB')) {
          bytes[i + 2] = static_cast<char>(bytes[i + 2] | 1);
        }
        break;
      default:
        break;
    }
  }
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_SYLLABLE_KEY_H_
