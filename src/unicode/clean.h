// The unicode stage: one way to write each letter.
#ifndef VIETMEND_SRC_UNICODE_CLEAN_H_
#define VIETMEND_SRC_UNICODE_CLEAN_H_

#include <string_view>

#include "core/rewritten.h"
#include "vietmend/options.h"

namespace vietmend {

// Cleans UTF-8 of what differs only in how it is encoded:
//   invisible characters go, odd spaces become U+0020, ligatures, full-width and mathematical letters plain
//   ones (characters.h); look-alike letters become the Vietnamese or Latin ones they stand for
//   (look_alikes.h); the text becomes NFC, doubled marks single (composition.h); tone marks go where `tones`
//   has them (tone_placement.h).
// Unless `lines` is keep, a word that a soft hyphen divides at the end of a row becomes whole (soft_hyphens.h).
// Other line ends stay as they are, \r\n among them. Edits are of kind space for spaces, line for line separators
// and words made whole, unicode for the rest; those less sure than min_confidence are not made, but the text comes back NFC in any
// case. Cleaning the result again gives no edit. Bytes that are not UTF-8 stay.
Rewritten clean(std::string_view text, Tones tones, double min_confidence, Lines lines = Lines::automatic);

}  // namespace vietmend

#endif  // VIETMEND_SRC_UNICODE_CLEAN_H_
