#include "unicode/look_alikes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "core/alphabet.h"
#include "core/confidence.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "unicode/code_range.h"
#include "unicode/common_text.h"
#include "unicode/encoded.h"
#include "unicode/vietnamese_line.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

constexpr float kStandIn = 0.99F;
constexpr float kAlien = 0.97F;

bool is_alien(char32_t code) {
  return in(code, 0x370, 0x52F) || in(code, 0x1F00, 0x1FFF);
}
bool is_latin(char32_t code) {
  return code < 0x80 || in(code, 0xC0, 0x24F) || in(code, 0x1E00, 0x1EFF) || code == 0x212A || code == 0x212B;
}

// The Latin letter that a Cyrillic or Greek one cannot be told from in common fonts; 0 if there is none.
char32_t twin(char32_t code) {
  constexpr std::u32string_view kAliens = U"АВЕКМНОРСТУХІЈЅаеорсухіјѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
  constexpr std::u32string_view kTwins = U"ABEKMHOPCTYXIJSaeopcyxijshdqwABEZHIKMNOPTYXo";
  static_assert(kAliens.size() == kTwins.size());
  const std::size_t i = kAliens.find(code);
  return i == std::u32string_view::npos ? 0 : kTwins[i];
}

// The sign of the currency, which some fonts show as đ, so that whole books are typed with it.
constexpr char32_t kDong = 0x20AB;

// A letter of another alphabet that texts were typed with, or that fonts in old encodings were converted to,
// for one of Vietnamese.
struct StandIn {
  char32_t code, meant;
  bool only;  // hardly anything but Vietnamese is typed with it
};
constexpr std::array<StandIn, 7> kStandIns = {{{0xD0, alphabet::kUpperDd, true},   // eth
                                               {0x189, alphabet::kUpperDd, true},  // African d
                                               {0xF0, alphabet::kDd, false},       // eth
                                               {0x256, alphabet::kDd, false},      // d with a tail
                                               {kDong, alphabet::kDd, false},
                                               {0x1A2, alphabet::kUpperUw, true},  // gha
                                               {0x1A3, alphabet::kUw, true}}};

// The stand-in that a code point is; nullptr if it is none.
const StandIn* stand_in(char32_t code) {
  const auto* const found = std::find_if(kStandIns.begin(), kStandIns.end(),
                                         [code](const StandIn& letter) { return letter.code == code; });
  return found == kStandIns.end() ? nullptr : found;
}

bool is_of_word(char32_t code) {
  return is_letter(code) || is_combining(code);
}

// Whether a currency sign of `size` bytes at `at` begins a word, as đ does: a letter follows, and no word,
// amount or other sign goes before.
bool begins_word(std::string_view text, std::size_t at, std::size_t size) {
  if (at + size >= text.size() || !is_of_word(utf8::at(text, at + size).code)) return false;
  if (at == 0) return true;
  const char32_t before = utf8::before(text, at).code;
  return before != kDong && !is_of_word(before) && !is_digit(before);
}

// A word: its code points, where each begins, and where the last ends.
struct Word {
  std::vector<char32_t> codes;
  std::vector<std::size_t> begins;
  std::size_t end = 0;
};

Word word_around(std::string_view text, std::size_t at, std::size_t not_before) {
  std::size_t begin = at;
  while (begin > not_before) {
    const utf8::CodePoint c = utf8::before(text, begin);
    if (!c.valid || !is_of_word(c.code)) break;
    begin -= c.size;
  }
  Word word;
  word.end = begin;
  while (word.end < text.size()) {
    const utf8::CodePoint c = utf8::at(text, word.end);
    if (!c.valid || !(is_of_word(c.code) || (word.end == at && c.code == kDong))) break;
    word.codes.push_back(c.code);
    word.begins.push_back(word.end);
    word.end += c.size;
  }
  return word;
}

// The code points that the word stands for, as many as it has.
std::vector<char32_t> meant(const Word& word, VietnameseLine& line) {
  std::vector<char32_t> out = word.codes;
  std::ptrdiff_t aliens = 0, latin = 0;
  bool twins = true;
  for (const char32_t code : word.codes) {
    if (is_alien(code)) {
      ++aliens;
      twins = twins && twin(code) != 0;
    } else if (is_latin(code)) {
      ++latin;
    }
  }
  if (aliens > 0 && twins && latin >= aliens) {
    for (char32_t& code : out) {
      if (is_alien(code)) code = twin(code);
    }
  }
  if (std::none_of(out.begin(), out.end(), stand_in)) return out;
  std::vector<char32_t> vietnamese = out;
  for (char32_t& code : vietnamese) {
    if (const StandIn* letter = stand_in(code)) code = letter->meant;
  }
  // Whatever the word, it is Vietnamese if another of its letters is.
  const bool surely = std::any_of(out.begin(), out.end(), only_vietnamese);
  const bool in_line = surely || line.at(word.begins[0]);
  const bool syllable = parse_syllable(encoded(vietnamese)).has_value();
  if (surely || (syllable && in_line)) return vietnamese;
  if (syllable || in_line) {
    for (char32_t& code : out) {
      if (const StandIn* letter = stand_in(code); letter != nullptr && letter->only) code = letter->meant;
    }
  }
  return out;
}

}  // namespace

Rewritten mend_look_alikes(std::string_view text, double min_confidence) {
  RewrittenBuilder out(text);
  VietnameseLine line(text);
  std::size_t i = 0;
  while ((i = next_uncommon(text, i)) < text.size()) {
    const utf8::CodePoint c = utf8::at(text, i);
    const bool candidate = c.code == kDong
                               ? begins_word(text, i, c.size)
                               : is_letter(c.code) && (is_alien(c.code) || stand_in(c.code) != nullptr);
    if (!c.valid || !candidate) {
      i += c.size;
      continue;
    }
    const Word word = word_around(text, i, out.position());
    const std::vector<char32_t> codes = meant(word, line);
    for (std::size_t k = 0; k < codes.size(); ++k) {
      if (codes[k] == word.codes[k]) continue;
      const float confidence = is_alien(word.codes[k]) ? kAlien : kStandIn;
      if (!sure_enough(confidence, min_confidence)) continue;
      out.keep(word.begins[k]);
      out.replace(word.begins[k] + utf8::at(text, word.begins[k]).size, utf8::encode(codes[k]),
                  EditKind::unicode, confidence);
    }
    i = word.end;
  }
  return out.finish();
}

}  // namespace vietmend
