#include "cli/input/input_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "cli/run/failure.h"
#include "cli/run/stop.h"

namespace vietmend::cli {
namespace {

// Waits until there is something to read, or a stop is requested.
void wait_for_bytes(int descriptor) {
  std::array<pollfd, 2> waits = {pollfd{descriptor, POLLIN, 0}, pollfd{stop::descriptor(), POLLIN, 0}};
  while (::poll(waits.data(), waits.size(), -1) < 0 && errno == EINTR && !stop::requested()) {
  }
  if (stop::requested()) throw Stopped();
}

}  // namespace

// Without O_NONBLOCK the opening of a pipe with a name would wait for its writer, and no stop would end that.
InputFile::InputFile(std::string path) : path_(std::move(path)) {
  descriptor_ = path_ == "-" ? STDIN_FILENO : ::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor_ < 0) throw FileError(path_, "cannot be opened", errno);
  struct stat status = {};
  if (::fstat(descriptor_, &status) == 0 && S_ISDIR(status.st_mode)) {
    if (path_ != "-") ::close(descriptor_);
    throw FileError(path_, "is a folder, not a file", EISDIR);
  }
}

InputFile::~InputFile() {
  if (path_ != "-") ::close(descriptor_);
}

std::size_t InputFile::read_descriptor(std::span<char> buffer) {
  while (true) {
    wait_for_bytes(descriptor_);
    const ssize_t count = ::read(descriptor_, buffer.data(), buffer.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno == EINTR || errno == EAGAIN) continue;
    const std::string at = std::to_string(offset_ + ahead_.size());
    throw FileError(path_ == "-" ? "standard input" : path_, "cannot be read at byte " + at, errno);
  }
}

std::size_t InputFile::read(std::span<char> buffer) {
  std::size_t count = 0;
  if (ahead_.empty()) {
    count = read_descriptor(buffer);
  } else {
    count = ahead_.copy(buffer.data(), buffer.size());
    ahead_.erase(0, count);
  }
  offset_ += count;
  return count;
}

std::string_view InputFile::peek(std::size_t count) {
  while (ahead_.size() < count) {
    std::string more(count - ahead_.size(), '\0');
    const std::size_t got = read_descriptor(more);
    ahead_.append(more, 0, got);
    if (got == 0) break;
  }
  return std::string_view(ahead_).substr(0, count);
}

bool InputFile::seek(std::uint64_t byte) {
  if (!size() || ::lseek(descriptor_, static_cast<off_t>(byte), SEEK_SET) < 0) return false;
  ahead_.clear();
  offset_ = byte;
  return true;
}

std::string InputFile::read_all() {
  std::string text;
  // One byte more than the size, so that the end is met without growing.
  std::size_t room = static_cast<std::size_t>(size().value_or(1 << 16)) + 1;
  while (true) {
    const std::size_t had = text.size();
    text.resize(had + room);
    const std::size_t count = read(std::span(text).subspan(had));
    text.resize(had + count);
    if (count == 0) return text;
    room = count < room ? room - count : text.size();
  }
}

std::optional<std::uint64_t> InputFile::size() const {
  struct stat status = {};
  if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return static_cast<std::uint64_t>(status.st_size);
}

bool InputFile::is_also(int descriptor) const {
  struct stat mine = {};
  struct stat other = {};
  return ::fstat(descriptor_, &mine) == 0 && ::fstat(descriptor, &other) == 0 && S_ISREG(mine.st_mode) &&
         mine.st_dev == other.st_dev && mine.st_ino == other.st_ino;
}

}  // namespace vietmend::cli
