// Finds, by vectors, the next byte of a text that is not of the common kind.
#ifndef VIETMEND_SRC_UNICODE_COMMON_TEXT_H_
#define VIETMEND_SRC_UNICODE_COMMON_TEXT_H_

#include <cstddef>
#include <string_view>

namespace vietmend {

// The first offset from `from` on where a code point begins that normalization may have to look at; the size
// of the text if there is none. What is passed over is NFC whatever stands around it: ASCII, U+0080 to U+02FF
// and U+1E80 to U+1EFF, which is all of Vietnamese; and stray continuation bytes.
std::size_t next_not_plainly_nfc(std::string_view text, std::size_t from);

// The first offset from `from` on where something stands that is neither a printable character of ASCII, tab,
// line feed, form feed nor carriage return, nor a letter of U+00C0 to U+023F or U+1E80 to U+1EFF other than
// Ð, ð, Ɖ, Ƣ, ƣ, nor a dash, quote, bullet or ellipsis of U+2012 to U+2027; the size of the text if there is none.
std::size_t next_uncommon(std::string_view text, std::size_t from);

// What the two look for, a byte at a time: their specification.
std::size_t next_not_plainly_nfc_scalar(std::string_view text, std::size_t from);
std::size_t next_uncommon_scalar(std::string_view text, std::size_t from);

}  // namespace vietmend

#endif  // VIETMEND_SRC_UNICODE_COMMON_TEXT_H_
