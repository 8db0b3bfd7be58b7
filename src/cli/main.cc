#include <csignal>

#include "cli/options/command_line.h"
#include "cli/run/stop.h"

int main(int argc, char** argv) {
  namespace cli = vietmend::cli;
  cli::stop::on_signals();
  try {
    return static_cast<int>(cli::run(argc, argv));
  } catch (const cli::Stopped&) {
    // Whoever waits for this process is told that the signal ended it.
    std::signal(cli::stop::signal_received(), SIG_DFL);
    std::raise(cli::stop::signal_received());
    return static_cast<int>(cli::Exit::failed);
  }
}
