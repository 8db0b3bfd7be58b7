#include "tokenizer/letter_codes.h"

#include "core/alphabet.h"

namespace vietmend {
namespace {

// The letters in the order of their codes, from 1.
constexpr std::array<char32_t, kLetterCodes - 1> in_order(std::u32string_view vowels,
                                                          std::u32string_view consonants) {
  std::array<char32_t, kLetterCodes - 1> letters{};
  for (std::size_t i = 0; i < letters.size(); ++i)
    letters[i] = i < vowels.size() ? vowels[i] : consonants[i - vowels.size()];
  return letters;
}
constexpr auto kLowerLetters = in_order(alphabet::kVowels, alphabet::kConsonants);
constexpr auto kUpperLetters = in_order(alphabet::kUpperVowels, alphabet::kUpperConsonants);
static_assert(kVowels * kTones == alphabet::kVowels.size() && kConsonants == alphabet::kConsonants.size());

constexpr LetterCodes make_codes() {
  LetterCodes codes{};
  for (std::size_t i = 0; i < kLowerLetters.size(); ++i) {
    for (char32_t letter : {kLowerLetters[i], kUpperLetters[i]}) {
      LetterCode& code = letter < codes.low.size() ? codes.low[letter] : codes.high.at(letter - 0x1EA0);
      code = static_cast<LetterCode>(i + 1);
    }
  }
  return codes;
}

constexpr std::array<LetterBytes, kLetterCodes> make_lower_bytes() {
  std::array<LetterBytes, kLetterCodes> all{};
  for (std::size_t i = 0; i < kLowerLetters.size(); ++i) {
    const char32_t code = kLowerLetters[i];
    if (code < 0x80) {
      all[i + 1] = {code, 1};
    } else if (code < 0x800) {
      all[i + 1] = {0xC0U | code >> 6 | (0x80U | (code & 0x3F)) << 8, 2};
    } else {
      all[i + 1] = {0xE0U | code >> 12 | (0x80U | (code >> 6 & 0x3F)) << 8 | (0x80U | (code & 0x3F)) << 16,
                    3};
    }
  }
  return all;
}

}  // namespace

constinit const LetterCodes kLetterCodesOf = make_codes();
constinit const std::array<LetterBytes, kLetterCodes> kLowerBytes = make_lower_bytes();

}  // namespace vietmend
