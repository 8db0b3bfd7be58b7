#include "cli/output/output_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "cli/run/failure.h"

namespace vietmend::cli {
namespace {

constexpr mode_t kNewFileMode = 0666;  // less the umask

// What a chain of links ends at, whether or not that is there yet.
std::filesystem::path followed(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::path real = std::filesystem::weakly_canonical(path, error);
  return error ? path : real;
}

}  // namespace

std::filesystem::path part_beside(const std::filesystem::path& target, std::string_view ending) {
  const std::filesystem::path real = followed(target);
  return real.parent_path() / ("." + real.filename().string().substr(0, 200) + std::string(ending));
}

OutputFile::OutputFile(const std::filesystem::path& target, std::optional<std::uint64_t> resume_at)
    : target_(target) {
  if (target_ == "-") {
    descriptor_ = STDOUT_FILENO;
    return;
  }
  struct stat status = {};
  const bool there = ::stat(target_.c_str(), &status) == 0;
  if (there && S_ISDIR(status.st_mode)) throw FileError(target_.string(), "is a folder, not a file", EISDIR);
  if (there && !S_ISREG(status.st_mode)) {
    descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw FileError(target.string(), "cannot be written", errno);
    return;
  }
  open_beside(resume_at);
  // A file that is replaced keeps its permissions; where they cannot be set the new ones must do.
  if (there) [[maybe_unused]]
    const int kept = ::fchmod(descriptor_, status.st_mode & 07777);
}

void OutputFile::open_beside(std::optional<std::uint64_t> resume_at) {
  target_ = followed(target_);
  beside_ = part_beside(target_);
  struct stat opened = {};
  struct stat named = {};
  do {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = ::open(beside_.c_str(), O_WRONLY | O_CLOEXEC | (resume_at ? 0 : O_CREAT), kNewFileMode);
    if (descriptor_ < 0 && resume_at)
      throw FileError(beside_.string(), "of the run that stopped is gone", errno);
    if (descriptor_ < 0) fail("cannot be written", errno);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      ::close(descriptor_);
      throw FileError(target_.string() + ": is being written by another run");
    }
    // Another run may have finished between the opening and the locking, and the name be another file's now.
  } while (::fstat(descriptor_, &opened) == 0 &&
           (::stat(beside_.c_str(), &named) != 0 || named.st_ino != opened.st_ino));
  size_ = resume_at.value_or(0);
  const auto size = static_cast<off_t>(size_);
  if (opened.st_size < size) {
    ::close(descriptor_);
    throw FileError(beside_.string() + ": is shorter than it was when the run stopped");
  }
  if (::ftruncate(descriptor_, size) != 0 || ::lseek(descriptor_, size, SEEK_SET) < 0) {
    fail("cannot be written", errno);
  }
}

OutputFile::~OutputFile() {
  discard();
}

void OutputFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count >= 0) {
      size_ += static_cast<std::uint64_t>(count);
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EPIPE) {
      throw BrokenPipe();
    } else if (errno == EAGAIN) {
      pollfd wait = {descriptor_, POLLOUT, 0};
      ::poll(&wait, 1, -1);
    } else if (errno != EINTR) {
      fail("cannot be written at byte " + std::to_string(size_), errno);
    }
  }
}

void OutputFile::fail(std::string_view what, int error) const {
  throw FileError(target_ == "-" ? "standard output" : target_.string(), what, error);
}

void OutputFile::sync() {
  if (!beside_.empty() && ::fdatasync(descriptor_) != 0) fail("cannot be written", errno);
}

void OutputFile::keep() noexcept {
  if (descriptor_ >= 0 && descriptor_ != STDOUT_FILENO) ::close(descriptor_);
  descriptor_ = -1;
  beside_.clear();
}

void OutputFile::commit() {
  if (descriptor_ < 0 || descriptor_ == STDOUT_FILENO) return;
  // The lock goes with the descriptor, so that the file is renamed before that is closed. Closing a copy of
  // it brings to light what a network's file system has not yet told.
  const int copy = ::dup(descriptor_);
  if (copy >= 0 && ::close(copy) != 0 && errno != EINTR) {
    fail("cannot be written", errno);
  }
  if (!beside_.empty() && ::rename(beside_.c_str(), target_.c_str()) != 0) {
    fail("cannot be replaced", errno);
  }
  beside_.clear();
  ::close(descriptor_);
  descriptor_ = -1;
}

void OutputFile::discard() noexcept {
  if (descriptor_ >= 0 && descriptor_ != STDOUT_FILENO) ::close(descriptor_);
  descriptor_ = -1;
  if (!beside_.empty()) ::unlink(beside_.c_str());
  beside_.clear();
}

}  // namespace vietmend::cli
