// The caption of a picture that runs into the text behind it.
#ifndef VIETMEND_SRC_LAYOUT_CAPTION_H_
#define VIETMEND_SRC_LAYOUT_CAPTION_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/line.h"

namespace vietmend {

// Where the caption that begins at token `begin` ends: the gap behind its credit ("Ảnh: P.V", "Ảnh TTXVN"),
// where the text goes on in the same row with a capital. Nothing if no credit stands within the length of a
// caption, or if it already ends its row.
//   credit  the word before the name, in lower case
std::optional<std::size_t> caption_end(const Line& line, std::size_t begin, std::string_view credit);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_CAPTION_H_
