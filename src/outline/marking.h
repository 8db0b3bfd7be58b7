// Markings: what numbers a heading, a clause or a point, as the row that begins with it can be read.
#ifndef VIETMEND_SRC_OUTLINE_MARKING_H_
#define VIETMEND_SRC_OUTLINE_MARKING_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "vietmend/span.h"

namespace vietmend {

// How a row is numbered; those that are words from the widest to the narrowest.
enum class Numbering : std::uint8_t {
  none,
  regulation,      // QUY CHẾ, with "(Ban hành kèm theo …)" below
  appendix,        // Phụ lục I, Mẫu số 01
  part,            // Phần thứ nhất
  chapter,         // Chương I
  section,         // Mục 1
  subsection,      // Tiểu mục 1
  article,         // Điều 1.
  capital,         // A.
  roman,           // I.
  digits,          // 1.
  nested,          // 1.1.
  deeply_nested,   // 1.1.1.
  letter,          // a)
  lettered,        // a.1) below a)
  digits_paren,    // 1)
  digits_bracket,  // (1)
  letter_bracket,  // (a)
  roman_paren,     // i) and (i)
};

// One way to read what a row begins with.
struct Marking {
  Numbering numbering = Numbering::none;
  // The last part of the number, by which its fellows follow on one another: a hundred for each whole step
  // and one for each step put in ("3" 300, "3a" 301, "a1" 101). Letters by their place in
  // alphabet::kCountingLetters.
  std::uint32_t value = 0;
  std::uint32_t before = 0;  // the parts before it, of a nested number
  Span number;               // of the row
  std::size_t title = 0;     // where in the row what it says begins
  std::uint16_t note = 0;    // the footnote whose mark stands behind the number; 0: none
  // A row that may as well be running text, or a cell of a table.
  bool weak = false;
  // It stands within a row, where a break was lost.
  bool inner = false;
  // "4.1" stands not far below "4.".
  bool leads = false;
  // "A." is to stand below "III.", and not to end that list as what is wider does.
  bool below = false;
};

inline constexpr std::uint32_t kStep = 100;

// How far `next` is from following `last`, both values of one numbering: 0 where it follows at once, more the
// more is left out between; -1 where it does not come later. `letters`: f, j, w and z may be left out, and đ.
int distance(std::uint32_t last, std::uint32_t next, bool letters);

// Whether the value is one that a sequence begins with.
inline bool is_first(std::uint32_t value) {
  return value == kStep;
}

struct Markings {
  std::array<Marking, 3> all;
  std::size_t count = 0;

  void add(const Marking& marking) {
    if (count < all.size()) all[count++] = marking;
  }
  const Marking* begin() const { return all.data(); }
  const Marking* end() const { return all.data() + count; }
};

// All ways to read the beginning of a row that is stripped of what surrounds it; dashes are no markings.
Markings markings(std::string_view row);

// The number of the footnote that the row begins as ("21 Khoản này được …", "[21] Khoản này", "21Khoản này");
// 0 if it cannot be one. `text` is where its words begin.
std::uint16_t footnote_number(std::string_view row, std::size_t& text);

// How long the mark is of an item that nothing counts ("- ", "+ ", "• "); 0 if the row begins with none.
std::size_t dash(std::string_view row);

// I, II, … below 400; 0 where the text is no such number, written as it should be.
std::uint32_t roman_number(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_MARKING_H_
