// What a row, or any stretch of a line, is written in: counted over its tokens.
//
//   LanguageSigns signs;
//   for (size_t i = begin; i < end; ++i) signs += signs_of(line.token(i), line.gap_after(i).text, letters);
//   if (signs.language() == RowLanguage::code) ...
//
// Counts can be added and taken away again, so that a window moves over a line in linear time.
#ifndef VIETMEND_SRC_LANGUAGE_ROW_LANGUAGE_H_
#define VIETMEND_SRC_LANGUAGE_ROW_LANGUAGE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/line.h"
#include "language/foreign_letters.h"

namespace vietmend {

enum class RowLanguage : std::uint8_t {
  none,        // too few words to tell: numbers, abbreviations, a name
  vietnamese,  // with its marks, whatever else stands among them
  unmarked,    // Vietnamese that lost its marks: "toi yeu viet nam"
  foreign,     // prose of another language
  code         // a program, markup, data, identifiers
};

// Tokens of each sort.
struct LanguageSigns {
  std::int32_t marked = 0;   // words with letters that have marks, and are no word of another language
  std::int32_t bare = 0;     // words without marks that may be Vietnamese: syllables, "nghiep"
  std::int32_t foreign = 0;  // words of other languages, by their letters
  std::int32_t names = 0;    // identifiers: phanLoai, GM_Polygon, a path, an address of the net
  // Signs that prose does not have: tokens such as = < > | # $, and { } \ _ ` :: () or a row's end of ); in a
  // gap; those that are seldom anything else count twice.
  std::int32_t code = 0;

  LanguageSigns& operator+=(const LanguageSigns& other) {
    marked += other.marked, bare += other.bare, foreign += other.foreign;
    names += other.names, code += other.code;
    return *this;
  }
  LanguageSigns& operator-=(const LanguageSigns& other) {
    marked -= other.marked, bare -= other.bare, foreign -= other.foreign;
    names -= other.names, code -= other.code;
    return *this;
  }
  std::int32_t words() const { return marked + bare + foreign + names; }

  RowLanguage language() const;
};

// What a token and the gap after it tell. Of the gap only marks count.
LanguageSigns signs_of(const LineToken& token, std::string_view gap_after, const ForeignLetters& letters);

// The language of tokens [begin, end) of a line.
RowLanguage row_language(const Line& line, std::size_t begin, std::size_t end, const ForeignLetters& letters);

// Whether a word in capitals is one of another language: REPRESENTATION, by its letters and with vowels as
// words have them, which abbreviations seldom do.
bool is_foreign_in_capitals(std::string_view word, const ForeignLetters& letters);

// Whether a word of ASCII is written as programs write names: a capital behind a small letter (phanLoai,
// XayDung, but no "GDPs"), an underscore, or a digit between letters of which one before it is small.
bool is_identifier(std::string_view word);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LANGUAGE_ROW_LANGUAGE_H_
