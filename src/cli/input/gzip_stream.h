// The bytes that a gzip file holds.
//
// zlib reads them, not libarchive, which looks at no checksum: a damaged file would pass for a good one.
#ifndef VIETMEND_SRC_CLI_INPUT_GZIP_STREAM_H_
#define VIETMEND_SRC_CLI_INPUT_GZIP_STREAM_H_

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "cli/input/byte_stream.h"
#include "cli/input/input_file.h"

namespace vietmend::cli {

class GzipStream : public ByteStream {
 public:
  // Reads members (RFC 1952) as long as there are any, as Common Crawl writes one for each record; zeros
  // behind the last are passed over. `file` must outlive the stream.
  explicit GzipStream(InputFile& file);
  ~GzipStream() override;

  // Throws FileError for a truncated or corrupt file, once everything before that was read.
  std::size_t read(std::span<char> buffer) override;

 private:
  struct Inflating;

  bool refill();
  bool begin_member();
  [[noreturn]] void fail(std::string_view what, std::string_view reason) const;

  InputFile& file_;
  std::vector<char> compressed_;
  std::unique_ptr<Inflating> inflating_;
  bool between_members_ = false;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_INPUT_GZIP_STREAM_H_
