// Letters as what they are without their marks, and the marks.
//
//   đ   d, stroke          ộ   o, circumflex and dot below          W   w, no marks
//
// A stretch of letters is so two numbers: its base, what is left without marks and case, and its marks. Two
// stretches that differ in marks alone have one base.
#ifndef VIETMEND_SRC_DIACRITICS_MARKED_LETTERS_H_
#define VIETMEND_SRC_DIACRITICS_MARKED_LETTERS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vietmend::diacritics {

// The marks of one letter: none, or what is written on it and its tone. Below 32.
using Marks = std::uint8_t;
enum class LetterMark : std::uint8_t { none, circumflex, breve, horn, stroke };
inline constexpr int kTonesOfMark = 6;  // in the order of vietmend::Tone

constexpr Marks marks_of(LetterMark mark, int tone) {
  return static_cast<Marks>(static_cast<int>(mark) * kTonesOfMark + tone);
}
constexpr int tone_of(Marks marks) {
  return marks % kTonesOfMark;
}
constexpr LetterMark letter_mark_of(Marks marks) {
  return static_cast<LetterMark>(marks / kTonesOfMark);
}

// A letter that is one of a to z with or without marks of Vietnamese.
struct alignas(4) MarkedLetter {
  std::uint8_t letter = 0;  // 1 is a, 26 is z; 0 is none of these
  Marks marks = 0;
  bool capital = false;
};

// What a code point is; letter 0 for all but a to z and those with marks of Vietnamese, in both cases.
MarkedLetter marked_letter(char32_t code);

// The code point of a letter with marks; 0 where no letter bears them (a stroke on an a).
char32_t code_point(MarkedLetter letter);

// The longest stretch that is read; five bits a letter fill a number.
inline constexpr std::size_t kMostLetters = 12;
inline constexpr int kLetterBits = 5;

// A stretch of letters, the first one lowest, five bits each.
struct Spelling {
  std::uint64_t base = 0;   // 0: there is none, since a letter is none of a to z, or there are too many
  std::uint64_t marks = 0;  // 0: none of the letters bears any

  friend bool operator==(const Spelling&, const Spelling&) = default;
};

// The letters with which a text begins that have a spelling; kMostLetters at most.
struct LetterPrefix {
  Spelling spelling;
  std::size_t bytes = 0, letters = 0, capitals = 0;
  bool first_capital = false;
};
LetterPrefix letter_prefix(std::string_view text);

// Of a text of at most kMostLetters letters; none if one of them is none of a to z, or there are more.
Spelling spelling_of(std::string_view text);

// The number of letters of a base.
std::size_t letters_in(std::uint64_t base);

// Whether one of its letters is a, e, i, o, u or y.
bool has_vowel(std::uint64_t base);

// Both ways to place the tone of oa, oe and uy without a coda are one spelling: hoà is read as hòa, and
// written so, or as hoà where that is wanted.
std::uint64_t with_old_placement(Spelling spelling);
std::uint64_t with_new_placement(Spelling spelling);

// The letters of `text`, in order and in their case, with these marks in place of theirs. `text` must be
// letters of the base that the marks are for.
std::string written(std::string_view text, std::uint64_t marks);

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_MARKED_LETTERS_H_
