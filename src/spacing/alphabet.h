// The letters of the spacing stage: every code point that can stand in a word as one small number, case
// apart.
//
//   symbol_of(U'ế') == symbol_of(U'Ế')     is_capital(read_symbol(U'Ế'))
#ifndef VIETMEND_SRC_SPACING_ALPHABET_H_
#define VIETMEND_SRC_SPACING_ALPHABET_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/alphabet.h"

namespace vietmend::spacing {

// 0 is no letter; 1 to 26 a to z; then the letters only Vietnamese has, then the marks and digits that stand
// inside abbreviations and codes, then every other letter as one. Bit 7 says that the letter is a capital.
using Symbol = std::uint8_t;

inline constexpr std::size_t kUntoned =
    7;  // letters; after them each vowel with grave, hook, tilde, acute, dot

namespace detail {
using VietnameseLetters = std::array<char32_t, kUntoned + alphabet::kVowels.size() * 5 / 6>;
// First ă â đ ê ô ơ ư: the vowels without a tone that are more than their plain one, and đ behind â.
constexpr VietnameseLetters vietnamese_letters(std::u32string_view vowels, char32_t dd) {
  VietnameseLetters letters{};
  std::size_t n = 0;
  for (std::size_t i = 0; i < vowels.size(); i += alphabet::kTones) {
    if (alphabet::kVowels[i] < 0x80) continue;
    letters[n++] = vowels[i];
    if (alphabet::kVowels[i] == alphabet::kAa) letters[n++] = dd;
  }
  for (std::size_t i = 0; i < vowels.size(); ++i)
    if (i % alphabet::kTones != 0) letters[n++] = vowels[i];
  return letters;
}
inline constexpr VietnameseLetters kSmallLetters = vietnamese_letters(alphabet::kVowels, alphabet::kDd);
inline constexpr VietnameseLetters kCapitalLetters =
    vietnamese_letters(alphabet::kUpperVowels, alphabet::kUpperDd);
static_assert(kSmallLetters.back() == alphabet::kVowels.back());
}  // namespace detail

inline constexpr std::u32string_view kVietnamese = {detail::kSmallLetters.data(),
                                                    detail::kSmallLetters.size()};
inline constexpr std::u32string_view kVietnameseCapitals = {detail::kCapitalLetters.data(),
                                                            detail::kCapitalLetters.size()};
inline constexpr std::u32string_view kInner = U"'&-./0123456789";

inline constexpr Symbol kCapital = 0x80;
inline constexpr Symbol kFirstVietnamese = 27;
inline constexpr Symbol kFirstInner = kFirstVietnamese + static_cast<Symbol>(kVietnamese.size());
inline constexpr Symbol kApostrophe = kFirstInner;
inline constexpr Symbol kFirstDigit = kFirstInner + 5;
inline constexpr Symbol kOtherLetter = kFirstInner + static_cast<Symbol>(kInner.size());
inline constexpr std::size_t kSymbols = kOtherLetter + 1;
static_assert(kVietnamese.size() == kVietnameseCapitals.size() && kSymbols <= 128);

namespace detail {
inline constexpr std::size_t kTableSize = 0x1F00;
constexpr std::array<Symbol, kTableSize> make_symbols() {
  std::array<Symbol, kTableSize> table{};
  for (char32_t c = 0; c < 26; ++c) {
    table[U'a' + c] = static_cast<Symbol>(1 + c);
    table[U'A' + c] = static_cast<Symbol>((1 + c) | kCapital);
  }
  for (std::size_t i = 0; i < kVietnamese.size(); ++i) {
    table[kVietnamese[i]] = static_cast<Symbol>(kFirstVietnamese + i);
    table[kVietnameseCapitals[i]] = static_cast<Symbol>((kFirstVietnamese + i) | kCapital);
  }
  for (std::size_t i = 0; i < kInner.size(); ++i) table[kInner[i]] = static_cast<Symbol>(kFirstInner + i);
  return table;
}
inline constexpr std::array<Symbol, kTableSize> kSymbolTable = make_symbols();
}  // namespace detail

// The symbol of a code point with its capital bit; kOtherLetter for what is not in the alphabet.
constexpr Symbol read_symbol(char32_t code) {
  if (code == U'\u2019') return kApostrophe;
  const Symbol s = code < detail::kTableSize ? detail::kSymbolTable[code] : Symbol{0};
  return s != 0 ? s : kOtherLetter;
}

constexpr Symbol folded(Symbol s) {
  return s & static_cast<Symbol>(~kCapital);
}
constexpr bool is_capital(Symbol s) {
  return (s & kCapital) != 0;
}
constexpr bool is_alphabetic(Symbol s) {
  const Symbol f = folded(s);
  return (f >= 1 && f < kFirstInner) || f == kOtherLetter;
}
// A mark that holds the letters of a code together: & - . /
constexpr bool is_inner_mark(Symbol s) {
  return folded(s) > kApostrophe && folded(s) < kFirstDigit;
}
constexpr bool is_vietnamese(Symbol s) {
  return folded(s) >= kFirstVietnamese && folded(s) < kFirstInner;
}
constexpr bool is_small(Symbol s) {
  return is_alphabetic(s) && !is_capital(s);
}

// Whether the letter is a vowel, with or without marks.
constexpr bool is_vowel(Symbol s) {
  const Symbol f = folded(s);
  return f == 1 || f == 5 || f == 9 || f == 15 || f == 21 || f == 25 ||
         (f >= kFirstVietnamese && f < kFirstInner && f != kFirstVietnamese + 2);
}

// Writes the symbols of a text to where there is room for one a byte, and returns how many they are.
std::size_t write_symbols(std::string_view text, Symbol* out);

// Appends the symbols of a text, one for each code point (invalid bytes are kOtherLetter).
void append_symbols(std::string_view text, std::vector<Symbol>& out);

// A 64-bit hash of folded symbols; extend() lets the hash of every prefix be taken on the way.
class SymbolHash {
 public:
  constexpr void extend(Symbol s) { state_ = (state_ ^ folded(s)) * 0x9E3779B97F4A7C15ULL + (state_ >> 29); }
  constexpr std::uint64_t value() const { return state_ ^ (state_ >> 32); }

 private:
  std::uint64_t state_ = 0x243F6A8885A308D3ULL;
};

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_ALPHABET_H_
