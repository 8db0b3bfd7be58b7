// Sections: a long text in parts that are repaired one after the other, so that memory stays bounded.
#ifndef VIETMEND_SRC_CORE_SECTIONS_H_
#define VIETMEND_SRC_CORE_SECTIONS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "vietmend/span.h"

namespace vietmend {

inline constexpr std::size_t kSectionSize = std::size_t{1} << 20;

// The length of the first section of a text longer than `most` bytes: up to a blank row, else a row's end, else
// a space, the last of them in the second half of those bytes, else a code point's end. Looks at no other
// bytes; `most` is not 0. The command cuts what is too long to be held by the same rule.
std::size_t section_length(std::string_view text, std::size_t most);

// Spans that tile the text, none longer than `most` bytes, each cut by section_length(). A text no longer than
// that is one section; an empty text has none.
std::vector<Span> sections(std::string_view text, std::size_t most = kSectionSize);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CORE_SECTIONS_H_
