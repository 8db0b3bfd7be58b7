// Canonical composition of short stretches of text.
#ifndef VIETMEND_SRC_UNICODE_COMPOSITION_H_
#define VIETMEND_SRC_UNICODE_COMPOSITION_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "vietmend/span.h"

namespace vietmend {

// The next stretch of the text, from `from` on, whose normal form does not follow from its code points one by
// one: a character with the combining marks after it, one that decomposes, Hangul jamo. What stands before
// and after it cannot take part in its composition. Nothing if there is none. `from` must not lie within a
// stretch.
std::optional<Span> next_stretch(std::string_view text, std::size_t from);

// Whether marks that stand twice on a letter, or in an order that keeps them apart, are mended too: "ề" with
// a second circumflex, "è" with a circumflex. Letters of ASCII and the marks of Vietnamese alone.
enum class Marks : unsigned char { as_they_are, mended };

// The NFC of a stretch. Bytes that are not UTF-8 stay as they are. Linearithmic in the number of marks.
std::string composed(std::string_view stretch, Marks marks);

}  // namespace vietmend

#endif  // VIETMEND_SRC_UNICODE_COMPOSITION_H_
