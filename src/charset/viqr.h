// VIQR (RFC 1456): Vietnamese in ASCII, its marks written after the letters: "Vie^.t Nam, dda^'t nu+o+'c".
#ifndef VIETMEND_SRC_CHARSET_VIQR_H_
#define VIETMEND_SRC_CHARSET_VIQR_H_

#include <string_view>

#include "charset/likeness.h"
#include "core/rewritten.h"

namespace vietmend {

// Reads VIQR. ( ^ + after a vowel that can have them, then one of ' ` ? ~ . after any vowel, dd at the
// beginning of a word, and \ before a mark that is meant as itself. A full stop or question mark that no
// letter follows is one.
Rewritten decode_viqr(std::string_view text, float confidence);

// Counts the words that have VIQR's marks; those that are a syllable when read so are Vietnamese.
Likeness viqr_likeness(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_VIQR_H_
