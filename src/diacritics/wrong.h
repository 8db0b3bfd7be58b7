// Mends marks that stand wrong here and there: a reader of scans takes one for another, or sees none.
#ifndef VIETMEND_SRC_DIACRITICS_WRONG_H_
#define VIETMEND_SRC_DIACRITICS_WRONG_H_

#include <span>
#include <vector>

#include "diacritics/damage.h"
#include "diacritics/lost.h"
#include "diacritics/model.h"
#include "diacritics/run_sequence.h"

namespace vietmend::diacritics {

// Reads the runs of `stretches` that have not lost all marks as what they most likely were, where that is by
// far likelier than what stands, and says so in `runs`. The more of a stretch is wrong, the less it takes;
// where none is damaged, it takes most: then it is a misprint. What was scanned is always damaged. Gives
// those that change, in order.
std::vector<Mended> mend_wrong(RunSequence& runs, const DiacriticsModel& model,
                               std::span<const DamagedStretch> stretches);

// How unlikely it is that marks were taken for others: 0 for the same ones.
Score confusion(std::uint64_t observed, std::uint64_t marks);

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_WRONG_H_
