#include "language/foreign_letters.h"

#include <charconv>
#include <stdexcept>
#include <string>

#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::size_t kEdge = 26;

std::size_t letter_of(char c) {
  if (c == '_') return kEdge;
  return c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a') : kEdge + 1;
}

// The letter of ASCII that a code point is without case and mark; 0 for what is no letter, '?' for one that
// other languages do not have.
char plain_letter(char32_t code) {
  if (code < 0x80) {
    const auto c = static_cast<char>(code | 0x20U);
    return c >= 'a' && c <= 'z' ? c : '\0';
  }
  constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo?ouuuuy?saaaaaaaceeeeiiiidnooooo?ouuuuy?y";
  if (code >= 0xC0 && code <= 0xFF) return code == 0xD7 || code == 0xF7 ? '\0' : kLatin1[code - 0xC0];
  if (code == 0x2019) return '\0';
  return '?';
}

[[noreturn]] void refuse(std::size_t line, const std::string& reason) {
  throw std::invalid_argument("foreign-letters, line " + std::to_string(line) + ": " + reason);
}

}  // namespace

ForeignLetters::ForeignLetters(std::string_view tsv) {
  std::size_t number = 0, rows = 0;
  while (!tsv.empty()) {
    const std::size_t end = std::min(tsv.find('\n'), tsv.size());
    std::string_view row = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    ++number;
    if (row.empty() || row.front() == '#') continue;
    if (row.size() < 2 || letter_of(row[0]) > kEdge || letter_of(row[1]) > kEdge)
      refuse(number, "does not begin with two letters");
    std::int8_t* const odds = &odds_[(letter_of(row[0]) * kLetters + letter_of(row[1])) * kLetters];
    row.remove_prefix(2);
    for (std::size_t i = 0; i < kLetters; ++i) {
      if (row.empty() || row.front() != '\t') refuse(number, "has not 27 numbers");
      row.remove_prefix(1);
      const auto [stop, error] = std::from_chars(row.data(), row.data() + row.size(), odds[i]);
      if (error != std::errc()) refuse(number, "has something that is no number from -128 to 127");
      row.remove_prefix(static_cast<std::size_t>(stop - row.data()));
    }
    if (!row.empty()) refuse(number, "has more than 27 numbers");
    ++rows;
  }
  if (rows == 0) refuse(number, "there are no rows");
}

int ForeignLetters::odds(std::string_view word) const {
  std::size_t first = kEdge, second = kEdge;
  int sum = 0;
  const auto read = [&](std::size_t letter) {
    sum += odds_[(first * kLetters + second) * kLetters + letter];
    first = letter == kEdge ? kEdge : second;
    second = letter;
  };
  for (std::size_t i = 0; i < word.size();) {
    const utf8::CodePoint c = utf8::at(word, i);
    i += c.size;
    const char letter = plain_letter(c.code);
    if (letter == '?') return kVietnamese;
    if (letter != '\0') {
      read(static_cast<std::size_t>(letter - 'a'));
    } else if (second != kEdge) {
      read(kEdge);
    }
  }
  if (second != kEdge) read(kEdge);
  return sum;
}

bool ForeignLetters::foreign(std::string_view word) const {
  return word.size() >= kShortest && odds(word) >= kForeign;
}

}  // namespace vietmend
