// Vietnamese alphabetical order: a ă â b c d đ e ê ... o ô ơ ... u ư ..., the tones in the order level,
// grave, hook, tilde, acute, dot below, small letters before capitals. Letters count first, of the whole
// text, then tones, then case: "ba", "bà", "bả", "bã", "bá", "bạ", "bã đậu", "băng".
//
//   std::sort(words.begin(), words.end(),
//             [](const auto& a, const auto& b) { return vietmend::compare(a, b) < 0; });
//
// The order is that of ICU for the language "vi" (Unicode's collation algorithm, tailored by CLDR). Texts
// that are the same in NFC are equal; either form may come in. What is not valid UTF-8 counts as U+FFFD. Safe
// to call from several threads at once.
#ifndef VIETMEND_COLLATION_H_
#define VIETMEND_COLLATION_H_

#include <compare>
#include <string>
#include <string_view>

#include "vietmend/export.h"

namespace vietmend {

// Throws std::runtime_error if ICU's data for the order is not there, as sort_key does.
VIETMEND_API std::weak_ordering compare(std::string_view a, std::string_view b);

// Bytes whose order, byte by byte as unsigned numbers (that of std::string), is the order of the texts: for
// databases and for sorting many texts. Keys of different versions of ICU do not go together.
VIETMEND_API std::string sort_key(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_COLLATION_H_
