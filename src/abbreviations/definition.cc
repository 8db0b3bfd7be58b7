#include "abbreviations/definition.h"

#include <algorithm>
#include <array>

#include "abbreviations/abbreviation_key.h"
#include "core/alphabet.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

std::vector<char32_t> letters_of(std::string_view key) {
  std::vector<char32_t> letters;
  for (std::size_t i = 0; i < key.size();) {
    const utf8::CodePoint c = utf8::at(key, i);
    if (is_letter(c.code)) letters.push_back(to_upper(c.code));
    i += c.size;
  }
  return letters;
}

// The letter without its tone: Ủ begins a word whose initial is written U.
char32_t initial_of(const NearWord& word) {
  if (word.mark || word.text.empty()) return 0;
  return to_upper(alphabet::without_tone(to_lower(utf8::at(word.text, 0).code)));
}

bool fits(char32_t letter, char32_t initial) {
  if (initial == 0) return false;
  if (letter == initial) return true;
  if (letter == 'W' || letter == 'U') return initial == U'Ư';
  if (letter == U'Ư') return initial == 'U';
  if (letter == 'O') return initial == U'Ô' || initial == U'Ơ';
  if (letter == 'A') return initial == U'Â' || initial == U'Ă';
  return false;
}

bool is_passed_over(const NearWord& word) {
  static constexpr std::array<std::string_view, 8> kPassed = {"và", "các", "của", "&", "-", "–", ",", "về"};
  return !word.boundary && std::find(kPassed.begin(), kPassed.end(), word.lower) != kPassed.end();
}

// `at(i)` is the letter to be met by the i-th word with an initial.
std::size_t fit(const std::vector<char32_t>& letters, const std::vector<NearWord>& words) {
  std::size_t met = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].boundary) return 0;
    if (fits(letters[met], initial_of(words[i]))) {
      if (++met == letters.size()) return i + 1;
    } else if (met == 0 || !is_passed_over(words[i])) {
      return 0;
    }
  }
  return 0;
}

}  // namespace

std::size_t letter_count(std::string_view key) {
  return letters_of(key).size();
}

std::size_t initials_fit(std::string_view key, const std::vector<NearWord>& words) {
  std::vector<char32_t> letters = letters_of(key);
  if (letters.size() < 2) return 0;
  std::reverse(letters.begin(), letters.end());
  return fit(letters, words);
}

bool may_fit(std::string_view key, const std::vector<NearWord>& words) {
  const std::string letters = key_letters(key);
  return !letters.empty() && !words.empty() && !words[0].boundary &&
         fits(to_upper(utf8::before(letters, letters.size()).code), initial_of(words[0]));
}

std::size_t initials_fit_after(std::string_view key, const std::vector<NearWord>& words) {
  const std::vector<char32_t> letters = letters_of(key);
  return letters.size() < 2 ? 0 : fit(letters, words);
}

bool initials_scattered(std::string_view key, const std::vector<NearWord>& words) {
  std::vector<char32_t> letters = letters_of(key);
  if (letters.size() < 2) return false;
  std::size_t met = letters.size();
  for (const NearWord& w : words) {
    if (w.boundary) break;
    if (fits(letters[met - 1], initial_of(w)) && --met == 0) return true;
  }
  return false;
}

std::string written_out(const std::vector<NearWord>& words, std::size_t count, bool backwards) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const NearWord& w = words[backwards ? count - 1 - i : i];
    if (!text.empty() && w.text != ",") text += ' ';
    text += w.text;
  }
  return text;
}

bool all_syllables_in(const std::vector<NearWord>& words, std::size_t count) {
  return std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count),
                     [](const NearWord& w) { return w.mark || w.syllable() || w.text == "&"; });
}

std::string without_marks(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    i += c.size;
    const char32_t l = to_lower(c.code);
    if (is_letter(l))
      utf8::append(out, alphabet::without_marks(l));
    else if (l == ' ')
      out += ' ';
  }
  return out;
}

std::size_t defining_phrase(const std::vector<NearWord>& words) {
  // Nearest first.
  static constexpr std::array<std::array<std::string_view, 3>, 4> kPhrases = {
      {{"là", "tắt", "viết"}, {"là", "tắt", "gọi"}, {"tắt", "viết", ""}, {"tắt", "gọi", ""}}};
  const auto is = [&](std::size_t i, std::string_view w) { return i < words.size() && words[i].lower == w; };
  std::size_t n = 0;
  if (is(0, ":")) n = 1;
  std::size_t found = 0;
  for (const auto& phrase : kPhrases) {
    std::size_t length = 0;
    while (length < 3 && !phrase[length].empty() && is(n + length, phrase[length])) ++length;
    if (length == 3 || (length == 2 && phrase[2].empty())) {
      found = n + length;
      break;
    }
  }
  if (found == 0 && is(n, "là") && is(n + 1, "gọi") && (is(n + 2, "đây") || is(n + 2, "sau"))) found = n + 2;
  if (found == 0) return 0;
  while (is(found, "được") || is(found, "đây") || is(found, "sau") || is(found, "từ")) ++found;
  if (is(found, "(") || is(found, ",") || is(found, "-") || is(found, "–")) ++found;
  return found;
}

}  // namespace vietmend
