// The command line: what the arguments ask for.
#ifndef VIETMEND_SRC_CLI_OPTIONS_COMMAND_LINE_H_
#define VIETMEND_SRC_CLI_OPTIONS_COMMAND_LINE_H_

#include "cli/run/failure.h"

namespace vietmend::cli {

// Reads the arguments, runs the subcommand they name and gives back how it ended. Complains on standard
// error. Throws Stopped after a signal.
Exit run(int argc, char** argv);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OPTIONS_COMMAND_LINE_H_
