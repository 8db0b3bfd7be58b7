// How many of its marks a text has lost.
#ifndef VIETMEND_SRC_PUNCTUATION_LOSS_H_
#define VIETMEND_SRC_PUNCTUATION_LOSS_H_

#include <cstdint>
#include <vector>

#include "punctuation/gap_features.h"
#include "punctuation/tagger.h"

namespace vietmend {

// The loss near each gap. Where marks stand and the tagger is sure of none that is missing, a text is whole,
// and a mark it would put in must be beyond doubt; where it is sure of many that are missing and few stand,
// marks were lost, and its guess may be taken as it is. The share of missing marks is estimated in a wide
// window and in a narrow one, and the lower counts, so that a whole paragraph beside a damaged one is left
// alone. A repaired text is whole, which is why repairing it again changes nothing. `prose` says of each
// token whether it stands in a block whose marks are restored: what stands in a table lacks marks and has
// lost none, so that it does not count.
std::vector<Loss> losses(const std::vector<Guess>& guesses, const GapFeatures& features,
                         const std::vector<bool>& prose, float scale);

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_LOSS_H_
