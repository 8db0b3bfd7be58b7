// UTF-16, of either byte order.
#ifndef VIETMEND_SRC_CHARSET_UTF16_H_
#define VIETMEND_SRC_CHARSET_UTF16_H_

#include <optional>
#include <string_view>

#include "charset/names.h"
#include "core/rewritten.h"

namespace vietmend {

// Whether the bytes are UTF-16: by a byte order mark, or, in text of four units or more, by the zero bytes
// that stand on one side of its ASCII letters and nowhere else. utf16le, utf16be or nothing.
std::optional<CharsetId> utf16_order(std::string_view bytes);

// Reads UTF-16 of that byte order, with an edit for each code point. A byte order mark at the beginning goes;
// an unpaired surrogate and half a unit at the end become U+FFFD.
Rewritten decode_utf16(std::string_view bytes, CharsetId order, float confidence);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_UTF16_H_
