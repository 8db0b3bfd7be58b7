// The vowels of Vietnamese with their tones, by code point and back.
#ifndef VIETMEND_SRC_UNICODE_VOWELS_H_
#define VIETMEND_SRC_UNICODE_VOWELS_H_

#include <array>
#include <cstddef>
#include <string_view>

#include "core/alphabet.h"

namespace vietmend::vowels {

// Twelve bases of six tones each, level first.
inline constexpr std::u32string_view kLower = alphabet::kVowels;
inline constexpr std::u32string_view kUpper = alphabet::kUpperVowels;
inline constexpr std::size_t kTones = alphabet::kTones;
inline constexpr std::size_t kCount = kLower.size();

// The classes of letters that tell where a tone mark may stand.
inline constexpr unsigned char kNone = 0, kConsonant = 1, kG = 2, kQ = 3,
                               kVowel = 4;  // kVowel + the index into kLower

inline constexpr std::size_t kClasses = kVowel + kCount;

// A class for each code point below U+0200 and of U+1E80 to U+1EFF.
constexpr std::array<unsigned char, 0x280> classes() {
  std::array<unsigned char, 0x280> out{};
  const auto slot = [](char32_t code) { return code < 0x200 ? code : code - 0x1E80 + 0x200; };
  for (char32_t c = 0; c < 0x280; ++c) {
    const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool beyond = c >= 0xC0 && c != 0xD7 && c != 0xF7;
    if (ascii || beyond) out[c] = kConsonant;
  }
  out['g'] = out['G'] = kG;
  out['q'] = out['Q'] = kQ;
  for (std::size_t i = 0; i < kCount; ++i) {
    out[slot(kLower[i])] = out[slot(kUpper[i])] = static_cast<unsigned char>(kVowel + i);
  }
  return out;
}
inline constexpr std::array<unsigned char, 0x280> kClass = classes();

// kNone for what is no letter of Vietnamese or of Latin up to U+01FF.
constexpr unsigned char class_of(char32_t code) {
  if (code < 0x200) return kClass[code];
  if (code >= 0x1E80 && code < 0x1F00) return kClass[code - 0x1E80 + 0x200];
  return kNone;
}

}  // namespace vietmend::vowels

#endif  // VIETMEND_SRC_UNICODE_VOWELS_H_
