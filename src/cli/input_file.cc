#include "input_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "failure.h"
#include "stop.h"

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

InputFile::InputFile(std::string path) : path_(std::move(path)) {
  descriptor_ = path_ == "-" ? STDIN_FILENO : ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
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

std::size_t InputFile::read(std::span<char> buffer) {
  while (true) {
    wait_for_bytes(descriptor_);
    const ssize_t count = ::read(descriptor_, buffer.data(), buffer.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR && errno != EAGAIN) throw FileError(path_, "cannot be read", errno);
  }
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
