// clean --extracted: the text that a run takes from its file.
#ifndef VIETMEND_SRC_CLI_COMMANDS_EXTRACTED_H_
#define VIETMEND_SRC_CLI_COMMANDS_EXTRACTED_H_

#include "cli/commands/clean.h"

namespace vietmend::cli {

// Writes the text of the run's one PDF file or HTML page to where it is asked for. Throws UsageError where
// the run has several files, or one of another kind, and FileError.
void write_extracted(const CleanRequest& request);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_COMMANDS_EXTRACTED_H_
