// Rows that were wrapped at one width, as in a PDF, and go on in the next row.
#ifndef VIETMEND_SRC_LAYOUT_WRAPPED_H_
#define VIETMEND_SRC_LAYOUT_WRAPPED_H_

#include <vector>

#include "layout/decision.h"
#include "layout/page.h"
#include "layout/row_shape.h"
#include "layout/width.h"
#include "vietmend/options.h"

namespace vietmend {

// At which width a text was wrapped, found from the rows that certainly go on: those without a mark at the
// end before a row that begins with a small letter. Each of them was too wide for one more word.
struct Wrapping {
  bool found = false;   // the text shows that it was wrapped
  bool usable = false;  // there is a width, whether or not it shows
  Ruler ruler = Ruler::letters;
  float width = 0;
  float tolerance = 0;     // by how much a row that was full may seem not to be
  std::size_t indent = 0;  // of rows that go on a paragraph

  // Whether the first word of the next row had no room in the row.
  bool full(const Widths& row, const Widths& next_word) const {
    const auto r = static_cast<std::size_t>(ruler);
    return row[r] + kSpaceWidths[r] + next_word[r] > width - tolerance && row[r] <= width * 1.1F + tolerance;
  }
};

Wrapping find_wrapping(const Page& page, const std::vector<RowShape>& shapes, const Decisions& decisions);

// Decides which rows to join with the next. Never a row to one that begins a paragraph (a heading, an item, a
// row that stands alone), nor one that ends its paragraph: that is not full, or that ends a sentence where,
// by the sentences that end in mid-row and by the next word, the paragraph more likely ends too. `lines` is
// not keep.
void find_wrapped(const Page& page, const std::vector<RowShape>& shapes, const Wrapping& wrapping,
                  Lines lines, double min_confidence, Decisions& decisions);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_WRAPPED_H_
