// Normalization form C: letters with their marks written as one code point where Unicode has one.
//
//   vietmend::normalize("Vie\u0302\u0323t")   // "Việt", the ệ one code point
#ifndef VIETMEND_NORMALIZE_H_
#define VIETMEND_NORMALIZE_H_

#include <string>
#include <string_view>

#include "vietmend/export.h"

namespace vietmend {

// The text in NFC, as utf8proc's version of Unicode has it. Bytes that are not UTF-8 stay as they are. A text
// that is NFC already costs one quick look and a copy.
VIETMEND_API std::string normalize(std::string_view text);

// Whether normalize(text) == text, without making it. Vietnamese in NFC is looked through by vectors.
VIETMEND_API bool is_nfc(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_NORMALIZE_H_
