#include "cli/options/command_line.h"
#include "cli/run/standard_streams.h"
#include "cli/run/stop.h"

int main(int argc, char** argv) {
  namespace cli = vietmend::cli;
  if (!cli::hold_standard_streams()) return static_cast<int>(cli::Exit::failed);
  cli::stop::on_signals();
  try {
    return static_cast<int>(cli::run(argc, argv));
  } catch (const cli::Stopped&) {
    cli::stop::end_by_signal();
  }
}
