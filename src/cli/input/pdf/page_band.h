// The runs of a page that stand at one height.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PAGE_BAND_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PAGE_BAND_H_

#include <vector>

#include "cli/input/pdf/page_run.h"

namespace vietmend {

struct PageBand {
  std::vector<PageRun> runs;  // from left to right; never empty
  int top = 0;                // of the tallest run
  int bottom = 0;
  int size = 0;  // the largest
  int left = 0;
  int right = 0;
};

// The upright runs in bands, from the top of the page down. Runs of one band with no more than a space
// between are one run, and so are those of a row that is stretched to fill its width.
std::vector<PageBand> page_bands(std::vector<PageRun> runs);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PAGE_BAND_H_
