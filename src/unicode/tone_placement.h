// Where in a syllable the tone mark stands.
#ifndef VIETMEND_SRC_UNICODE_TONE_PLACEMENT_H_
#define VIETMEND_SRC_UNICODE_TONE_PLACEMENT_H_

#include <string_view>

#include "core/rewritten.h"
#include "vietmend/options.h"

namespace vietmend {

// Puts the tone mark of oa, oe and uy at the end of a word where `tones` has it (hòa or hoà), and mends words
// that are no syllable but become exactly one when their mark moves: "ngưòi" is "người", "tòan" is "toàn",
// "gía" is "giá", whatever `tones` says. So do words that lost a horn of ươ: "đuợc" is "được". A word is a
// maximal run of letters and changes only as a whole, its case kept; not if what follows a space can only be
// its end ("hoạ t động", torn). Where the mark is on a letter that other languages have too ("liú", "Noé"),
// the line must have letters that only Vietnamese has; not so for the placement of oa and uy. The text should
// be NFC.
Rewritten place_tones(std::string_view text, Tones tones, double min_confidence);

}  // namespace vietmend

#endif  // VIETMEND_SRC_UNICODE_TONE_PLACEMENT_H_
