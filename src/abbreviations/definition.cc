#include "abbreviations/definition.h"

#include <algorithm>

#include "abbreviation_words.h"
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
  if (letter == 'W' || letter == 'U') return initial == alphabet::kUpperUw;
  if (letter == alphabet::kUpperUw) return initial == 'U';
  if (letter == 'O') return initial == alphabet::kUpperOo || initial == alphabet::kUpperOw;
  if (letter == 'A') return initial == alphabet::kUpperAa || initial == alphabet::kUpperAw;
  return false;
}

bool is_passed_over(const NearWord& word) {
  const auto& passed = vietmend::words::kPassedOver;
  return !word.boundary && std::find(passed.begin(), passed.end(), word.lower) != passed.end();
}

// `at(i)` is the letter to be met by the i-th word with an initial.
std::size_t fit(const std::vector<char32_t>& letters, std::span<const NearWord> words) {
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

std::size_t initials_fit(std::string_view key, std::span<const NearWord> words) {
  if (!may_fit(key, words)) return 0;
  std::vector<char32_t> letters = letters_of(key);
  if (letters.size() < 2) return 0;
  std::reverse(letters.begin(), letters.end());
  return fit(letters, words);
}

bool may_fit(std::string_view key, std::span<const NearWord> words) {
  if (words.empty() || words[0].boundary) return false;
  for (std::size_t end = key.size(); end > 0;) {
    const utf8::CodePoint c = utf8::before(key, end);
    if (is_letter(c.code)) return fits(to_upper(c.code), initial_of(words[0]));
    end -= c.size;
  }
  return false;
}

std::size_t initials_fit_after(std::string_view key, std::span<const NearWord> words) {
  const std::vector<char32_t> letters = letters_of(key);
  return letters.size() < 2 ? 0 : fit(letters, words);
}

bool initials_scattered(std::string_view key, std::span<const NearWord> words) {
  std::vector<char32_t> letters = letters_of(key);
  if (letters.size() < 2) return false;
  std::size_t met = letters.size();
  for (const NearWord& w : words) {
    if (w.boundary) break;
    if (fits(letters[met - 1], initial_of(w)) && --met == 0) return true;
  }
  return false;
}

std::size_t scattered_name(std::string_view key, std::span<const NearWord> words) {
  const std::vector<char32_t> letters = letters_of(key);
  if (letters.size() < 2) return 0;
  if (words.empty() || !fits(letters.back(), initial_of(words[0]))) return 0;
  std::size_t met = letters.size();
  for (std::size_t i = 0; i < words.size() && i < 3 * letters.size(); ++i) {
    if (words[i].boundary || (words[i].mark && !is_passed_over(words[i]))) return 0;
    if (!fits(letters[met - 1], initial_of(words[i]))) continue;
    if (met > 1) {
      --met;
    } else if (words[i].capital) {
      return i + 1;
    }
  }
  return 0;
}

std::size_t leading_name(std::string_view key, std::span<const NearWord> words) {
  constexpr std::size_t kFewest = 3, kFarthest = 16;
  const std::vector<char32_t> letters = letters_of(key);
  if (letters.size() < kFewest) return 0;
  const auto begins_at = [&](std::size_t i) {
    std::size_t met = 0;
    for (std::size_t k = i + 1; k-- > 0 && met < letters.size();) {
      if (fits(letters[met], initial_of(words[k])))
        ++met;
      else if (!is_passed_over(words[k]))
        return false;
    }
    return met == letters.size();
  };
  for (std::size_t i = 0; i < words.size() && i < kFarthest; ++i) {
    if (words[i].boundary || (words[i].mark && !is_passed_over(words[i]))) return 0;
    if (words[i].capital && fits(letters[0], initial_of(words[i])) && begins_at(i)) return i + 1;
  }
  return 0;
}

std::string written_out(std::span<const NearWord> words, std::size_t count, bool backwards) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const NearWord& w = words[backwards ? count - 1 - i : i];
    if (!text.empty() && w.text != ",") text += ' ';
    text += w.text;
  }
  return text;
}

bool all_syllables_in(std::span<const NearWord> words, std::size_t count) {
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

bool may_end_defining_phrase(const NearWord& word) {
  const auto& phrases = vietmend::words::kDefiningPhrases;
  return word.lower == ":" || std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
           return phrase.ends_with(word.lower);
         });
}

std::size_t defining_phrase(std::span<const NearWord> words) {
  const auto is = [&](std::size_t i, std::string_view w) { return i < words.size() && words[i].lower == w; };
  // How many words a phrase has that ends with word `first`; 0 if it does not stand there.
  const auto length = [&](std::size_t first, std::string_view phrase) {
    if (first >= words.size() || words[first].lower.back() != phrase.back() ||
        !phrase.ends_with(words[first].lower))
      return std::size_t{0};
    for (std::size_t n = 1;; ++n) {
      const std::size_t space = phrase.rfind(' ');
      const bool whole = space == std::string_view::npos;
      if (!is(first + n - 1, whole ? phrase : phrase.substr(space + 1))) return std::size_t{0};
      if (whole) return n;
      phrase = phrase.substr(0, space);
    }
  };
  const std::size_t end = is(0, ":") ? 1 : 0;
  std::size_t found = 0;
  for (const std::string_view phrase : vietmend::words::kDefiningPhrases) {
    const std::size_t n = length(end, phrase);
    if (n == 0) continue;
    found = end + n;
    break;
  }
  if (found == 0) return 0;
  const auto& before = vietmend::words::kBeforeDefiningPhrases;
  while (std::any_of(before.begin(), before.end(), [&](std::string_view w) { return is(found, w); })) ++found;
  if (is(found, "(") || is(found, ",") || is(found, "-") || is(found, "–")) ++found;
  return found;
}

}  // namespace vietmend
