#include <algorithm>
#include <array>
#include <bit>

#include "core/line.h"
#include "core/utf8.h"
#include "tokenizer/addresses.h"
#include "tokenizer/characters.h"
#include "tokenizer/letter_run.h"
#include "tokenizer/numbers.h"
#include "tokenizer/reading.h"
#include "tokenizer/syllable_grammar.h"
#include "tokenizer/syllable_key.h"
#include "tokenizer/words.h"
#include "vietmend/token.h"

namespace vietmend {
namespace {

// The bytes that may hold the letters before them together with what follows. After any other byte a run of
// letters is a token by itself.
constexpr auto kJoints = [] {
  std::array<bool, 256> joints{};
  for (unsigned char c : std::string_view("&-./'_@:\\~%+0123456789")) joints[c] = true;
  joints[0xC2] = true;  // ² and ³
  joints[0xE2] = true;  // ’
  return joints;
}();

// What a byte may begin, where that can be told at once.
enum class FirstByte : unsigned char {
  unknown,
  letter,  // of ASCII, or of several bytes: often a letter of the alphabet
  mark,    // , ; : ? ! " ( ) and the like, a mark wherever they stand
  stop     // . and -, a mark before white space
};
constexpr auto kFirstByte = [] {
  std::array<FirstByte, 256> bytes{};
  for (int c = 0; c < 256; ++c) {
    const int small = c | 0x20;
    if ((small >= 'a' && small <= 'z') || c >= 0xC3) bytes[static_cast<std::size_t>(c)] = FirstByte::letter;
  }
  for (unsigned char c : std::string_view(",;:?!\"()[]{}")) bytes[c] = FirstByte::mark;
  for (unsigned char c : std::string_view(".-")) bytes[c] = FirstByte::stop;
  return bytes;
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

// The commonest token by far: a syllable in small letters, or with a capital of ASCII, before a byte that can
// join nothing to it. Eight bytes at a time; what is not such a token has its end at `at`, and is read in
// full.
std::size_t syllable_end(std::string_view text, std::size_t at, const SyllableGrammar& grammar) {
  constexpr std::size_t kRead = 16;
  const char* bytes = text.data() + at;
  std::array<char, kRead> padded;
  if (text.size() - at < kRead) {
    padded.fill('\0');
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), padded.begin());
    bytes = padded.data();
  }
  const LeadingKey leading = leading_key(bytes);
  const std::size_t end = at + leading.size;
  return leading.size == 0 || may_join(text, end) || grammar.find(leading.key) == nullptr ? at : end;
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
  if (may_begin_path(text, at)) {
    if (auto address = read_address(text, at)) return *address;
  }
  if ((c & kMark) != 0) return {run_end(text, at, first.size), TokenKind::mark};
  if (const Reading amount = read_currency(text, at); amount.end != at) return amount;
  return {end, TokenKind::other};
}

struct Found {
  std::size_t begin;
  std::size_t end;
  TokenKind kind;
};

// The first token from `at` on, whatever it is; an empty one at the end of the text where there is none. Kept
// out of the path of the commonest tokens.
[[gnu::noinline]] Found read_next(std::string_view text, std::size_t at) {
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

}  // namespace

std::string_view name(TokenKind kind) {
  constexpr std::string_view kNames[kTokenKinds] = {
      "syllable", "word", "abbreviation", "number",    "date",  "time", "amount", "document_number",
      "url",      "mail", "path",         "file_name", "emoji", "mark", "other"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<Syllable> Token::syllable() const {
  if (kind != TokenKind::syllable) return std::nullopt;
  std::array<char, 16> padded{};
  if (text.size() <= SyllableKey::kMostBytes) {
    std::copy(text.begin(), text.end(), padded.begin());
    const Syllable* found = SyllableGrammar::get().find(leading_key(padded.data()).key);
    if (found != nullptr) return *found;
  }
  return parse_syllable(text);
}

Tokens::iterator::iterator(std::string_view text, std::size_t at) : text_(text) {
  token_.span.end = at;
  ++*this;
}

Tokens::iterator& Tokens::iterator::operator++() {
  const std::string_view text = text_;
  std::size_t at = token_.span.end;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
  if (at == text.size()) return set(at, at, TokenKind::other);
  switch (kFirstByte[static_cast<unsigned char>(text[at])]) {
    case FirstByte::letter:
      if (const std::size_t end = syllable_end(text, at, SyllableGrammar::get()); end != at) {
        return set(at, end, TokenKind::syllable);
      }
      break;
    case FirstByte::mark:
      if (at + 1 == text.size() || text[at + 1] != text[at]) return set(at, at + 1, TokenKind::mark);
      break;
    case FirstByte::stop:
      if (is_space_or_end(text, at + 1)) return set(at, at + 1, TokenKind::mark);
      break;
    case FirstByte::unknown:
      break;
  }
  const Found found = read_next(text, at);
  return set(found.begin, found.end, found.kind);
}

TokenKind kind_of(std::string_view token) {
  const Tokens tokens = tokenize(token);
  const auto first = tokens.begin();
  return first != tokens.end() && first->span.size() == token.size() ? first->kind : TokenKind::other;
}

}  // namespace vietmend
