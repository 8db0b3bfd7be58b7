#include "cli/run/stop.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

namespace vietmend::cli::stop {
namespace {

std::atomic<bool> wanted{false};
std::atomic<int> received{0};
std::array<int, 2> ends = {-1, -1};

void on_signal(int signal) {
  const int saved = errno;
  if (received.load() != 0) {  // Who asks twice does not want to wait.
    ::signal(signal, SIG_DFL);
    ::raise(signal);
  }
  received.store(signal);
  request();
  errno = saved;
}

}  // namespace

void on_signals() {
  if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) ends = {-1, -1};
  struct sigaction action = {};
  action.sa_handler = on_signal;
  sigemptyset(&action.sa_mask);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
  ::signal(SIGPIPE, SIG_IGN);
}

void request() noexcept {
  wanted.store(true);
  if (ends[1] < 0) return;
  // The pipe only has to be readable; that it may already be full is no failure.
  [[maybe_unused]] const ssize_t written = ::write(ends[1], "", 1);
}

bool requested() noexcept {
  return wanted.load();
}

int descriptor() noexcept {
  return ends[0];
}

int signal_received() noexcept {
  return received.load();
}

}  // namespace vietmend::cli::stop
