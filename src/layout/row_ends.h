// White space that nobody sees: at the ends of rows, and where pages end.
#ifndef VIETMEND_SRC_LAYOUT_ROW_ENDS_H_
#define VIETMEND_SRC_LAYOUT_ROW_ENDS_H_

#include "core/line.h"

namespace vietmend {

struct RowEndOptions {
  bool spaces = true;       // tidy white space at the ends of rows
  bool page_breaks = true;  // tidy form feeds, and the blank rows beside them
};

// Takes away spaces and tabs before line breaks (kind space), and form feeds with the blank rows beside them
// (kind boilerplate): where a page ends within the text, one line break stays or, in a text whose rows mostly
// have blank ones between them, two. Kept are: what is frozen, what code and prose of other languages hold,
// two spaces or more at the end of a row in a Markdown text, which break the line, and tabs at the end of a
// row of a table, which are empty cells. White space at the end of the text stays but for form feeds. Line
// breaks of other gaps stay as many as they are, \r\n among them. The line's rows must have their kinds
// (Line::set_block). Changes less sure than `min_confidence` are not made. Linear in the line; doing it again
// changes nothing.
void tidy_row_ends(Line& line, RowEndOptions options, double min_confidence);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_ROW_ENDS_H_
