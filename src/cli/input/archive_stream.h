// The bytes that a zstd, xz, lzma or bzip2 file holds, and those of the members of a zip archive.
#ifndef VIETMEND_SRC_CLI_INPUT_ARCHIVE_STREAM_H_
#define VIETMEND_SRC_CLI_INPUT_ARCHIVE_STREAM_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "cli/input/byte_stream.h"
#include "cli/input/input_file.h"

namespace vietmend::cli {

class ArchiveStream : public ByteStream {
 public:
  enum class Kind : unsigned char { compressed, zip };

  // `file` must outlive the stream. Throws FileError for what cannot be read.
  ArchiveStream(InputFile& file, Kind kind);
  ~ArchiveStream() override;

  // Goes to the next member and gives back its name, made safe to stand below a folder: relative, without
  // "..". Folders, hidden files and what macOS puts beside files are passed over. Nothing after the last. A
  // compressed file has one member without a name. Throws FileError for a corrupt archive, and at the end of
  // one that was cut short.
  std::optional<std::string> next_member();

  // Reads the member. Throws FileError for a truncated or corrupt file.
  std::size_t read(std::span<char> buffer) override;

 private:
  struct Archive;
  std::unique_ptr<Archive> archive_;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_INPUT_ARCHIVE_STREAM_H_
