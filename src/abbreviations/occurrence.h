// Where abbreviations may stand in a line.
#ifndef VIETMEND_SRC_ABBREVIATIONS_OCCURRENCE_H_
#define VIETMEND_SRC_ABBREVIATIONS_OCCURRENCE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "abbreviations/abbreviation_table.h"
#include "core/line.h"

namespace vietmend {

// One of the abbreviations that a token joins: HĐND and UBND of HĐND-UBND.
struct AbbreviationPart {
  std::string key;
  const std::vector<std::uint32_t>* senses = nullptr;
  std::string joint;  // how it is joined to the one before, written out: " - ", " và ", "/"
};

// A stretch of tokens that reads as an abbreviation.
struct Occurrence {
  std::size_t begin = 0, end = 0;  // tokens
  std::string key;
  const std::vector<std::uint32_t>* senses = nullptr;  // null: not in the table
  std::vector<AbbreviationPart> parts;                 // of several abbreviations in one token, else empty
  std::string number;                                  // the number it runs into, "6" of QL6; empty if none
  bool lower_case = false;                             // written in lower case
  bool single = false;                                 // one letter
};

// Whether a text surely ends with a small letter of Vietnamese, by its last bytes.
inline bool ends_in_lower_case(std::string_view text) {
  const auto byte = [&](std::size_t back) { return static_cast<unsigned char>(text[text.size() - back]); };
  const unsigned char last = byte(1);
  if (last < 0x80) return last >= 'a' && last <= 'z';
  if (text.size() > 2 && byte(3) == 0xE1 && (byte(2) & 0xFE) == 0xBA)
    return (last & 1) != 0;  // Ạ to ỹ: capitals are even
  if (text.size() < 2) return false;
  switch (byte(2)) {
    case 0xC3:
      return last >= 0xA0;  // à to ÿ
    case 0xC4:
      return last == 0x83 || last == 0x91 || last == 0xA9;  // ă đ ĩ
    case 0xC6:
      return last == 0xA1 || last == 0xB0;  // ơ ư
    default:
      return false;
  }
}

// Whether a token may be an abbreviation at all: a quick no for nearly every token of a text.
inline bool may_begin_occurrence(const LineToken& t) {
  if (t.kind == TokenKind::syllable) {
    // Only a syllable in capitals, or one capital letter, which a lower-case letter cannot begin or end.
    if (t.text.empty() || (t.text.front() >= 'a' && t.text.front() <= 'z') || t.text.size() > 6) return false;
    return !ends_in_lower_case(t.text);
  }
  return t.kind == TokenKind::abbreviation || t.kind == TokenKind::word;
}

// The abbreviation that begins at token i, the longest the table knows; nothing if none does. Tokens in lower
// case that are Vietnamese syllables are refused by their first byte. Refused too: what is glued to other
// characters (a code, a path), and document numbers.
std::optional<Occurrence> occurrence_at(const Line& line, std::size_t i, const AbbreviationTable& table);

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_OCCURRENCE_H_
