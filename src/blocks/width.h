// How wide a row is.
#ifndef VIETMEND_SRC_BLOCKS_WIDTH_H_
#define VIETMEND_SRC_BLOCKS_WIDTH_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vietmend {

// A width in print (thousandths of an em of Times) and in letters (code points that are no combining marks).
struct PrintedWidth {
  std::int32_t print = 0, letters = 0;
};

// Of a row, and of its first word up to white space.
struct RowWidth {
  PrintedWidth whole, first_word;
};
RowWidth row_width(std::string_view text);

// Bytes: a longer row was not wrapped, and of its width no more is told than that it is wide.
inline constexpr std::size_t kLongestWrapped = 2000;

inline constexpr std::int32_t kSpacePrint = 250, kSpaceLetters = 1;

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_WIDTH_H_
