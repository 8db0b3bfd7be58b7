// Markings that are words: "Điều 5.", "Chương II", "Phụ lục I".
#ifndef VIETMEND_SRC_OUTLINE_WORD_MARKING_H_
#define VIETMEND_SRC_OUTLINE_WORD_MARKING_H_

#include <string_view>

#include "outline/marking.h"

namespace vietmend {

// Adds the marking of a heading's word that the row begins with, if there is one.
void read_word_marking(std::string_view row, Markings& found);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_WORD_MARKING_H_
