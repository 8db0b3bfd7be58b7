#include "cli/run/failure.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "cli/show/visible.h"

namespace vietmend::cli {

FileError::FileError(std::string_view path, std::string_view what, int error)
    : Told(std::string(path) + ": " + std::string(what) + " (" + std::generic_category().message(error) +
           ")") {}

void complain(std::string_view message, std::string_view hint) {
  std::string line = "vietmend: ";
  append_visible(line, message);
  line += '\n';
  if (!hint.empty()) (line += hint) += '\n';
  std::string_view rest = line;
  while (!rest.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;  // There is nobody left to tell.
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace vietmend::cli
