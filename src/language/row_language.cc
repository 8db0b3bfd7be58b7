#include "language/row_language.h"

#include <algorithm>

#include "core/utf8.h"

namespace vietmend {
namespace {

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
// Signs of a gap that prose does not have there.
std::int32_t code_signs(std::string_view gap) {
  if (gap == " " || gap.empty()) return 0;
  std::int32_t signs = 0;
  for (std::size_t i = 0; i < gap.size(); ++i) {
    const char c = gap[i];
    const bool row_ends = i + 1 == gap.size() || gap[i + 1] == '\n' || gap[i + 1] == '\r';
    switch (c) {
      case '{':
      case '}':
        signs += 2;
        break;
      case '\\':
      case '_':
      case '`':
        signs += 1;
        break;
      case ';':
        // "foo();" rather than the end of an item.
        signs += row_ends && i > 0 && (gap[i - 1] == ')' || gap[i - 1] == '"') ? 2 : 0;
        break;
      case ':':
        signs += i > 0 && gap[i - 1] == ':' ? 2 : 0;
        break;
      case '(':
        signs += i + 1 < gap.size() && gap[i + 1] == ')' ? 2 : 0;
        break;
      default:
        break;
    }
  }
  return signs;
}

// What a token alone tells. The slot of a token that nobody has asked holds 0.
enum class Sign : std::uint8_t { unread, none, marked, bare, foreign, names, code };

Sign read_sign(const LineToken& token, const ForeignLetters& letters) {
  switch (token.kind) {
    case TokenKind::syllable:
      return utf8::is_ascii(token.text) ? Sign::bare : Sign::marked;
    case TokenKind::word: {
      if (is_identifier(token.text)) return Sign::names;
      if (utf8::is_ascii(token.text) && token.text.size() < 2) return Sign::none;
      const int odds = letters.odds(token.text);
      if (odds == ForeignLetters::kVietnamese) return Sign::marked;
      // No syllable: in what is short, that tells more than the letters do.
      const bool foreign = odds >= (token.text.size() < 6 ? 0 : ForeignLetters::kForeign);
      if (foreign) return Sign::foreign;
      return utf8::is_ascii(token.text) ? Sign::bare : Sign::marked;
    }
    case TokenKind::abbreviation:
      return is_foreign_in_capitals(token.text, letters) ? Sign::foreign : Sign::none;
    case TokenKind::path:
    case TokenKind::file_name:
      return Sign::names;
    case TokenKind::other:
      return token.text == "=" || token.text == "<" || token.text == ">" || token.text == "|" ||
                     token.text == "#" || token.text == "$" || token.text == "*" || token.text == "^" ||
                     token.text == "~"
                 ? Sign::code
                 : Sign::none;
    default:
      return Sign::none;
  }
}

Sign sign_of(const LineToken& token, const ForeignLetters& letters) {
  if (token.language_sign == 0) token.language_sign = static_cast<std::uint8_t>(read_sign(token, letters));
  return static_cast<Sign>(token.language_sign);
}

}  // namespace

bool is_foreign_in_capitals(std::string_view word, const ForeignLetters& letters) {
  std::size_t vowels = 0;
  for (const char c : word) {
    if (!is_capital(c)) return false;
    vowels += std::string_view("AEIOUY").find(c) != std::string_view::npos ? 1 : 0;
  }
  return 10 * vowels >= 3 * word.size() && letters.foreign(word);
}

bool is_identifier(std::string_view word) {
  if (!utf8::is_ascii(word) || word.size() < 2) return false;
  bool letter = false, small = false;  // one stood before
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (c == '_') return true;
    if (i > 0 && is_small(word[i - 1]) && is_capital(c)) return true;
    const bool digit_before = i > 0 && word[i - 1] >= '0' && word[i - 1] <= '9';
    if (letter && small && digit_before && (is_small(c) || is_capital(c))) return true;
    letter |= is_small(c) || is_capital(c);
    small |= is_small(c);
  }
  return false;
}

RowLanguage LanguageSigns::language() const {
  const std::int32_t all = words();
  // Seven of ten syllables of Vietnamese have marks.
  if (code + names >= 2 && 3 * (code + names) >= all && 4 * marked <= all + code) return RowLanguage::code;
  if (all < 3) return RowLanguage::none;
  if (4 * marked >= all) return RowLanguage::vietnamese;
  // Of the words of English prose a third or so could be syllables: in, to, can, them.
  return 3 * (foreign + names) >= all - marked ? RowLanguage::foreign : RowLanguage::unmarked;
}

LanguageSigns signs_of(const LineToken& token, std::string_view gap_after, const ForeignLetters& letters) {
  LanguageSigns signs;
  const Sign sign = sign_of(token, letters);
  signs.marked = sign == Sign::marked;
  signs.bare = sign == Sign::bare;
  signs.foreign = sign == Sign::foreign;
  signs.names = sign == Sign::names;
  signs.code = (sign == Sign::code ? 1 : 0) + (gap_after == " " ? 0 : code_signs(gap_after));
  return signs;
}

RowLanguage row_language(const Line& line, std::size_t begin, std::size_t end,
                         const ForeignLetters& letters) {
  LanguageSigns signs;
  for (std::size_t i = begin; i < end; ++i) signs += signs_of(line.token(i), line.gap_after(i).text, letters);
  return signs.language();
}

}  // namespace vietmend
