#include "tiling.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <memory>

#include "vietmend/token.h"

namespace vietmend {
namespace {

// ICU's own reading of UTF-8, which knows nothing of ours.
UChar32 next_code(std::string_view text, std::size_t& at) {
  UChar32 code = 0;
  auto i = static_cast<std::int32_t>(at);
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), i, static_cast<std::int32_t>(text.size()),
          code);
  at = static_cast<std::size_t>(i);
  return code;
}

bool all_white_space(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!u_isUWhiteSpace(next_code(text, at))) return false;
  }
  return true;
}

bool has_white_space(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 code = next_code(text, at);
    if (code >= 0 && u_isUWhiteSpace(code)) return true;
  }
  return false;
}

int codes(std::string_view text) {
  int count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code(text, at);
  return count;
}

bool one_and_the_same(std::string_view text) {
  std::size_t at = 0;
  const UChar32 first = next_code(text, at);
  while (at < text.size()) {
    if (next_code(text, at) != first) return false;
  }
  return first >= 0;
}

bool one_grapheme(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  const auto string = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  breaks->setText(string);
  breaks->first();
  return breaks->next() == string.length();
}

bool holds(std::string_view text, bool (*wanted)(UChar32)) {
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 code = next_code(text, at);
    if (code >= 0 && wanted(code)) return true;
  }
  return false;
}

bool only(std::string_view text, bool (*wanted)(UChar32)) {
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 code = next_code(text, at);
    if (code < 0 || !wanted(code)) return false;
  }
  return true;
}

bool is_letter(UChar32 c) {
  return (U_GET_GC_MASK(c) & U_GC_L_MASK) != 0;
}
bool is_digit(UChar32 c) {
  return u_charType(c) == U_DECIMAL_DIGIT_NUMBER;
}
bool is_letter_or_mark(UChar32 c) {
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}
bool is_letter_or_digit(UChar32 c) {
  return is_letter(c) || is_digit(c);
}

std::string_view broken_promise(const Token& token) {
  switch (token.kind) {
    case TokenKind::syllable:
      if (!token.syllable()) return "a syllable that does not parse";
      if (!only(token.text, is_letter_or_mark)) return "a syllable of more than letters";
      break;
    case TokenKind::word:
      if (!holds(token.text, is_letter)) return "a word without a letter";
      break;
    case TokenKind::abbreviation:
      if (!holds(token.text, [](UChar32 c) { return u_isupper(c) != 0; }))
        return "an abbreviation without a capital";
      break;
    case TokenKind::number:
    case TokenKind::date:
    case TokenKind::time:
    case TokenKind::amount:
    case TokenKind::document_number:
      if (!holds(token.text, is_digit)) return "a number without a digit";
      break;
    case TokenKind::url:
    case TokenKind::mail:
    case TokenKind::path:
    case TokenKind::file_name:
      if (!holds(token.text, is_letter_or_digit)) return "an address without a letter or digit";
      break;
    case TokenKind::emoji:
      if (!one_grapheme(token.text)) return "an emoji that is not one grapheme";
      break;
    case TokenKind::mark:
      if (!one_and_the_same(token.text)) return "a mark of different characters";
      if (holds(token.text, is_letter_or_digit)) return "a mark with a letter or digit";
      break;
    case TokenKind::other:
      if (codes(token.text) != 1) return "an other of several characters";
      if (holds(token.text, is_letter_or_digit)) return "a letter or digit of kind other";
      break;
  }
  if (token.kind != TokenKind::syllable && token.syllable()) return "a syllable's parts of another kind";
  return {};
}

}  // namespace

testing::AssertionResult tiles(std::string_view text) {
  std::size_t end = 0;
  for (const Token& token : tokenize(text)) {
    if (token.span.begin < end || token.span.end <= token.span.begin || token.span.end > text.size()) {
      return testing::AssertionFailure()
             << "a span out of order in " << testing::PrintToString(std::string(text));
    }
    if (token.text.data() != text.data() + token.span.begin || token.text.size() != token.span.size()) {
      return testing::AssertionFailure() << "a text that is not its span's";
    }
    std::string_view broken;
    if (!all_white_space(text.substr(end, token.span.begin - end))) broken = "bytes in no token";
    if (has_white_space(token.text)) broken = "white space in a token";
    if (broken.empty()) broken = broken_promise(token);
    if (!broken.empty()) {
      return testing::AssertionFailure() << broken << ": " << testing::PrintToString(std::string(token.text))
                                         << " in " << testing::PrintToString(std::string(text));
    }
    end = token.span.end;
  }
  if (!all_white_space(text.substr(end))) {
    return testing::AssertionFailure()
           << "bytes after the last token of " << testing::PrintToString(std::string(text));
  }
  return testing::AssertionSuccess();
}

std::string shown(std::string_view text) {
  std::string all;
  for (const Token& token : tokenize(text)) {
    all.append("[").append(token.text).append(" ").append(name(token.kind)).append("]");
  }
  return all;
}

}  // namespace vietmend
