#include "tokenizer/token_reading.h"

#include <array>

#include "core/line.h"
#include "core/utf8.h"
#include "tokenizer/addresses.h"
#include "tokenizer/characters.h"
#include "tokenizer/letter_run.h"
#include "tokenizer/numbers.h"
#include "tokenizer/reading.h"
#include "tokenizer/words.h"

namespace vietmend {
namespace {

// The bytes that may hold the letters before them together with what follows. After any other byte a run of
// letters is a token by itself.
constexpr auto kJoints = [] {
  std::array<bool, 256> joints{};
  for (const char c : std::string_view("&-./'_@:\\~%+0123456789"))
    joints[static_cast<unsigned char>(c)] = true;
  joints[0xC2] = true;  // ² and ³
  joints[0xE2] = true;  // ’
  return joints;
}();

bool is_space_or_end(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\n';
}

// Whether what stands at `at`, after letters, may belong to them: no sign does before white space.
bool may_join(std::string_view text, std::size_t at) {
  return at < text.size() && kJoints[static_cast<unsigned char>(text[at])] &&
         (is_ascii_digit(text[at]) || !is_space_or_end(text, at + 1));
}

// The token that begins with a letter, whatever letter it is.
Reading read_letters_token(std::string_view text, std::size_t at) {
  const LetterRun run = read_letters(text, at);
  if (!may_join(text, run.end)) return read_word(text.substr(0, run.end), run);
  if (auto address = read_address(text, at)) return *address;
  if (text.substr(run.end, 3) == "://") {
    const std::size_t scheme = scheme_begin(text, run);
    if (scheme != run.end && scheme != at) return {scheme, kind_of(text.substr(at, scheme - at))};
  }
  return read_word(text, run);
}

std::size_t run_end(std::string_view text, std::size_t at, std::size_t size) {
  const std::string_view mark = text.substr(at, size);
  std::size_t end = at + size;
  while (text.substr(end, size) == mark) end += size;
  return end;
}

bool may_begin_path(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '/' || c == '\\') return true;
  return (c == '.' || c == '~') && at + 1 < text.size() &&
         (text[at + 1] == '/' || text[at + 1] == '\\' || text[at + 1] == '.');
}

// The token that begins at `at`, where no white space stands.
Reading read_token(std::string_view text, std::size_t at, const Characters& characters) {
  using namespace character;
  const utf8::CodePoint first = utf8::at(text, at);
  const std::size_t end = at + first.size;
  if (!first.valid) return {end, TokenKind::other};
  const Character c = characters.of(first.code);
  if ((c & kLetter) != 0) return read_letters_token(text, at);
  if (begins_emoji(text, at)) return {grapheme_end(text, at), TokenKind::emoji};
  if ((c & kDigit) != 0) {
    if (first.code >= 0x80) {
      std::size_t digits = end;
      while (digits < text.size()) {
        const utf8::CodePoint next = utf8::at(text, digits);
        if (!next.valid || next.code < 0x80 || (characters.of(next.code) & kDigit) == 0) break;
        digits += next.size;
      }
      return {digits, TokenKind::number};
    }
    const std::size_t digits = digits_end(text, at);
    if (is_space_or_end(text, digits)) return {digits, TokenKind::number};
    if (auto address = read_address(text, at)) return *address;
    return read_number(text, at);
  }
  if (may_begin_path(text, at) || text[at] == '@') {
    if (auto address = read_address(text, at)) return *address;
  }
  if ((c & kMark) != 0) return {run_end(text, at, first.size), TokenKind::mark};
  if (const Reading amount = read_currency(text, at); amount.end != at) return amount;
  return {end, TokenKind::other};
}

}  // namespace

FoundToken read_next(std::string_view text, std::size_t at) {
  const Characters& characters = Characters::get();
  while (at < text.size()) {
    const utf8::CodePoint next = utf8::at(text, at);
    if (!next.valid || (characters.of(next.code) & character::kSpace) == 0) {
      const Reading read = read_token(text, at, characters);
      return {at, read.end, read.kind};
    }
    at += next.size;
  }
  return {at, at, TokenKind::other};
}

TokenKind kind_of(std::string_view token) {
  const FoundToken first = read_next(token, 0);
  return !token.empty() && first.begin == 0 && first.end == token.size() ? first.kind : TokenKind::other;
}

}  // namespace vietmend
