#include "cli/output/output_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <system_error>

#include "cli/output/name_number.h"
#include "cli/run/failure.h"
#include "cli/run/stop.h"

namespace vietmend::cli {
namespace {

constexpr mode_t kNewFileMode = 0666;  // less the umask
// A longer name would leave no room for what is put before it and behind it.
constexpr std::size_t kLongName = 240;

// A writer of a pipe or terminal that is asked to stop must not wait for its reader: no more is written at a
// time than there is room for whenever there is any (pipe(7)).
constexpr std::size_t kRoomOfPipe = PIPE_BUF;

// Waits until `descriptor` takes bytes. Throws Stopped when a stop is requested before it does.
void wait_for_room(int descriptor) {
  std::array<pollfd, 2> waits = {pollfd{descriptor, POLLOUT, 0}, pollfd{stop::descriptor(), POLLIN, 0}};
  while (true) {
    const int ready = ::poll(waits.data(), waits.size(), -1);
    if (ready < 0 && errno != EINTR) return;  // The writing will say what is the matter.
    if (ready > 0 && waits[0].revents != 0) return;
    if (stop::requested()) throw Stopped();
  }
}

// Opens what is no regular file. That of a pipe with a name waits for its reader, or a stop.
int open_special(const std::filesystem::path& path) {
  constexpr int kOftenEnough = 20;  // milliseconds
  while (true) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor >= 0 || errno != ENXIO) return descriptor;
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISFIFO(status.st_mode)) return descriptor;
    pollfd wait = {stop::descriptor(), POLLIN, 0};
    ::poll(&wait, 1, kOftenEnough);
    if (stop::requested()) throw Stopped();
  }
}

// Whether the regular file that a path leads to lies where its links say. /dev/stdout leads to a file that
// was deleted while it is open, too: nothing can take its place.
bool has_name(const std::filesystem::path& path, const struct stat& status) {
  struct stat named = {};
  return ::stat(followed(path).c_str(), &named) == 0 && named.st_dev == status.st_dev &&
         named.st_ino == status.st_ino;
}

}  // namespace

std::filesystem::path followed(const std::filesystem::path& path) {
  constexpr int kLongestChain = 40;  // as Linux has it
  std::error_code error;
  std::filesystem::path end = path;
  for (int links = 0; links < kLongestChain && std::filesystem::is_symlink(end, error); ++links) {
    const std::filesystem::path next = std::filesystem::read_symlink(end, error);
    if (error) break;
    end = next.is_absolute() ? next : end.parent_path() / next;
  }
  const std::filesystem::path absolute = std::filesystem::absolute(end, error);
  std::filesystem::path real = std::filesystem::weakly_canonical(absolute, error);
  return error ? end : real;
}

std::filesystem::path part_beside(const std::filesystem::path& target, std::string_view ending) {
  const std::filesystem::path real = followed(target);
  std::string name = real.filename().string();
  if (name.size() > kLongName)
    name = name.substr(0, kLongName - 20) + std::to_string(NameNumber().add(name).value());
  return real.parent_path() / ("." + name + std::string(ending));
}

OutputFile::OutputFile(const std::filesystem::path& target, std::optional<std::uint64_t> resume_at)
    : name_(target), target_(target) {
  if (target_ == "-") {
    descriptor_ = STDOUT_FILENO;
    struct stat out = {};
    waits_ = ::fstat(descriptor_, &out) == 0 && !S_ISREG(out.st_mode);
    return;
  }
  struct stat status = {};
  const bool there = ::stat(target_.c_str(), &status) == 0;
  // A name that no file can have, because it is too long or leads through a file, shows before any work.
  if (!there && errno != ENOENT) throw FileError(target_.string(), "cannot be written", errno);
  if (there && S_ISDIR(status.st_mode)) throw FileError(target_.string(), "is a folder, not a file", EISDIR);
  if (there && !S_ISREG(status.st_mode)) {
    waits_ = true;
    descriptor_ = open_special(target_);
    if (descriptor_ < 0) throw FileError(target.string(), "cannot be written", errno);
    return;
  }
  if (there && !has_name(target_, status)) {
    descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC | O_APPEND);
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
    // Of what lies there, put there by whomever, only a file of that very name is written to, and no link's
    // end.
    const int how = O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | (resume_at ? 0 : O_CREAT);
    descriptor_ = ::open(beside_.c_str(), how, kNewFileMode);
    if (descriptor_ < 0 && resume_at)
      throw FileError(beside_.string(), "of the run that stopped is gone", errno);
    const bool strange = descriptor_ < 0 ? errno == ELOOP || errno == ENXIO
                                         : ::fstat(descriptor_, &opened) != 0 || !S_ISREG(opened.st_mode) ||
                                               opened.st_nlink > 1;
    if (strange) {
      if (descriptor_ >= 0) ::close(descriptor_);
      throw FileError(beside_.string() + ": is in the way of " + name_.string() + ", and no file of a run");
    }
    if (descriptor_ < 0) fail("cannot be written", errno);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      ::close(descriptor_);
      throw FileError(name_.string() + ": is being written by another run");
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

void expect_writable(const std::filesystem::path& target) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(target, error);
  if (target == "-" || (std::filesystem::exists(status) && std::filesystem::is_other(status))) return;
  const OutputFile tried(target);
}

OutputFile::~OutputFile() {
  discard();
}

void OutputFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    if (waits_) wait_for_room(descriptor_);
    const std::size_t most = waits_ ? std::min(bytes.size(), kRoomOfPipe) : bytes.size();
    const ssize_t count = ::write(descriptor_, bytes.data(), most);
    if (count >= 0) {
      size_ += static_cast<std::uint64_t>(count);
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EPIPE) {
      throw BrokenPipe();
    } else if (errno != EINTR && errno != EAGAIN) {
      fail("cannot be written at byte " + std::to_string(size_), errno);
    }
  }
}

void OutputFile::fail(std::string_view what, int error) const {
  throw FileError(target_ == "-" ? "standard output" : name_.string(), what, error);
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
