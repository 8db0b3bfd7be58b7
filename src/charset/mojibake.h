// Mojibake: UTF-8 that was read as windows-1252 or Latin-1 and written as UTF-8, once or more often.
#ifndef VIETMEND_SRC_CHARSET_MOJIBAKE_H_
#define VIETMEND_SRC_CHARSET_MOJIBAKE_H_

#include <cstddef>
#include <string_view>

#include "core/rewritten.h"

namespace vietmend {

// Takes valid UTF-8 back one reading: "Viá»‡t" becomes "Việt". Line by line, and within a line letter by
// letter, so that proper text beside it stays. A sequence is taken back only if it makes a letter or sign
// that is at home in Vietnamese text, and
//   it is certain: the letter that begins it would not stand there in good text; or
//   it is uncertain ("XÃ”", which may be a capital and a closing quote), but the line has a certain one and
//   no letter that only proper Vietnamese has.
// "Ã" before a plain space is taken for the "à" whose no-break space was made plain.
Rewritten mend_mojibake(std::string_view text, double min_confidence);

// How many letters mend_mojibake() would write with certainty.
std::size_t count_mojibake(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_MOJIBAKE_H_
