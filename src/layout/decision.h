// What the steps of the layout stage decide about the rows of a page, and how it is written into the line.
#ifndef VIETMEND_SRC_LAYOUT_DECISION_H_
#define VIETMEND_SRC_LAYOUT_DECISION_H_

#include <vector>

#include "blocks/page.h"

namespace vietmend {

// About one row; a page has as many as rows.
struct Decision {
  bool drop = false;
  bool page_furniture = false;  // a page number or a running head: the text before it goes on behind it
  EditKind edit = EditKind::boilerplate;
  float confidence = 1;

  bool join = false;  // goes on in the next row that is not dropped; the rows between are dropped or blank
  float join_confidence = 1;

  void drop_as(EditKind kind, float sure) {
    drop = true;
    edit = kind;
    confidence = sure;
  }
};

using Decisions = std::vector<Decision>;

// Takes back the decision to drop a row of which something is frozen, or a gap beside it: the line would keep
// it, and the rows around it must be decided about as what stands beside a row that stays. To be called
// before rows are joined.
void keep_frozen(const Line& line, const Page& page, Decisions& decisions);

// Writes the decisions into `line`, of which `page` was made. Where rows are dropped, of the line breaks
// before and behind them the one with more blank lines stays; the text neither begins nor ends with white
// space that stood beside a dropped row. A row joined to the next is divided from it by a space, or by
// nothing where it ends with a hyphen or slash that has no space before it. Form feeds become line breaks
// beside rows that were dropped or joined. Writes nothing if nothing would be left. Returns whether the line
// was changed. No row that is dropped may be frozen.
bool write(Line& line, const Page& page, const Decisions& decisions);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_DECISION_H_
