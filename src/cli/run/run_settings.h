// What a run was asked for, as its journal has it.
#ifndef VIETMEND_SRC_CLI_RUN_RUN_SETTINGS_H_
#define VIETMEND_SRC_CLI_RUN_RUN_SETTINGS_H_

#include "cli/commands/clean.h"
#include "cli/input/inputs.h"
#include "cli/run/journal.h"

namespace vietmend::cli {

// All that decides on the output: the version, the options, the model and the inputs, which must outlive it.
RunSettings settings_of(const CleanRequest& request, const Inputs& inputs);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_RUN_SETTINGS_H_
