// Bytes that are read from beginning to end.
#ifndef VIETMEND_SRC_CLI_INPUT_BYTE_STREAM_H_
#define VIETMEND_SRC_CLI_INPUT_BYTE_STREAM_H_

#include <cstddef>
#include <span>

#include "vietmend/evidence.h"

namespace vietmend::cli {

class ByteStream {
 public:
  virtual ~ByteStream() = default;

  // Reads what is there, up to the size of `buffer`, and waits for at least a byte; 0 at the end. Throws
  // FileError, which names the file and the byte of it, and Stopped.
  virtual std::size_t read(std::span<char> buffer) = 0;

  // What the pages told of the bytes, sorted by where it begins; nothing where they have no pages. Lives as
  // long as the stream.
  virtual std::span<const Evidence> evidence() const { return {}; }
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_INPUT_BYTE_STREAM_H_
