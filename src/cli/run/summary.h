// A summary of a run, for programs.
#ifndef VIETMEND_SRC_CLI_RUN_SUMMARY_H_
#define VIETMEND_SRC_CLI_RUN_SUMMARY_H_

#include <string>

#include "cli/run/failure.h"
#include "cli/run/tally.h"

namespace vietmend::cli {

// Writes one JSON object to the file: version, exit, seconds, bytes, documents, unreadable, and edits with a
// number for each kind. Throws FileError.
void write_summary(const std::string& path, const Tally& tally, double seconds, Exit exit);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_SUMMARY_H_
