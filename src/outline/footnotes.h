// Marks of footnotes in a text: small raised numbers, which come out of a page glued to the word before them.
#ifndef VIETMEND_SRC_OUTLINE_FOOTNOTES_H_
#define VIETMEND_SRC_OUTLINE_FOOTNOTES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vietmend/span.h"

namespace vietmend {

// Where a mark may stand: a number glued to the letters, the closing mark or the stop before it.
struct NoteMark {
  Span span;
  std::uint16_t number = 0;
};

// All that may be marks, in order; m2, CO2 and QH15 are none.
std::vector<NoteMark> note_marks(std::string_view text);

// Those of `marks` that the footnotes of the text answer: each footnote's number, in the order of the notes,
// stands at most this far before its note. `notes` has where each note begins, and its number.
std::vector<Span> answered_marks(std::span<const NoteMark> marks, std::span<const NoteMark> notes);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_FOOTNOTES_H_
