// The stamp of a digital signature on a page.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_SIGNATURE_STAMP_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_SIGNATURE_STAMP_H_

#include <vector>

#include "cli/input/pdf/page_run.h"

namespace vietmend {

// Sets `furniture` for the rows of stamps: "Người ký: …" or its like and what stands close below or above it,
// at one left edge and in letters of one size, if two of the rows are labelled as a stamp's are. Letters of
// the text's size (`body_size`) are stamps only where labelled.
void mark_stamps(const std::vector<PageRun>& runs, int body_size, std::vector<bool>& furniture);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_SIGNATURE_STAMP_H_
