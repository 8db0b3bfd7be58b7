#include "output_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "failure.h"

namespace vietmend::cli {
namespace {

constexpr mode_t kNewFileMode = 0666;  // less the umask

// Makes a new file in the target's folder and gives its name to `beside`; -1 and errno on failure.
int open_beside(const std::filesystem::path& target, std::filesystem::path& beside) {
  const std::string name = "." + target.filename().string().substr(0, 200) + "." + std::to_string(::getpid());
  for (int attempt = 0;; ++attempt) {
    beside = target.parent_path() / (name + "." + std::to_string(attempt) + ".part");
    const int descriptor = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kNewFileMode);
    if (descriptor >= 0 || errno != EEXIST) return descriptor;
  }
}

// What a chain of links ends at, whether or not that is there yet.
std::filesystem::path followed(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::path real = std::filesystem::weakly_canonical(path, error);
  return error ? path : real;
}

}  // namespace

OutputFile::OutputFile(const std::filesystem::path& target) : target_(target) {
  if (target_ == "-") {
    descriptor_ = STDOUT_FILENO;
    return;
  }
  struct stat status = {};
  const bool there = ::stat(target_.c_str(), &status) == 0;
  if (there && S_ISDIR(status.st_mode)) throw FileError(target_.string(), "is a folder, not a file", EISDIR);
  if (there && !S_ISREG(status.st_mode)) {
    descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    target_ = followed(target_);
    descriptor_ = open_beside(target_, beside_);
    if (descriptor_ < 0) beside_.clear();
    // A file that is replaced keeps its permissions; where they cannot be set the new ones must do.
    if (descriptor_ >= 0 && there) [[maybe_unused]]
      const int kept = ::fchmod(descriptor_, status.st_mode & 07777);
  }
  if (descriptor_ < 0) throw FileError(target.string(), "cannot be written", errno);
}

OutputFile::~OutputFile() {
  discard();
}

void OutputFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EPIPE) {
      throw BrokenPipe();
    } else if (errno == EAGAIN) {
      pollfd wait = {descriptor_, POLLOUT, 0};
      ::poll(&wait, 1, -1);
    } else if (errno != EINTR) {
      throw FileError(target_ == "-" ? "standard output" : target_.string(), "cannot be written", errno);
    }
  }
}

void OutputFile::commit() {
  if (descriptor_ < 0 || descriptor_ == STDOUT_FILENO) return;
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0 && errno != EINTR) {
    const int error = errno;
    discard();
    throw FileError(target_.string(), "cannot be written", error);
  }
  if (beside_.empty()) return;
  if (::rename(beside_.c_str(), target_.c_str()) != 0) {
    const int error = errno;
    discard();
    throw FileError(target_.string(), "cannot be replaced", error);
  }
  beside_.clear();
}

void OutputFile::discard() noexcept {
  if (descriptor_ >= 0 && descriptor_ != STDOUT_FILENO) ::close(descriptor_);
  descriptor_ = -1;
  if (!beside_.empty()) ::unlink(beside_.c_str());
  beside_.clear();
}

}  // namespace vietmend::cli
