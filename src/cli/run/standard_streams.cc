#include "cli/run/standard_streams.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>

namespace vietmend::cli {

bool hold_standard_streams() noexcept {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(descriptor, F_GETFD) >= 0 || errno != EBADF) continue;
    const int how = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY;
    // The lowest descriptor that is free is this one.
    if (::open("/dev/null", how) != descriptor) return false;
  }
  return true;
}

}  // namespace vietmend::cli
