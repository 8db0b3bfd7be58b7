// What stands around a page's text: running heads, page numbers, stamps of the publisher.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PAGE_FURNITURE_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PAGE_FURNITURE_H_

#include <vector>

#include "cli/input/pdf/page_run.h"
#include "cli/input/pdf/ruled_table.h"

namespace vietmend {

struct PdfPage {
  int height = 0;  // as the boxes' places
  std::vector<PageRun> runs;
  std::vector<RuledTable>
      tables;  // what stands in them is no furniture, though the head of a long one is on each page
};

// Of each run of each page, whether it is furniture:
//   a text that stands at the same height of a page at most two pages away, at the head or the foot, if it is
//   apart from the rows beside it or is outermost on most pages of three or more; a number there that counts
//   as the pages do; the head of a page of the Official Gazette, by its words; the rows of a digital
//   signature, small letters one below the other that say who signed and when.
std::vector<std::vector<bool>> page_furniture(const std::vector<PdfPage>& pages);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PAGE_FURNITURE_H_
