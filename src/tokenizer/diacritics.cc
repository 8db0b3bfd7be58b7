#include <optional>
#include <string>
#include <string_view>

#include "core/alphabet.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "tokenizer/letter_codes.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

// The marks of the tones: grave, acute, tilde, hook above, dot below; and grave and acute as they were once
// encoded for Vietnamese alone.
constexpr std::u32string_view kToneMarks = U"\u0300\u0301\u0303\u0309\u0323\u0340\u0341";
// Those of letters: circumflex, breve, horn.
constexpr std::u32string_view kLetterMarks = U"\u0302\u0306\u031B";

char32_t decoded(LetterCode letter) {
  const LetterBytes bytes = lower_bytes(letter);
  char text[4];
  for (int i = 0; i < bytes.size; ++i) text[i] = static_cast<char>(bytes.bytes >> (8 * i) & 0xFF);
  return utf8::at(std::string_view(text, bytes.size), 0).code;
}

std::string without_marks(std::string_view text, bool tones_only) {
  std::string out;
  out.reserve(text.size());
  bool after_vowel = false;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint next = utf8::at(text, at);
    const LetterCode letter = next.valid ? kLetterCodesOf.of(next.code) : kNoLetter;
    const bool mark = after_vowel && next.valid &&
                      (kToneMarks.find(next.code) != std::u32string_view::npos ||
                       (!tones_only && kLetterMarks.find(next.code) != std::u32string_view::npos));
    const bool letter_mark = next.valid && kLetterMarks.find(next.code) != std::u32string_view::npos;
    if (is_vowel(letter)) {
      const char32_t plain = tones_only
                                 ? decoded(vietmend::with_tone(letter, Tone::level))
                                 : alphabet::kPlainVowels[static_cast<std::size_t>((letter - 1) / kTones)];
      utf8::append(out, is_upper(next.code) ? to_upper(plain) : plain);
    } else if (!tones_only && (next.code == alphabet::kDd || next.code == alphabet::kUpperDd)) {
      out += next.code == alphabet::kDd ? 'd' : 'D';
    } else if (!mark) {
      out.append(text.substr(at, next.size));
    }
    after_vowel = is_vowel(letter) || mark || (after_vowel && letter_mark);
    at += next.size;
  }
  return out;
}

}  // namespace

std::string without_tones(std::string_view text) {
  return without_marks(text, true);
}

std::string without_diacritics(std::string_view text) {
  return without_marks(text, false);
}

std::optional<Syllable> parse_syllable(std::string_view toneless, Tone tone) {
  constexpr std::size_t kLongest = 32;
  if (toneless.size() > kLongest || without_tones(toneless) != toneless) return std::nullopt;
  if (tone == Tone::level) return parse_syllable(toneless);
  // The mark may stand on any vowel of which the grammar then makes a syllable; no two of them make different
  // ones.
  for (std::size_t at = 0; at < toneless.size();) {
    const utf8::CodePoint next = utf8::at(toneless, at);
    const LetterCode letter = next.valid ? kLetterCodesOf.of(next.code) : kNoLetter;
    if (is_vowel(letter)) {
      std::string marked(toneless.substr(0, at));
      utf8::append(marked, decoded(vietmend::with_tone(letter, tone)));
      marked.append(toneless.substr(at + next.size));
      if (auto found = parse_syllable(marked)) return found;
    }
    at += next.size;
  }
  return std::nullopt;
}

}  // namespace vietmend
