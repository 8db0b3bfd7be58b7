// How wide a row is.
#ifndef VIETMEND_SRC_BLOCKS_WIDTH_H_
#define VIETMEND_SRC_BLOCKS_WIDTH_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "blocks/page.h"

namespace vietmend {

// Rows are measured in several ways, since what wrapped them counted either letters or millimetres, and
// spaces may have come into them before or after. Words that were mended since stand as they were meant by
// the first three, and as they came by the others.
enum class Ruler : unsigned char {
  letters,  // every code point that is not a combining mark is 1 wide
  print,    // as in print: thousandths of an em of Times, divided by 450, the width of an average letter
  ink,      // as letters, and spaces take no room
  letters_of_source,
  print_of_source
};
inline constexpr std::array kRulers = {Ruler::letters, Ruler::print, Ruler::ink, Ruler::letters_of_source,
                                       Ruler::print_of_source};

// The widths of a text by each ruler.
using Widths = std::array<float, kRulers.size()>;

Widths widths(const Page& page, const Row& row);

// The widths of a row's first word, up to white space.
Widths first_word_widths(const Page& page, const Row& row);

// The width of a text, or of its first word up to white space, in print (thousandths of an em of Times) and
// in letters (code points that are no combining marks).
struct PrintedWidth {
  std::int32_t print = 0, letters = 0;
};
PrintedWidth printed_width(std::string_view text, bool first_word);
inline constexpr std::int32_t kSpacePrint = 250, kSpaceLetters = 1;

// The width of a space.
inline constexpr Widths kSpaceWidths = {1.0F, 250.0F / 450.0F, 0.0F, 1.0F, 250.0F / 450.0F};

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_WIDTH_H_
