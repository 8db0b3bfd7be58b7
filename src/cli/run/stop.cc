#include "cli/run/stop.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <initializer_list>

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

void handle(void (*handler)(int)) {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before = {};
    if (signal == SIGHUP && ::sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN)
      continue;
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
  }
}

}  // namespace

void on_signals() {
  if (ends[0] < 0 && ::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) ends = {-1, -1};
  handle(on_signal);
  ::signal(SIGPIPE, SIG_IGN);
}

void at_once_on_signals() {
  handle(SIG_DFL);
}

void end_by_signal() {
  const int signal = received.load();
  ::signal(signal, SIG_DFL);
  ::raise(signal);
  ::_exit(128 + signal);
}

void request() noexcept {
  wanted.store(true);
  if (ends[1] < 0) return;
  // The pipe only has to be readable; that it may already be full is no failure.
  [[maybe_unused]] const ssize_t written = ::write(ends[1], "", 1);
}

void forget() noexcept {
  if (received.load() == 0) wanted.store(false);
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
