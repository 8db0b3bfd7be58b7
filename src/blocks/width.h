// How wide a row is.
#ifndef VIETMEND_SRC_BLOCKS_WIDTH_H_
#define VIETMEND_SRC_BLOCKS_WIDTH_H_

#include <cstdint>
#include <string_view>

namespace vietmend {

// The width of a text, or of its first word up to white space, in print (thousandths of an em of Times) and
// in letters (code points that are no combining marks).
struct PrintedWidth {
  std::int32_t print = 0, letters = 0;
};
PrintedWidth printed_width(std::string_view text, bool first_word);
inline constexpr std::int32_t kSpacePrint = 250, kSpaceLetters = 1;

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_WIDTH_H_
