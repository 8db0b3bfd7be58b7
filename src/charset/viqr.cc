#include "charset/viqr.h"

#include <cstddef>
#include <string>

#include "core/utf8.h"
#include "vietmend/normalize.h"

namespace vietmend {
namespace {

char folded(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_letter_of_ascii(char c) {
  return folded(c) >= 'a' && folded(c) <= 'z';
}
bool is_vowel(char c) {
  return std::string_view("aeiouy").find(folded(c)) != std::string_view::npos;
}

// The combining mark that ( ^ + is after the vowel; 0 if it is none there.
char32_t shape(char vowel, char sign) {
  const char v = folded(vowel);
  if (sign == '^' && (v == 'a' || v == 'e' || v == 'o')) return 0x302;
  if (sign == '(' && v == 'a') return 0x306;
  if (sign == '+' && (v == 'o' || v == 'u')) return 0x31B;
  return 0;
}

char32_t tone(char sign) {
  switch (sign) {
    case '\'':
      return 0x301;
    case '`':
      return 0x300;
    case '?':
      return 0x309;
    case '~':
      return 0x303;
    case '.':
      return 0x323;
    default:
      return 0;
  }
}

// A letter of the text with the signs after it, and what it stands for; an empty `made` where it is itself.
struct Letter {
  std::size_t end;
  std::string made;
};

// Whether a full stop or question mark at `at` that could be the tone of a vowel is one: a letter or another
// mark comes after it, or the sentence goes on with a small letter.
bool goes_on(std::string_view text, std::size_t at) {
  const auto next = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
  const char after = next(at + 1);
  if (is_letter_of_ascii(after)) return true;
  if (after != '\0' && std::string_view(".?!,;:").find(after) != std::string_view::npos) {
    return after != next(at);  // not the dots of an ellipsis
  }
  if (after != ' ' && after != '\n') return false;
  const char word = next(at + 2);
  return word >= 'a' && word <= 'z';
}

// `strict`: what is not behind a backslash is a sign.
Letter letter(std::string_view text, std::size_t at, bool strict) {
  const char c = text[at];
  const auto next = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
  if (c == '\\' &&
      (tone(next(at + 1)) != 0 || std::string_view("(^+\\dD").find(next(at + 1)) != std::string_view::npos) &&
      at + 1 < text.size()) {
    return {at + 2, std::string(1, next(at + 1))};
  }
  const bool begins = strict || at == 0 || !is_letter_of_ascii(text[at - 1]);
  if (begins && folded(c) == 'd' && folded(next(at + 1)) == 'd') {
    return {at + 2, utf8::encode(c == 'd' ? 0x111 : 0x110)};
  }
  if (!is_vowel(c)) return {at + 1, {}};
  std::string made(1, c);
  std::size_t end = at + 1;
  if (const char32_t mark = shape(c, next(end))) {
    utf8::append(made, mark);
    ++end;
  }
  const char sign = next(end);
  const bool may_end_sentence = !strict && (sign == '.' || sign == '?');
  if (const char32_t mark = tone(sign);
      mark != 0 && (!may_end_sentence || end > at + 1 || goes_on(text, end))) {
    utf8::append(made, mark);
    ++end;
  }
  if (end == at + 1) return {end, {}};
  return {end, normalize(made)};
}

}  // namespace

Rewritten decode_viqr(std::string_view text, float confidence) {
  const bool strict =
      text.find("\\.") != std::string_view::npos || text.find("\\?") != std::string_view::npos;
  RewrittenBuilder out(text);
  for (std::size_t i = 0; i < text.size();) {
    const Letter l = letter(text, i, strict);
    if (!l.made.empty()) {
      out.keep(i);
      out.replace(l.end, l.made, EditKind::encoding, confidence);
    }
    i = l.end;
  }
  return out.finish();
}

std::size_t viqr_vowels_of_two_signs(std::string_view text) {
  std::size_t out = 0;
  for (std::size_t i = 2; i < text.size(); ++i) {
    if (shape(text[i - 2], text[i - 1]) != 0 && tone(text[i]) != 0) ++out;
  }
  return out;
}

Likeness viqr_likeness(std::string_view text) {
  return likeness(decode_viqr(text, 1).text);
}

}  // namespace vietmend
