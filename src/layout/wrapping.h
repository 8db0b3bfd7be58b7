// At which width the rows of a text were wrapped.
#ifndef VIETMEND_SRC_LAYOUT_WRAPPING_H_
#define VIETMEND_SRC_LAYOUT_WRAPPING_H_

#include <cstddef>
#include <vector>

#include "layout/decision.h"
#include "layout/page.h"
#include "layout/row_shape.h"
#include "layout/width.h"

namespace vietmend {

// At which width a text was wrapped, found from the rows that certainly go on: those without a mark at the
// end before a row that begins with a small letter. Each of them was too wide for one more word.
struct Wrapping {
  bool found = false;   // the text shows that it was wrapped
  bool usable = false;  // there is a width, whether or not it shows
  Ruler ruler = Ruler::letters;
  float width = 0;
  float tolerance = 0;     // by how much a row that was full may seem not to be
  std::size_t indent = 0;  // of rows that go on a paragraph, in spaces
  // Between which widths the first rows of paragraphs end, where they are indented by white space that did
  // not come with the text; 0 where they are not.
  float first_least = 0, first_most = 0;

  // Whether the first word of the next row had no room in the row.
  bool full(const Widths& row, const Widths& next_word, bool first = false) const {
    const auto r = static_cast<std::size_t>(ruler);
    const float limit = first && first_least > 0 ? first_least : width - tolerance;
    return row[r] + kSpaceWidths[r] + next_word[r] > limit && row[r] <= width * 1.1F + tolerance;
  }

  // Whether a row that goes on in the next is too wide for the first of an indented paragraph, or ended too
  // soon for any other.
  bool too_wide_for_first(const Widths& row) const {
    const auto r = static_cast<std::size_t>(ruler);
    return first_most > 0 && row[r] > first_most + (width - first_most) / 4;
  }
  bool narrow_as_first(const Widths& row, const Widths& next_word) const {
    const auto r = static_cast<std::size_t>(ruler);
    constexpr float kMostOfNextWord = 0.9F;  // fonts differ
    return first_most > 0 && row[r] <= first_most && full(row, next_word, true) &&
           row[r] + kMostOfNextWord * (kSpaceWidths[r] + next_word[r]) <= width;
  }
};

Wrapping find_wrapping(const Page& page, const std::vector<RowShape>& shapes, const Decisions& decisions);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_WRAPPING_H_
