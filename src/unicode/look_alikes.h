// Letters that look like others and stand for them.
#ifndef VIETMEND_SRC_UNICODE_LOOK_ALIKES_H_
#define VIETMEND_SRC_UNICODE_LOOK_ALIKES_H_

#include <string_view>

#include "core/rewritten.h"

namespace vietmend {

// Writes, word by word,
//   Ð (eth) and Ɖ as Đ, Ƣ and ƣ (gha) as Ư and ư where that makes a syllable or the line has letters that
//   only Vietnamese has; ð and ɖ, and ₫ at a word's beginning, as đ where the word itself has such letters,
//   or it makes a syllable and the line has them; Cyrillic and Greek letters as the Latin ones they look
//   like, in words of which at least half the letters are Latin and no letter is of those scripts alone.
//   Words all in Cyrillic or Greek, "μm" and "Δt" stay.
Rewritten mend_look_alikes(std::string_view text, double min_confidence);

}  // namespace vietmend

#endif  // VIETMEND_SRC_UNICODE_LOOK_ALIKES_H_
