// vietmend blocks: what each stretch of a text is.
#ifndef VIETMEND_SRC_CLI_COMMANDS_BLOCKS_H_
#define VIETMEND_SRC_CLI_COMMANDS_BLOCKS_H_

#include <string>
#include <vector>

#include "cli/input/format.h"
#include "cli/input/html/page_options.h"
#include "cli/run/failure.h"

namespace vietmend::cli {

struct BlocksRequest {
  std::vector<std::string> files;  // files and folders; none: standard input
  Format format = Format::automatic;
  std::string field = "text";  // of JSONL records; the column of tables
  PageOptions pages;
};

// Writes a line for each block of each document to standard output, as append_block_lines() has it; with the
// document's name where there are several inputs, or records. Texts are read as UTF-8 as they stand, a PDF
// file's with what its pages show. Complains about what cannot be read, and goes on. Throws UsageError where
// standard input is named twice, and Stopped.
Exit blocks(const BlocksRequest& request);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_COMMANDS_BLOCKS_H_
