// Spaces that came into codes and spans of years where a font changed.
#ifndef VIETMEND_SRC_SPACING_CODES_H_
#define VIETMEND_SRC_SPACING_CODES_H_

#include "core/line.h"
#include "spacing/left_alone.h"

namespace vietmend::spacing {

// Closes what is torn on one side of a hyphen or slash: "1318/QĐ -TTg", "15/TB- UBND", "100/2019/ NĐ-CP", and
// "2016 -2020", two years of which the second is later. A dash with a space on either side stays, and so does
// a minus: "-5 độ".
void join_codes(Line& line, const LeftAlone& alone, double min_confidence);

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_CODES_H_
