// A diff by words for the terminal, in colour or with git's marks: [-removed-]{+put in+}.
#ifndef VIETMEND_SRC_CLI_SHOW_DIFF_LINES_H_
#define VIETMEND_SRC_CLI_SHOW_DIFF_LINES_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "vietmend/repairer.h"

namespace vietmend::cli {

struct DiffStyle {
  bool colour = false;
  std::size_t context = 1;  // unchanged lines around changed ones
};

// The changed lines of a document and their context; empty if nothing changed. Each stretch of lines stands
// under a heading "NAME:LINE", the line counted in the source from 1. A line break that was taken out shows
// as ↵, control characters show as ␀ to ␡, so that no text can play tricks on a terminal.
std::string diff_lines(std::string_view name, std::string_view source, const Repaired& repaired,
                       const DiffStyle& style);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_DIFF_LINES_H_
