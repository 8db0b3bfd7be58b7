// Runs over a single text.
#ifndef VIETMEND_SRC_CLI_COMMANDS_ONE_TEXT_H_
#define VIETMEND_SRC_CLI_COMMANDS_ONE_TEXT_H_

#include "cli/input/inputs.h"
#include "cli/records/batches.h"

namespace vietmend::cli {

// Whether the input is one text and nothing else, so that what is shown of it needs no name.
inline bool is_one_text(const Inputs& inputs, const Batch& batch) {
  return inputs.size() == 1 && !inputs.is_one_folder() && batch.of.member.empty() &&
         (batch.format == Format::text || batch.format == Format::html);
}

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_COMMANDS_ONE_TEXT_H_
