#include "unicode/placement.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "core/alphabet.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "unicode/encoded.h"
#include "unicode/vietnamese_line.h"
#include "unicode/vowels.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

using vowels::class_of;
using vowels::kVowel;

constexpr float kStyle = 1;
constexpr float kMended = 0.97F;

std::vector<char32_t> codes_of(std::string_view text) {
  std::vector<char32_t> out;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    out.push_back(c.code);
    i += c.size;
  }
  return out;
}

// A word of lower-case letters without its tone mark.
struct Toneless {
  std::vector<char32_t> letters;
  std::size_t tone = 0;  // an index into vowels::kLower's sixes
};

// Nothing if there is more than one tone mark.
std::optional<Toneless> toneless(std::vector<char32_t> lower) {
  Toneless out;
  for (char32_t& code : lower) {
    const unsigned char type = class_of(code);
    if (type < kVowel || (type - kVowel) % vowels::kTones == 0) continue;
    if (out.tone != 0) return std::nullopt;
    out.tone = (type - kVowel) % vowels::kTones;
    code = vowels::kLower[type - kVowel - out.tone];
  }
  out.letters = std::move(lower);
  return out;
}

// The one syllable that the word becomes when its tone mark goes on one of its vowels; nothing if there is
// none or more than one.
std::optional<Syllable> only_syllable(std::vector<char32_t> letters, std::size_t tone) {
  std::optional<Syllable> only;
  for (char32_t& code : letters) {
    const unsigned char type = class_of(code);
    if (type < kVowel) continue;
    const char32_t level = code;
    code = vowels::kLower[type - kVowel + tone];
    const auto syllable = parse_syllable(encoded(letters));
    code = level;
    if (!syllable) continue;
    if (only && *only != *syllable) return std::nullopt;
    only = syllable;
  }
  return only;
}

// The one syllable that the word becomes when its tone mark moves, or, failing that, when its "ưo" or "uơ"
// gets the horn that it lost. Words of two letters say too little, and names may be written "Nguơn".
std::optional<Syllable> moved(std::vector<char32_t> lower, bool is_name) {
  std::optional<Toneless> word = toneless(std::move(lower));
  if (!word || word->letters.size() < 3) return std::nullopt;
  if (const auto syllable = only_syllable(word->letters, word->tone)) return syllable;
  if (word->tone == 0 && is_name) return std::nullopt;
  for (std::size_t i = 0; i + 1 < word->letters.size(); ++i) {
    char32_t& first = word->letters[i];
    char32_t& second = word->letters[i + 1];
    if ((first == alphabet::kUw && second == U'o') || (first == U'u' && second == alphabet::kOw)) {
      first = alphabet::kUw;
      second = alphabet::kOw;
      return only_syllable(word->letters, word->tone);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Placement> placement(std::string_view word, Tones tones) {
  const ToneStyle style = tones == Tones::new_style ? ToneStyle::new_style : ToneStyle::old_style;
  Placement out{codes_of(word), {}, kStyle};
  std::optional<Syllable> syllable = parse_syllable(word);
  if (syllable && tones == Tones::keep) return std::nullopt;
  if (!syllable) {
    std::vector<char32_t> lowered = out.before;
    for (char32_t& code : lowered) code = to_lower(code);
    syllable = moved(std::move(lowered), is_upper(out.before.front()) && !is_upper(out.before.back()));
    out.confidence = kMended;
  }
  if (!syllable) return std::nullopt;
  out.after = codes_of(syllable->text(style));
  if (out.after.size() != out.before.size()) return std::nullopt;
  for (std::size_t i = 0; i < out.after.size(); ++i) {
    if (is_upper(out.before[i])) out.after[i] = to_upper(out.after[i]);
  }
  if (out.after == out.before) return std::nullopt;
  return out;
}

bool may_be_foreign(const Placement& p) {
  if (std::any_of(p.before.begin(), p.before.end(), only_vietnamese)) return false;
  if (p.confidence < kStyle) return true;
  return std::any_of(p.before.begin(), p.before.end(), [](char32_t code) {
    return code == U'e' || code == U'E' || code == 0xE8 || code == 0xE9 || code == 0xC8 || code == 0xC9;
  });
}

}  // namespace vietmend
