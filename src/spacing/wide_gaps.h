// Gaps of several spaces within a sentence, as justified text of a PDF has them.
#ifndef VIETMEND_SRC_SPACING_WIDE_GAPS_H_
#define VIETMEND_SRC_SPACING_WIDE_GAPS_H_

#include "core/line.h"
#include "spacing/language_model.h"
#include "spacing/left_alone.h"

namespace vietmend::spacing {

// Makes one space of two or three between words in small letters: where the two are often seen together, and
// in a row of text where half of such gaps stand between words that are. Columns of a table stay: a row with
// a tab, a wider gap, or one before a number or a capital letter is left as it is.
void close_wide_gaps(Line& line, const LanguageModel& model, const LeftAlone& alone, double min_confidence);

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_WIDE_GAPS_H_
