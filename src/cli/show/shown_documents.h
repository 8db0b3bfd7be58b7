// The documents of a file, repaired and shown one after another: what diff and stats are made of.
#ifndef VIETMEND_SRC_CLI_SHOW_SHOWN_DOCUMENTS_H_
#define VIETMEND_SRC_CLI_SHOW_SHOWN_DOCUMENTS_H_

#include <string>

#include "cli/input/format.h"
#include "cli/records/batch_documents.h"
#include "cli/run/failure.h"
#include "cli/run/same_files.h"
#include "vietmend/options.h"

namespace vietmend::cli {

struct ShowRequest {
  std::string file = "-";  // a file or a folder
  Format format = Format::automatic;
  std::string field = "text";
  PageOptions pages;
  Options options;
  std::vector<std::string> protect;  // regular expressions of what stays as it is
};

// Calls `show` for every document. `written`: where what is shown goes, which must be none of the files that
// are read. Complains about what cannot be read, and goes on. Throws UsageError, as Repairer does, what
// `show` throws, and Stopped.
Exit show_documents(const ShowRequest& request, const WrittenFile& written, const BatchDocuments::See& show);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_SHOWN_DOCUMENTS_H_
