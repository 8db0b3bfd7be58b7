#include "cli/command.h"

#include "cli/options/command_line.h"
#include "cli/run/standard_streams.h"
#include "cli/run/stop.h"

namespace vietmend::cli {

int command(int argc, char** argv) {
  if (!hold_standard_streams()) return static_cast<int>(Exit::failed);
  stop::on_signals();
  try {
    return static_cast<int>(run(argc, argv));
  } catch (const Stopped&) {
    stop::end_by_signal();
  }
}

}  // namespace vietmend::cli
