// A file, or standard input, read from beginning to end.
#ifndef VIETMEND_SRC_CLI_INPUT_INPUT_FILE_H_
#define VIETMEND_SRC_CLI_INPUT_INPUT_FILE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/input/byte_stream.h"

namespace vietmend::cli {

class InputFile : public ByteStream {
 public:
  // Opens the file; "-" is standard input. Throws FileError for what cannot be opened, and for a folder.
  explicit InputFile(std::string path);
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  ~InputFile() override;

  // Reads what is there, up to the size of `buffer`, and waits for at least a byte; 0 at the end. Throws
  // FileError when reading fails and Stopped when a stop was requested.
  std::size_t read(std::span<char> buffer) override;

  // Reads the rest.
  std::string read_all();

  // The next bytes, `count` of them or all there are; read() gives them once more. Valid until the next call.
  std::string_view peek(std::size_t count);

  // Goes to a byte of a regular file. False where that cannot be done.
  bool seek(std::uint64_t byte);

  // How many bytes read() has given so far, or the byte that seek() went to and those read since.
  std::uint64_t offset() const { return offset_; }

  // The size in bytes of a regular file.
  std::optional<std::uint64_t> size() const;

  // Whether `descriptor` is the same regular file.
  bool is_also(int descriptor) const;

  const std::string& path() const { return path_; }

 private:
  std::size_t read_descriptor(std::span<char> buffer);

  std::string path_;
  int descriptor_ = -1;
  std::string ahead_;  // peeked at
  std::uint64_t offset_ = 0;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_INPUT_INPUT_FILE_H_
