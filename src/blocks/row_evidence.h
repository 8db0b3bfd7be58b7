// What the page told of each row.
#ifndef VIETMEND_SRC_BLOCKS_ROW_EVIDENCE_H_
#define VIETMEND_SRC_BLOCKS_ROW_EVIDENCE_H_

#include <vector>

#include "blocks/page.h"

namespace vietmend {

struct RowEvidence {
  bool begins = false, goes_on = false;  // at most one of them
  bool furniture = false, table = false, heading = false;
};

// Of every row of a page, by the evidence of its line; empty if there is none that speaks of rows. A row
// whose beginning stands inside another now, since it was joined to the row before, says nothing any more.
std::vector<RowEvidence> row_evidence(const Page& page);

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_ROW_EVIDENCE_H_
