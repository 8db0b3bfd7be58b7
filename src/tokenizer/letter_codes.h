// The Vietnamese alphabet as numbers: one code for a letter in both its cases.
#ifndef VIETMEND_SRC_TOKENIZER_LETTER_CODES_H_
#define VIETMEND_SRC_TOKENIZER_LETTER_CODES_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "vietmend/syllable.h"

namespace vietmend {

// 0 is no letter of the alphabet; 1 to 72 are the twelve vowels in each of six tones; then 17 consonants.
// f, j, w and z have none: no syllable is written with them.
using LetterCode = std::uint8_t;
inline constexpr LetterCode kNoLetter = 0;
inline constexpr int kTones = 6;
inline constexpr int kVowels = 12;
inline constexpr int kConsonants = 17;
inline constexpr int kLetterCodes = 1 + kVowels * kTones + kConsonants;

// The codes of the code points below U+0250 and of U+1EA0 to U+1EFF, in both cases.
struct LetterCodes {
  std::array<LetterCode, 0x250> low;
  std::array<LetterCode, 0x60> high;

  constexpr LetterCode of(char32_t code) const {
    if (code < low.size()) return low[code];
    if (code - 0x1EA0 < high.size()) return high[code - 0x1EA0];
    return kNoLetter;
  }
};
extern const LetterCodes kLetterCodesOf;

constexpr bool is_vowel(LetterCode letter) {
  return letter >= 1 && letter <= kVowels * kTones;
}
constexpr Tone tone_of(LetterCode vowel) {
  return static_cast<Tone>((vowel - 1) % kTones);
}
constexpr LetterCode with_tone(LetterCode vowel, Tone tone) {
  return static_cast<LetterCode>((vowel - 1) / kTones * kTones + 1 + static_cast<int>(tone));
}

// The UTF-8 of the lower-case letter of a code, its first byte lowest; nothing for kNoLetter.
struct LetterBytes {
  std::uint32_t bytes;
  std::uint8_t size;
};
extern const std::array<LetterBytes, kLetterCodes> kLowerBytes;
inline LetterBytes lower_bytes(LetterCode letter) {
  return kLowerBytes[letter];
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_LETTER_CODES_H_
