// Syllables that stand twice by mistake: "song với với cán bộ", "công tác tác quản lý".
#ifndef VIETMEND_SRC_SPACING_DOUBLES_H_
#define VIETMEND_SRC_SPACING_DOUBLES_H_

#include "core/line.h"
#include "spacing/language_model.h"
#include "spacing/spacing_words.h"

namespace vietmend::spacing {

// Leaves the second of two equal syllables out where two make no sense: a particle no one doubles ("của
// của"), or a syllable that hardly stands outside words, where it is the end of one word and begins none
// ("công tác tác quản lý", but not "công tác tác động"). Reduplications (dần dần), names, numbers and triples
// stay.
void drop_doubles(Line& line, const LanguageModel& model, const SpacingWords& words, double min_confidence);

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_DOUBLES_H_
