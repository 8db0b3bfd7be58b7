// Sections: a long text in parts that are repaired one after the other, so that memory stays bounded.
#ifndef VIETMEND_SRC_CORE_SECTIONS_H_
#define VIETMEND_SRC_CORE_SECTIONS_H_

#include <string_view>
#include <vector>

#include "vietmend/span.h"

namespace vietmend {

inline constexpr std::size_t kSectionSize = std::size_t{1} << 20;

// Spans that tile the text, none longer than `most` bytes: each ends after the last empty line in it, else
// after its last line break, else after its last space, else between two code points. A text no longer than
// that is one section; an empty text has none.
std::vector<Span> sections(std::string_view text, std::size_t most = kSectionSize);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CORE_SECTIONS_H_
