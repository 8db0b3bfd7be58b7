// How the marks of a text were damaged, stretch by stretch: not at all, some of them, or all.
#ifndef VIETMEND_SRC_DIACRITICS_DAMAGE_H_
#define VIETMEND_SRC_DIACRITICS_DAMAGE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "diacritics/model.h"
#include "diacritics/run_sequence.h"

namespace vietmend::diacritics {

enum class Damage : std::uint8_t {
  none,
  some,  // here and there a mark seems to be lost or another, as readers of scans leave a page
  all    // the letters have no marks
};

// Runs [begin, end) that were damaged in one way.
struct DamagedStretch {
  std::size_t begin, end;
  Damage damage;
  bool scanned = false;  // known to be read by a reader of scans, whatever it looks like
};

// Whether a run has a form that is surely not the one its neighbours ask for.
bool surely_wrong(const RunSequence& runs, const DiacriticsModel& model, std::size_t i);

// Reads what a sequence looks like. Rows that have no marks where most of such rows' words would have some
// have lost all of them; where `may_have_lost_all`, every row without marks that may be Vietnamese has. The
// rest is read a few hundred runs at a time; of rows that are known to be scanned, some are lost. Linear.
std::vector<DamagedStretch> find_damage(const RunSequence& runs, const DiacriticsModel& model,
                                        bool may_have_lost_all);

// The same, of stretches that lost all alone and what stands between; none at all where no row has.
std::vector<DamagedStretch> find_lost(const RunSequence& runs, const Vocabulary& vocabulary,
                                      bool may_have_lost_all);

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_DAMAGE_H_
