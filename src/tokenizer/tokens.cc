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

constexpr std::size_t kWord = std::tuple_size_v<SyllableBytes>;

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

// letter_bytes from `at` on; zeros after the end of the text.
std::uint64_t scan(std::string_view text, std::size_t at) {
  if (text.size() - at >= kScanned) return letter_bytes(text.data() + at);
  std::array<char, kScanned> padded{};
  std::copy(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), padded.begin());
  return letter_bytes(padded.data());
}

// lower_ascii from `at` on; blanks after the end of the text.
SyllableBytes lower_bytes_at(std::string_view text, std::size_t at) {
  SyllableBytes lower;
  if (text.size() - at >= lower.size()) {
    lower_ascii(text.data() + at, lower);
  } else {
    SyllableBytes padded{};
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), padded.begin());
    lower_ascii(padded.data(), lower);
  }
  return lower;
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

Tokens::iterator::iterator(std::string_view text, std::size_t at)
    : text_(text), grammar_(&SyllableGrammar::get()), scanned_(at - kScanned) {
  token_.span.end = at;
  ++*this;
}

// The commonest tokens by far are syllables before what can join nothing to them. They are found in a scan of
// 64 bytes and looked up sixteen bytes at a time; what is no such token is read in full. Every call here is
// the last thing that is done, so that nothing is saved for after it.
Tokens::iterator& Tokens::iterator::operator++() {
  const std::string_view text = text_;
  std::size_t at = token_.span.end;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
  if (at == text.size()) return set(at, at, TokenKind::other);
  switch (kFirstByte[static_cast<unsigned char>(text[at])]) {
    case FirstByte::letter: {
      if (at - scanned_ > kScanned - kWord || text.size() - at < kWord) return read_word_anew(at);
      const std::uint64_t others = ~(letters_ >> (at - scanned_));
      SyllableBytes lower;
      lower_ascii(text.data() + at, lower);
      return read_word(at, static_cast<std::size_t>(std::countr_zero(others)), lower);
    }
    case FirstByte::mark:
      if (at + 1 == text.size() || text[at + 1] != text[at]) return set(at, at + 1, TokenKind::mark);
      break;
    case FirstByte::stop:
      if (is_space_or_end(text, at + 1)) return set(at, at + 1, TokenKind::mark);
      break;
    case FirstByte::unknown:
      break;
  }
  return read_slowly(at);
}

template <typename LowerBytes>
inline Tokens::iterator& Tokens::iterator::read_word(std::size_t at, std::size_t size,
                                                     const LowerBytes& lower) {
  if (size > kWord) return read_slowly(at);
  Syllable parts;
  if (!grammar_->find(lower, size, parts)) return read_hidden_syllable(at, size);
  return may_join(text_, at + size) ? read_slowly(at) : set(at, at + size, TokenKind::syllable, parts);
}

// What begins with a letter, after another scan.
[[gnu::noinline]] Tokens::iterator& Tokens::iterator::read_word_anew(std::size_t at) {
  letters_ = scan(text_, at);
  scanned_ = at;
  return read_word(at, static_cast<std::size_t>(std::countr_one(letters_)), lower_bytes_at(text_, at));
}

// The commonest letters that SyllableBytes do not show for a syllable at once: with capitals beyond ASCII, or
// before a mark beyond ASCII or a no-break space, which were taken for letters.
[[gnu::noinline]] Tokens::iterator& Tokens::iterator::read_hidden_syllable(std::size_t at, std::size_t size) {
  SyllableBytes lower = lower_bytes_at(text_, at);
  bool apart = false;
  for (std::size_t i = 1; i < size && !apart; ++i) {
    if (lower[i] != '\xE2' && lower[i] != '\xC2') continue;
    const std::string_view next = text_.substr(at + i, 3);
    if (next.starts_with("\xC2\xA0") || (next.starts_with("\xE2\x80") && next != "’")) {
      size = i;
      apart = true;
    }
  }
  lower_beyond_ascii(lower.data(), size);
  Syllable parts;
  if ((!apart && may_join(text_, at + size)) || !grammar_->find(lower, size, parts)) return read_slowly(at);
  return set(at, at + size, TokenKind::syllable, parts);
}

// Whatever token begins at `at` or, where white space is left, after it.
[[gnu::noinline]] Tokens::iterator& Tokens::iterator::read_slowly(std::size_t at) {
  const std::string_view text = text_;
  const Found found = read_next(text, at);
  const std::string_view bytes = text.substr(found.begin, found.end - found.begin);
  const bool syllable = found.kind == TokenKind::syllable;
  return set(found.begin, found.end, found.kind, syllable ? *parse_syllable(bytes) : Syllable{});
}

TokenKind kind_of(std::string_view token) {
  const Tokens tokens = tokenize(token);
  const auto first = tokens.begin();
  return first != tokens.end() && first->span.size() == token.size() ? first->kind : TokenKind::other;
}

}  // namespace vietmend
