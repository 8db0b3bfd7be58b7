// What the tokenizer knows of a code point: whether it is a letter, in which case, its letter code, or which
// other kind of character it is. One table look-up below U+3000, where nearly all text is.
#ifndef VIETMEND_SRC_TOKENIZER_CHARACTERS_H_
#define VIETMEND_SRC_TOKENIZER_CHARACTERS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/utf8.h"
#include "tokenizer/letter_codes.h"

namespace vietmend {

// The bits of a code point: its letter code below, what it is above.
using Character = std::uint16_t;
namespace character {
inline constexpr Character kCodeMask = 0x7F;    // the letter code of a Vietnamese letter
inline constexpr Character kLetter = 0x80;      // general category L
inline constexpr Character kUpper = 0x100;      // a capital letter
inline constexpr Character kCased = 0x200;      // a capital or a small letter
inline constexpr Character kToned = 0x400;      // a Vietnamese vowel with a tone mark
inline constexpr Character kCombining = 0x800;  // general category M
inline constexpr Character kForeign = 0x1000;   // a letter or combining mark without a letter code
inline constexpr Character kSpace = 0x2000;     // Unicode White_Space
inline constexpr Character kDigit = 0x4000;     // general category Nd
inline constexpr Character kMark = 0x8000;      // a punctuation mark: see is_punctuation
}  // namespace character

class Characters {
 public:
  static constexpr char32_t kTabled = 0x3000;

  static const Characters& get() {
    static const Characters characters;
    return characters;
  }

  Character of(char32_t code) const { return code < kTabled ? table_[code] : computed(code); }

  // The character at an offset, which must be less than the size of the text; 0 where it is not valid UTF-8.
  Character at(std::string_view text, std::size_t offset) const {
    const utf8::CodePoint next = utf8::at(text, offset);
    return next.valid ? of(next.code) : Character{0};
  }

 private:
  Characters();
  static Character computed(char32_t code);

  std::array<Character, kTabled> table_;
};

// Whether a grapheme that is an emoji begins here: a code point that is shown as a picture, by itself or
// because U+FE0F follows, a flag, or a keycap. `at` must be less than the size of the text.
bool begins_emoji(std::string_view text, std::size_t at);

// The end of the grapheme cluster that begins at `at`.
std::size_t grapheme_end(std::string_view text, std::size_t at);

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_CHARACTERS_H_
