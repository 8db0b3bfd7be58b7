// vietmend clean: repairs files.
#ifndef VIETMEND_SRC_CLI_COMMANDS_CLEAN_H_
#define VIETMEND_SRC_CLI_COMMANDS_CLEAN_H_

#include <string>
#include <vector>

#include "cli/input/format.h"
#include "cli/input/html/page_options.h"
#include "cli/input/pdf/ocr_options.h"
#include "cli/run/failure.h"
#include "cli/run/progress.h"
#include "vietmend/options.h"

namespace vietmend::cli {

struct CleanRequest {
  std::vector<std::string> files;  // files and folders; none: standard input, as "-"
  std::string output;              // a file or a folder; empty or "-": standard output
  Format format = Format::automatic;
  std::string field = "text";
  PageOptions pages;
  std::string edits;      // where the edits are written; empty: nowhere
  std::string extracted;  // where the text of the one PDF file or page is written; empty: nowhere
  std::string summary;    // where a summary of the run is written; empty: nowhere
  bool ocr_pages = false;  // scanned pages of PDF files are read
  unsigned threads = 0;   // 0: as many as the machine runs at once
  Progress progress = Progress::automatic;
  bool resume = false;  // go on where an earlier run stopped
  Options options;
  std::vector<std::string> protect;  // regular expressions of what stays as it is

  OcrOptions ocr() const;
};

// Repairs the files in order. Complains on standard error about every record and file that could not be read
// and goes on. Throws UsageError before any work, FileError when the output fails, BrokenPipe and Stopped.
Exit clean(CleanRequest request);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_COMMANDS_CLEAN_H_
