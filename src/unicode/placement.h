// How one word is written with its tone mark in place.
#ifndef VIETMEND_SRC_UNICODE_PLACEMENT_H_
#define VIETMEND_SRC_UNICODE_PLACEMENT_H_

#include <optional>
#include <string_view>
#include <vector>

#include "vietmend/options.h"

namespace vietmend {

struct Placement {
  std::vector<char32_t> before, after;  // the letters of the word, as many of the one as of the other
  float confidence;
};

// How the word should be written; nothing if as it is. See tone_placement.h for what is changed.
std::optional<Placement> placement(std::string_view word, Tones tones);

// Whether the word as it stands could be one of another language: it has no letter that only Vietnamese has,
// and it is not oa or uy in a syllable, which no other language marks so.
bool may_be_foreign(const Placement& placement);

}  // namespace vietmend

#endif  // VIETMEND_SRC_UNICODE_PLACEMENT_H_
