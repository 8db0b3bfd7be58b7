// vietmend diff: shows what a repair would change.
#ifndef VIETMEND_SRC_CLI_COMMANDS_DIFF_H_
#define VIETMEND_SRC_CLI_COMMANDS_DIFF_H_

#include <string>
#include <vector>

#include "cli/run/failure.h"
#include "cli/show/shown_documents.h"
#include "vietmend/edit.h"

namespace vietmend::cli {

enum class Colour : unsigned char { automatic, always, never };

struct DiffRequest : ShowRequest {
  std::string page;                   // an HTML file to write instead of the terminal's diff; empty: none
  Colour colour = Colour::automatic;  // automatic: on a terminal, unless NO_COLOR is set
  unsigned context = 1;               // how many unchanged lines are shown around changed ones
  std::vector<EditKind> only;         // show no other kinds; empty: all
};

// Writes the diff to standard output, through a pager on a terminal, or the page to its file. Throws as
// clean() does.
Exit diff(const DiffRequest& request);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_COMMANDS_DIFF_H_
