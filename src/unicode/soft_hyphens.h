// Words that a soft hyphen divides at the end of a row.
#ifndef VIETMEND_SRC_UNICODE_SOFT_HYPHENS_H_
#define VIETMEND_SRC_UNICODE_SOFT_HYPHENS_H_

#include <string_view>

#include "core/rewritten.h"

namespace vietmend {

// Takes out soft hyphens (U+00AD) at the ends of rows with the line break behind them and the blanks around
// it: "cư-⏎ờng" becomes "cường". The letters on both sides must be one Vietnamese syllable together, or go on
// in lower case without being a syllable each; of any other the row stays as it is, soft hyphen and all, for
// it may stand for a hyphen ("QĐ-⏎TTg") or for no more than a place between two syllables. A blank row ends
// everything. Edits are of kind line; those less sure than min_confidence are not made. Time is linear in the
// text.
Rewritten join_at_soft_hyphens(std::string_view text, double min_confidence);

}  // namespace vietmend

#endif  // VIETMEND_SRC_UNICODE_SOFT_HYPHENS_H_
