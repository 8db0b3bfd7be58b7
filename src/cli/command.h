// The vietmend command as a function: what main() is, for whoever brings a main() of its own.
#ifndef VIETMEND_SRC_CLI_COMMAND_H_
#define VIETMEND_SRC_CLI_COMMAND_H_

#include "vietmend/export.h"

namespace vietmend::cli {

// Runs the command with the arguments of a process, the first of which is its name, and gives the status that
// it is to end with. Handles SIGINT and SIGTERM from then on; a run that one of them stopped ends the process
// by it.
VIETMEND_API int command(int argc, char** argv);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_COMMAND_H_
