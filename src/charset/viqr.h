// VIQR (RFC 1456): Vietnamese in ASCII, its marks written after the letters: "Vie^.t Nam, dda^'t nu+o+'c".
#ifndef VIETMEND_SRC_CHARSET_VIQR_H_
#define VIETMEND_SRC_CHARSET_VIQR_H_

#include <cstddef>
#include <string_view>

#include "charset/likeness.h"
#include "core/rewritten.h"

namespace vietmend {

// Reads VIQR: ( ^ + after a vowel that can have them, then one of ' ` ? ~ . after any vowel, dd, and \ before
// a mark that is meant as itself. Few who wrote it took the trouble of that: in a text without "\." and "\?"
// a full stop or question mark at the end of a word is the tone of its vowel only if the vowel has a sign of
// shape too, another mark comes after it, or the sentence goes on with a small letter; and dd is a letter at
// the beginning of a word alone.
Rewritten decode_viqr(std::string_view text, float confidence);

// Counts the words that have VIQR's marks; those that are a syllable when read so are Vietnamese.
Likeness viqr_likeness(std::string_view text);

// How many vowels have a sign of shape and one of tone behind them: "e^'", "o+.".
std::size_t viqr_vowels_of_two_signs(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_VIQR_H_
