#include "abbreviations/occurrence.h"

#include <algorithm>

#include "abbreviation_words.h"
#include "abbreviations/abbreviation_key.h"
#include "abbreviations/digits.h"
#include "abbreviations/standing.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::size_t kLongestToken = 40;      // bytes
constexpr std::size_t kLongestLowerCase = 10;  // bytes
constexpr std::size_t kMostTokens = 5;

bool is_hyphen(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

// What a gap is between two tokens of one abbreviation; 0 where it parts them.
char joining(std::string_view gap) {
  char mark = ' ';
  bool any = false;
  for (std::size_t i = 0; i < gap.size();) {
    const utf8::CodePoint c = utf8::at(gap, i);
    i += c.size;
    if (c.code == '\n') return 0;
    if (is_white_space(c.code)) continue;
    if (any) return 0;
    any = true;
    if (c.code == '.' || c.code == ',')
      mark = static_cast<char>(c.code);
    else if (is_hyphen(c.code))
      mark = '-';
    else
      return 0;
  }
  return mark;
}

// Whether a neighbour that stands without white space between makes the token part of a code or a foreign
// name.
bool glued_by(std::string_view gap, const LineToken& neighbour, const AbbreviationTable& table) {
  if (gap.empty()) return neighbour.text != "&";
  if (gap.size() <= 3 && joining(gap) == '-' && !has_space(gap))
    return has_digit(neighbour.text) ||
           (neighbour.kind != TokenKind::syllable && neighbour.kind != TokenKind::abbreviation &&
            table.find(abbreviation_key(neighbour.text)) == nullptr);
  return false;
}

// "*P*ĐN": two tokens that only Markdown's asterisks divide are one sign.
bool glued_by_markup(std::string_view gap) {
  return !gap.empty() && gap.find_first_not_of("*_") == std::string_view::npos;
}

// Whether token i is the rest of a document number that was torn: "11/2013/TT- BCT".
bool ends_document_number(const Line& line, std::size_t i) {
  const std::string_view gap = line.gap_before(i).text;
  if (joining(gap) != '-' && gap != ".") return false;
  const auto is_number_of_document = [&](std::size_t k) {
    const LineToken& t = line.token(k);
    return t.kind == TokenKind::document_number ||
           (has_digit(t.text) && t.text.find('/') != std::string_view::npos);
  };
  return is_number_of_document(i - 1) ||
         (i > 1 && line.token(i - 1).text.size() == 1 && is_number_of_document(i - 2));
}

// Digits and at most one letter after them: 6, 1A.
bool is_plain_number(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  if (end == std::string_view::npos) return !text.empty();
  return end > 0 && utf8::at(text, end).size == text.size() - end && is_letter(utf8::at(text, end).code);
}

// Whether the token's first letter is a capital that a lower-case syllable cannot begin with.
bool begins_with_capital(std::string_view text) {
  const unsigned char first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  return is_upper(utf8::at(text, 0).code);
}

bool may_be_abbreviation(const Line& line, std::size_t i) {
  const LineToken& t = line.token(i);
  if (t.text.empty() || t.text.size() > kLongestToken) return false;
  switch (t.kind) {
    case TokenKind::abbreviation:
      return true;
    case TokenKind::syllable:
      // Capitals that read as a syllable: TU, CA, TƯ. One letter only before a dot.
      if (!begins_with_capital(t.text) || t.text.size() > 6) return false;
      if (letter_count(t.text) == 1) return line.gap_after(i).text.starts_with('.');
      return casing(t.text) == Casing::upper;
    case TokenKind::word:
      if (t.text.find(' ') != std::string_view::npos) return false;
      if (letter_count(t.text) == 1)
        return begins_with_capital(t.text) && line.gap_after(i).text.starts_with('.');
      if (casing(t.text) == Casing::lower) return t.text.size() <= kLongestLowerCase;
      return begins_with_capital(t.text);
    default:
      return false;
  }
}

bool is_capitals(const LineToken& t) {
  return (t.kind == TokenKind::abbreviation || t.kind == TokenKind::syllable || t.kind == TokenKind::word) &&
         casing(t.text) == Casing::upper;
}

// Extends the occurrence over the longest key of several tokens. `begins_longer`: whether its key so far
// begins one.
void join_following(const Line& line, const AbbreviationTable& table, bool begins_longer, Occurrence& o) {
  std::string spelling(line.token(o.begin).text);
  std::string key = o.key;
  for (std::size_t last = o.begin; last + 1 < line.size() && last - o.begin < kMostTokens; ++last) {
    const std::string_view gap = line.gap_after(last).text;
    const LineToken& next = line.token(last + 1);
    if (gap.empty() && next.kind == TokenKind::number) {
      spelling += next.text;
    } else {
      const char mark = joining(gap);
      const bool ampersand = next.text == "&" || line.token(last).text == "&";
      const bool joint = mark == '-' || (ampersand && mark == ' ');
      if (mark == 0 || (gap.empty() && !ampersand)) return;
      if (!joint && !begins_longer) return;
      if (joint && next.text != "&" && !is_capitals(next)) {
        // "TT-Huế": only the keys that are written so.
        if (casing(next.text) != Casing::capital || has_space(gap)) return;
      }
      spelling += mark;
      spelling += next.text;
    }
    key = abbreviation_key(spelling);
    const AbbreviationTable::Entry* entry = next.text == "&" ? nullptr : table.look_up(key);
    begins_longer = entry != nullptr && entry->begins_longer;
    if (entry != nullptr && !entry->senses.empty()) {
      o.end = last + 2;
      o.key = key;
      o.senses = &entry->senses;
    }
  }
}

// Reads "QL1A" and "Q.1" as an abbreviation and a number, or takes in the number that follows.
void take_number(const Line& line, const AbbreviationTable& table, Occurrence& o) {
  const auto takes_number = [&](const std::vector<std::uint32_t>* senses) {
    return senses != nullptr && std::any_of(senses->begin(), senses->end(),
                                            [&](std::uint32_t s) { return table.senses()[s].number; });
  };
  if (o.senses == nullptr && o.end == o.begin + 1) {
    const std::string_view text = line.token(o.begin).text;
    const std::size_t digit = text.find_first_of("0123456789");
    if (digit == std::string_view::npos || digit == 0) return;
    if (!is_plain_number(text.substr(digit))) return;
    std::string head = abbreviation_key(text.substr(0, digit));
    const bool dotted = head.ends_with('.');
    while (head.ends_with('.')) head.pop_back();
    const auto* senses = table.find(head);
    // One letter and a number are a code, P2 or Q1, unless a dot stands between.
    if (!takes_number(senses) || (!dotted && letter_count(head) == 1)) return;
    o.key = head;
    o.senses = senses;
    o.number = text.substr(digit);
    return;
  }
  if (!takes_number(o.senses) || o.end == line.size()) return;
  const std::string_view gap = line.gap(o.end).text;
  const LineToken& next = line.token(o.end);
  if (next.kind != TokenKind::number && !(next.kind == TokenKind::word && has_digit(next.text.substr(0, 1))))
    return;
  if (!is_plain_number(next.text)) return;
  if ((gap.empty() && !o.single) || (joining(gap) == '.' && gap.starts_with('.'))) {
    o.number = next.text;
    ++o.end;
  }
}

// Reads "HĐND-UBND" as two abbreviations where it is not one itself. A document's kind and its author
// ("QĐ-UBND") are a code.
void divide(const Line& line, const AbbreviationTable& table, Occurrence& o) {
  const std::string_view text = line.token(o.begin).text;
  std::vector<AbbreviationPart> parts;
  std::string joint;
  for (std::size_t begin = 0, i = 0; i <= text.size();) {
    const utf8::CodePoint c = i < text.size() ? utf8::at(text, i) : utf8::CodePoint{'-', 1, true};
    if (is_hyphen(c.code) || c.code == '/' || c.code == '&') {
      AbbreviationPart part;
      part.key = abbreviation_key(text.substr(begin, i - begin));
      if (key_letters(part.key).empty()) return;
      part.senses = table.find(part.key);
      if (part.senses == nullptr) return;
      part.joint = joint;
      parts.push_back(std::move(part));
      joint = c.code == '/' ? "/" : c.code == '&' ? " " + std::string(words::kAmpersand[0]) + " " : " - ";
      begin = i + c.size;
    }
    i += c.size;
  }
  if (parts.size() < 2 || table.in_list("document", lower(parts.front().key))) return;
  o.parts = std::move(parts);
}

// A word that is no key, and that nothing joins to what follows: a quick answer for most names and foreign
// words.
bool is_other_word(const Line& line, std::size_t i, const AbbreviationTable& table) {
  const LineToken& t = line.token(i);
  if (t.kind != TokenKind::word || t.text.empty() || table.may_have(t.text)) return false;
  if (line.gap_after(i).text != " " || i + 1 == line.size() || line.token(i + 1).text == "&") return false;
  return std::all_of(t.text.begin(), t.text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// "Đ/c", "đ/c": what stands on either side of a slash, where the table knows the two together.
std::optional<Occurrence> slashed_at(const Line& line, std::size_t i, const AbbreviationTable& table) {
  if (i + 2 >= line.size() || line.token(i + 1).text != "/" || !line.gap_after(i).text.empty() ||
      !line.gap_after(i + 1).text.empty() ||
      line.token(i).text.size() + line.token(i + 2).text.size() > kLongestLowerCase)
    return std::nullopt;
  const auto glued = [&](std::size_t gap, std::size_t token) {
    return line.gap(gap).text.empty() && token < line.size();
  };
  if ((i > 0 && glued(i, i - 1)) || glued(i + 3, i + 3)) return std::nullopt;
  std::string spelling(line.token(i).text);
  spelling.append("/").append(line.token(i + 2).text);
  Occurrence o;
  o.key = abbreviation_key(spelling);
  o.senses = table.find(o.key);
  if (o.senses == nullptr) return std::nullopt;
  o.begin = i;
  o.end = i + 3;
  o.lower_case = casing(spelling) == Casing::lower;
  return o;
}

}  // namespace

std::optional<Occurrence> occurrence_at(const Line& line, std::size_t i, const AbbreviationTable& table) {
  if (auto slashed = slashed_at(line, i, table)) return slashed;
  if (is_other_word(line, i, table)) return std::nullopt;
  if (!may_be_abbreviation(line, i)) return std::nullopt;
  const LineToken& t = line.token(i);
  if (i > 0 && (glued_by(line.gap_before(i).text, line.token(i - 1), table) ||
                glued_by_markup(line.gap_before(i).text) || ends_document_number(line, i) ||
                continues_document_number(line, i)))
    return std::nullopt;
  Occurrence o;
  o.begin = i;
  o.end = i + 1;
  o.lower_case = casing(t.text) == Casing::lower;
  o.single = letter_count(t.text) == 1 && !has_digit(t.text);
  o.key = abbreviation_key(t.text);
  const AbbreviationTable::Entry* entry = table.look_up(o.key);
  if (entry != nullptr && !entry->senses.empty()) o.senses = &entry->senses;
  if (o.lower_case && entry == nullptr) return std::nullopt;
  join_following(line, table, entry != nullptr && entry->begins_longer, o);
  take_number(line, table, o);
  if (o.end < line.size() && o.number.empty() && glued_by(line.gap(o.end).text, line.token(o.end), table)) {
    // Its tokens are a code all together: none of them is an abbreviation by itself.
    if (o.end == i + 1) return std::nullopt;
    o.senses = nullptr;
    return o;
  }
  if (o.senses == nullptr) {
    if (t.kind != TokenKind::abbreviation) return std::nullopt;
    divide(line, table, o);
  }
  return o;
}

}  // namespace vietmend
