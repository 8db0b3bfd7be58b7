// Markings that are words: "Điều 5.", "Chương II", "Phụ lục I".
#ifndef VIETMEND_SRC_OUTLINE_WORD_MARKING_H_
#define VIETMEND_SRC_OUTLINE_WORD_MARKING_H_

#include <string_view>

#include "outline/marking.h"

namespace vietmend {

// Adds the marking of a heading's word that the row begins with, if there is one.
void read_word_marking(std::string_view row, Markings& found);

// Adds the marking of a form whose number is what the row is, whatever became of its capitals ("mẫu số 01
// nt-tct"). For rows whose neighbours tell that a form begins.
void read_form_number(std::string_view row, Markings& found);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_WORD_MARKING_H_
