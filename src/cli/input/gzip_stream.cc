#include "cli/input/gzip_stream.h"

#include <zlib.h>

#include <algorithm>
#include <new>
#include <string>

#include "cli/run/failure.h"

namespace vietmend::cli {
namespace {

constexpr std::size_t kGzipReadSize = std::size_t{64} * 1024;
constexpr std::size_t kMostAtOnce = std::size_t{1} << 30U;  // within what zlib can count
constexpr int kGzipWindow = 15 + 16;                        // the largest window, in a gzip member

}  // namespace

struct GzipStream::Inflating {
  z_stream state = {};
};

GzipStream::GzipStream(InputFile& file)
    : file_(file), compressed_(kGzipReadSize), inflating_(std::make_unique<Inflating>()) {
  if (inflateInit2(&inflating_->state, kGzipWindow) != Z_OK) throw std::bad_alloc();
}

GzipStream::~GzipStream() {
  inflateEnd(&inflating_->state);
}

// Gets more compressed bytes; false at the end of the file.
bool GzipStream::refill() {
  const std::size_t count = file_.read(compressed_);
  inflating_->state.next_in = reinterpret_cast<Bytef*>(compressed_.data());
  inflating_->state.avail_in = static_cast<uInt>(count);
  return count > 0;
}

// Whether another member begins behind the last.
bool GzipStream::begin_member() {
  z_stream& state = inflating_->state;
  while (state.avail_in > 0 || refill()) {
    if (*state.next_in != 0) {
      inflateReset(&state);
      between_members_ = false;
      return true;
    }
    ++state.next_in;
    --state.avail_in;
  }
  return false;
}

std::size_t GzipStream::read(std::span<char> buffer) {
  z_stream& state = inflating_->state;
  const std::size_t room = std::min(buffer.size(), kMostAtOnce);
  state.next_out = reinterpret_cast<Bytef*>(buffer.data());
  state.avail_out = static_cast<uInt>(room);
  while (state.avail_out == room && room > 0) {
    if (between_members_ && !begin_member()) return 0;
    if (state.avail_in == 0 && !refill()) fail("is truncated at byte", "the gzip stream does not end");
    const int result = inflate(&state, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
      between_members_ = true;
    } else if (result == Z_MEM_ERROR) {
      throw std::bad_alloc();
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      fail("is corrupt before byte", state.msg != nullptr ? state.msg : "not a gzip stream");
    }
  }
  return room - state.avail_out;
}

void GzipStream::fail(std::string_view what, std::string_view reason) const {
  const std::uint64_t byte = file_.offset() - inflating_->state.avail_in;
  throw FileError(std::string(file_.path() == "-" ? "standard input" : file_.path()) + ": " +
                  std::string(what) + " " + std::to_string(byte) + " (" + std::string(reason) + ")");
}

}  // namespace vietmend::cli
