// A file, or standard input, read from beginning to end.
#ifndef VIETMEND_SRC_CLI_INPUT_FILE_H_
#define VIETMEND_SRC_CLI_INPUT_FILE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vietmend::cli {

class InputFile {
 public:
  // Opens the file; "-" is standard input. Throws FileError for what cannot be opened, and for a folder.
  explicit InputFile(std::string path);
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  ~InputFile();

  // Reads what is there, up to the size of `buffer`, and waits for at least a byte; 0 at the end. Throws
  // FileError when reading fails and Stopped when a stop was requested.
  std::size_t read(std::span<char> buffer);

  // Reads the rest.
  std::string read_all();

  // The size in bytes of a regular file.
  std::optional<std::uint64_t> size() const;

  // Whether `descriptor` is the same regular file.
  bool is_also(int descriptor) const;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
  int descriptor_ = -1;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_INPUT_FILE_H_
