// vietmend diff: shows what a repair would change.
#ifndef VIETMEND_SRC_CLI_DIFF_H_
#define VIETMEND_SRC_CLI_DIFF_H_

#include <string>

#include "batches.h"
#include "failure.h"
#include "vietmend/options.h"

namespace vietmend::cli {

enum class Colour : unsigned char { automatic, always, never };

struct DiffRequest {
  std::string file = "-";
  std::string page;  // an HTML file to write instead of the terminal's diff; empty: none
  Format format = Format::automatic;
  std::string field = "text";
  Colour colour = Colour::automatic;  // automatic: on a terminal, unless NO_COLOR is set
  unsigned context = 1;               // how many unchanged lines are shown around changed ones
  Options options;
};

// Writes the diff to standard output, or the page to its file. Throws as clean() does.
Exit diff(const DiffRequest& request);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_DIFF_H_
