// Tone marks that came apart from their word and stand at the beginning of the next row.
#ifndef VIETMEND_SRC_UNICODE_LATE_TONES_H_
#define VIETMEND_SRC_UNICODE_LATE_TONES_H_

#include <string_view>

#include "core/rewritten.h"

namespace vietmend {

// Puts a tone mark that begins a row on the word that ends the row before, with which it is a syllable, and
// takes out the line break between: "quy đinh⏎◌̣ tại" becomes "quy định tại", "công trin⏎◌̀ h" "công trìn h".
// So it comes out of PDF files that draw letters and marks apart. Nothing can begin with such a mark. Only
// the word's own letters are read, of small letters or capitals throughout, or with a first capital. Edits
// are of kind unicode. Time is linear in the text.
Rewritten mend_late_tones(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_UNICODE_LATE_TONES_H_
