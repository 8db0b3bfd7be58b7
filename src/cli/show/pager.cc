#include "cli/show/pager.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>

namespace vietmend::cli {
namespace {

std::string command() {
  for (const char* variable : {"VIETMEND_PAGER", "PAGER"}) {
    if (const char* value = std::getenv(variable)) return value;
  }
  return "less";
}

}  // namespace

Pager::Pager() {
  std::string line = command();
  if (::isatty(STDOUT_FILENO) != 1 || line.empty() || line == "cat") return;
  // As git does: F ends where all fits on the screen, R keeps colours, X leaves the screen as it is.
  ::setenv("LESS", "FRX", 0);
  std::array<int, 2> pipe = {};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return;
  std::string shell = "/bin/sh";
  std::string option = "-c";
  std::array<char*, 4> arguments = {shell.data(), option.data(), line.data(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe[0], STDIN_FILENO);
  if (::posix_spawn(&child_, shell.c_str(), &actions, nullptr, arguments.data(), environ) == 0) {
    output_ = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    ::dup2(pipe[1], STDOUT_FILENO);
  } else {
    child_ = -1;
  }
  posix_spawn_file_actions_destroy(&actions);
  ::close(pipe[0]);
  ::close(pipe[1]);
}

Pager::~Pager() {
  if (child_ < 0) return;
  ::dup2(output_, STDOUT_FILENO);
  ::close(output_);
  while (::waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace vietmend::cli
