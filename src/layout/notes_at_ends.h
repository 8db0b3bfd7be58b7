// Footnotes at the ends of pages, behind which the text goes on.
#ifndef VIETMEND_SRC_LAYOUT_NOTES_AT_ENDS_H_
#define VIETMEND_SRC_LAYOUT_NOTES_AT_ENDS_H_

#include <vector>

#include "blocks/page.h"
#include "blocks/paired_rows.h"
#include "blocks/row_pair.h"

namespace vietmend {

// For each of the rows that stay: whether it ends a page as part of a footnote, so that what the next page
// begins with goes on with the text above the notes and not with it. Notes count on from one to the next, and
// the mark of one stands in the text before it. Where a page has nothing but notes, those of the page before
// go on in it.
std::vector<bool> notes_at_ends(const Page& page, const std::vector<PairedRow>& kept);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_NOTES_AT_ENDS_H_
