// Rows that no stage may change: programs, markup, data, prose of other languages, and what has lost letters.
#ifndef VIETMEND_SRC_BLOCKS_UNTOUCHED_H_
#define VIETMEND_SRC_BLOCKS_UNTOUCHED_H_

#include "core/line.h"
#include "language/foreign_letters.h"

namespace vietmend {

// Freezes what is code or foreign prose, and says so of the tokens of its rows. Code is what is written as
// code (code_spans.h), what the page told to be, and rows that read as code. A row that has too few words to
// tell is what the rows around it are. Rows that lost letters (lost_letters.h) count as foreign. Between two
// rows of code all is frozen, the line break too; foreign prose may have been wrapped, so that its line
// breaks are free. To be called before any stage writes. Linear in the line.
//   may_lack_marks  the text may have lost all marks of its letters, by which Vietnamese is told: then a row
//   of
//                   which fewer words than half are foreign is none of another language where the rows on
//                   both sides that tell are Vietnamese
void freeze_untouched(Line& line, const ForeignLetters& letters, bool may_lack_marks = false);

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_UNTOUCHED_H_
