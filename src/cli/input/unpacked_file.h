// An input file as what it holds: its own bytes, what they decompress to, the members of an archive, or the
// text of a PDF.
#ifndef VIETMEND_SRC_CLI_INPUT_UNPACKED_FILE_H_
#define VIETMEND_SRC_CLI_INPUT_UNPACKED_FILE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/input/byte_stream.h"
#include "cli/input/input_file.h"
#include "cli/input/pdf/ocr_options.h"

namespace vietmend::cli {

// How a file is compressed, as its first bytes say.
enum class Packing : unsigned char { none, gzip, zstd, xz, bzip2, zip };

Packing packing_of(std::string_view first_bytes);

// The name without the ending of a compressed file: "a.jsonl" for "a.jsonl.gz".
std::string_view without_packing(std::string_view path);

class UnpackedFile {
 public:
  // Opens the file, or standard input for "-", and looks how it is compressed. A document of an office
  // program, an e-book or a program that is a zip archive inside is read as its own bytes. Throws FileError,
  // Stopped.
  explicit UnpackedFile(const std::string& path, const OcrOptions& ocr = {});

  // Goes to the first stream of bytes and then to the next one, and gives back its name: that of a member of
  // a zip archive, empty for every other file, which has one stream. Nothing after the last. Throws
  // FileError, Stopped.
  std::optional<std::string> next_stream();

  // Reads the stream as ByteStream::read().
  std::size_t read(std::span<char> buffer);

  // What the pages of the stream told of its bytes, as ByteStream::evidence().
  std::span<const Evidence> evidence() const {
    return stream_ ? stream_->evidence() : std::span<const Evidence>();
  }

  // What could not be read of the file though the rest could, and what else is worth knowing about it; each
  // is given once.
  std::vector<std::string> take_damage() { return std::exchange(damage_, {}); }
  std::vector<std::string> take_notes() { return std::exchange(notes_, {}); }

  // How many bytes of the file itself were read so far.
  std::uint64_t consumed() const { return file_->offset(); }

  const InputFile& file() const { return *file_; }

 private:
  std::unique_ptr<InputFile> file_;
  std::unique_ptr<ByteStream> stream_;  // none: the file itself
  class ArchiveStream* archive_ = nullptr;
  bool began_ = false;
  std::vector<std::string> damage_;
  std::vector<std::string> notes_;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_INPUT_UNPACKED_FILE_H_
