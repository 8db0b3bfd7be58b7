// The letters of a syllable as bytes, and the rime among them as one integer.
#ifndef VIETMEND_SRC_TOKENIZER_SYLLABLE_KEY_H_
#define VIETMEND_SRC_TOKENIZER_SYLLABLE_KEY_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

// Eight bytes of text, the first one lowest.
inline std::uint64_t load_eight(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

constexpr std::size_t kScanned = 64;

// Which of so many bytes are letters of ASCII or beyond ASCII: bit i for byte i.
inline std::uint64_t letter_bytes(const char* bytes) {
  std::uint64_t letters = 0;
#if defined(__SSE2__)
  for (std::size_t i = 0; i < kScanned; i += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    const __m128i small = _mm_or_si128(block, _mm_set1_epi8(0x20));
    // a to z are the highest of the signed bytes after this.
    const __m128i shifted = _mm_add_epi8(small, _mm_set1_epi8(0x7F - 'z'));
    const __m128i ascii = _mm_cmpgt_epi8(shifted, _mm_set1_epi8(0x7F - ('z' - 'a' + 1)));
    const int mask = _mm_movemask_epi8(_mm_or_si128(block, ascii));
    letters |= std::uint64_t{static_cast<unsigned>(mask)} << i;
  }
#else
  for (std::size_t i = 0; i < kScanned; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const unsigned small = byte | 0x20U;
    const bool letter = byte >= 0x80 || (small >= 'a' && small <= 'z');
    letters |= std::uint64_t{letter} << i;
  }
#endif
  return letters;
}

// Sixteen bytes with the letters of ASCII among them in lower case. Other bytes of ASCII may change into
// others, but not into letters.
inline void lower_ascii(const char* sixteen_bytes, SyllableBytes& lower) {
#if defined(__SSE2__)
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(sixteen_bytes));
  const __m128i beyond_ascii = _mm_cmplt_epi8(bytes, _mm_setzero_si128());
  const __m128i small = _mm_or_si128(bytes, _mm_andnot_si128(beyond_ascii, _mm_set1_epi8(0x20)));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(lower.data()), small);
#else
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const auto byte = static_cast<unsigned char>(sixteen_bytes[i]);
    lower[i] = static_cast<char>(byte < 0x80 ? byte | 0x20U : byte);
  }
#endif
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
