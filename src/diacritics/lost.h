// Gives marks to letters that have lost all of them.
#ifndef VIETMEND_SRC_DIACRITICS_LOST_H_
#define VIETMEND_SRC_DIACRITICS_LOST_H_

#include <cstddef>
#include <span>
#include <vector>

#include "diacritics/damage.h"
#include "diacritics/model.h"
#include "diacritics/run_sequence.h"

namespace vietmend::diacritics {

// A run that is to have another form, and how much more likely that one is than the next, in Score.
struct Mended {
  std::size_t run;
  FormId form;
  Score margin;
};

// Reads the runs of `stretches` that have no marks as what they are most likely to be, and says so in `runs`.
// Gives those of them that change, in order. The letters of documents' numbers only where `codes` says so.
std::vector<Mended> give_marks(RunSequence& runs, const DiacriticsModel& model,
                               std::span<const DamagedStretch> stretches, bool codes);

// The runs as the network is to read them; those in stretches that lost all as if nothing was known of their
// marks.
std::vector<NetworkRun> network_runs(const RunSequence& runs, const Vocabulary& vocabulary,
                                     std::span<const DamagedStretch> stretches);

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_LOST_H_
