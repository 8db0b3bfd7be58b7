// The space beside punctuation marks, and between a word and a number.
//
//   khăn,thử  →  khăn, thử      chữ , chữ  →  chữ, chữ      ( abc )  →  (abc)      tháng7  →  tháng 7
#ifndef VIETMEND_SRC_SPACING_MARKS_H_
#define VIETMEND_SRC_SPACING_MARKS_H_

#include "core/line.h"
#include "spacing/language_model.h"
#include "spacing/left_alone.h"
#include "spacing/spacing_words.h"

namespace vietmend::spacing {

// Sets the gaps of a line right. Decimals, times, ratios, host names, initials, ellipses, smileys, the
// indices of formulas (PCS,j,t), the marks of notes (thầu(2), cơ quan[3]) and what is not prose stay.
void space_marks(Line& line, const SpacingWords& words, const LeftAlone& alone, double min_confidence);

// Puts a space between a word and a number that run together, where the model knows them side by side.
void space_numbers(Line& line, const LanguageModel& model, const LeftAlone& alone, double min_confidence);

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_MARKS_H_
