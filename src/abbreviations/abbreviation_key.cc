#include "abbreviations/abbreviation_key.h"

#include "core/letters.h"
#include "core/utf8.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

bool is_joint(char32_t c) {
  return c == '&' || c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}
bool is_tight(char32_t c) {
  return c == '.' || c == ',' || c == '/';
}

// The word as a key has it: a Vietnamese word that is not all in capitals is told from an abbreviation of the
// same letters, "an" from "AN", and stays in lower case.
std::string key_word(std::string_view word) {
  const Casing c = casing(word);
  const bool capitals = c == Casing::upper || c == Casing::none || utf8::at(word, 0).size == word.size();
  return !capitals && parse_syllable(word) ? lower(word) : upper(word);
}

// Whether a spelling is its own key at a glance: nothing but capitals of ASCII, digits and Đ.
bool is_key(std::string_view spelling) {
  for (std::size_t i = 0; i < spelling.size(); ++i) {
    const char c = spelling[i];
    if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) continue;
    if (!spelling.substr(i).starts_with("\xC4\x90")) return false;
    ++i;
  }
  return true;
}

}  // namespace

std::string abbreviation_key(std::string_view spelling) {
  if (is_key(spelling)) return std::string(spelling);
  std::string key;
  bool space = false;  // a space is due, unless a joint or a tight mark stands at either side of it
  bool tight = true;
  std::size_t letters = 0, joints = 0, letters_before_joint = 0;
  for (std::size_t i = 0; i < spelling.size();) {
    const utf8::CodePoint c = utf8::at(spelling, i);
    if (is_white_space(c.code)) {
      space = !tight;
      i += c.size;
    } else if (is_joint(c.code)) {
      space = false;
      tight = true;
      ++joints;
      letters_before_joint = letters;
      i += c.size;
    } else if (is_tight(c.code)) {
      space = false;
      tight = true;
      key += static_cast<char>(c.code);
      i += c.size;
    } else {
      if (space) key += ' ';
      space = tight = false;
      std::size_t end = i;
      while (end < spelling.size()) {
        const utf8::CodePoint d = utf8::at(spelling, end);
        if (is_white_space(d.code) || is_joint(d.code) || is_tight(d.code)) break;
        end += d.size;
        ++letters;
      }
      key += key_word(spelling.substr(i, end - i));
      i = end;
    }
  }
  // Two letters alone need their joint to be told from an abbreviation of two words: T&T is no TT.
  if (joints == 1 && letters == 2 && letters_before_joint == 1) key.insert(utf8::at(key, 0).size, "&");
  return key;
}

std::string key_letters(std::string_view key) {
  std::string letters;
  for (std::size_t i = 0; i < key.size();) {
    const utf8::CodePoint c = utf8::at(key, i);
    if (is_letter(c.code)) letters += key.substr(i, c.size);
    i += c.size;
  }
  return letters;
}

std::size_t letter_count(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    letters += is_letter(c.code) ? 1 : 0;
    i += c.size;
  }
  return letters;
}

}  // namespace vietmend
