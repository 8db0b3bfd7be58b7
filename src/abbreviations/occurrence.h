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

// Whether a token may be an abbreviation at all: a quick no for nearly every token of a text.
inline bool may_begin_occurrence(const LineToken& t) {
  switch (t.kind) {
    case TokenKind::abbreviation:
    case TokenKind::word:
      return true;
    case TokenKind::syllable: {
      // Only a syllable in capitals, or one capital letter, which a lower-case letter cannot begin or end.
      if (t.text.empty() || t.text.size() > 6) return false;
      const char first = t.text.front(), last = t.text.back();
      return !(first >= 'a' && first <= 'z') && !(last >= 'a' && last <= 'z');
    }
    default:
      return false;
  }
}

// The abbreviation that begins at token i, the longest the table knows; nothing if none does. Tokens in lower
// case that are Vietnamese syllables are refused by their first byte. Refused too: what is glued to other
// characters (a code, a path), and document numbers.
std::optional<Occurrence> occurrence_at(const Line& line, std::size_t i, const AbbreviationTable& table);

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_OCCURRENCE_H_
