// The numbers by which a text refers to the notes at the foot of its pages.
#ifndef VIETMEND_SRC_LAYOUT_FOOTNOTE_MARKS_H_
#define VIETMEND_SRC_LAYOUT_FOOTNOTE_MARKS_H_

#include "core/line.h"

namespace vietmend {

// Leaves out numbers that stand glued to a word or to the mark behind it ("Thư ký24 do", "theo luật.25")
// where the text shows that they are those of notes: two or more of them count on from one another, and below
// each stands a row that begins with its number and a capital ("24 Cụm từ này …"). Without such rows nothing
// is left out: CO2, G7, m3 and "lớp5" stay. Returns whether the line was changed.
bool drop_footnote_marks(Line& line, double min_confidence);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_FOOTNOTE_MARKS_H_
