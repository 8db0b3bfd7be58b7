// Damages the marks and capitals of a clean line, as scraping does, and remembers what stood there.
#ifndef VIETMEND_TOOLS_DAMAGE_H_
#define VIETMEND_TOOLS_DAMAGE_H_

#include <random>
#include <vector>

#include "core/line.h"
#include "punctuation/marks.h"

namespace vietmend {

// The ways in which a document is damaged; `mixed` is drawn anew for each document.
enum class DamageMode {
  seed,   // nearly all marks gone, capitals kept, paragraphs merged
  lower,  // the same in lower case
  light,  // one mark in five gone
  none,   // nothing
  mixed   // one of the above, with other shares of marks lost, sometimes from the middle of the document on
};

using Random = std::mt19937_64;

// Damages `line` and returns the mark that stood after each of its tokens, before.
std::vector<Mark> damage(Line& line, DamageMode mode, Random& random);

}  // namespace vietmend

#endif  // VIETMEND_TOOLS_DAMAGE_H_
