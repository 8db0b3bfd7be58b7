// The input of a run, cut into batches: whole text files, and JSONL files a few whole lines at a time.
#ifndef VIETMEND_SRC_CLI_BATCHES_H_
#define VIETMEND_SRC_CLI_BATCHES_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input_file.h"

namespace vietmend::cli {

enum class Format : unsigned char { automatic, text, jsonl };

// What the name of a file says of its format: jsonl for .jsonl and .ndjson, text for .txt, .text and .md, in
// any case; else automatic.
Format format_by_name(std::string_view path);

// What the first bytes of a file say: jsonl where a JSON object begins, else text.
Format format_by_content(std::string_view beginning);

// The longest beginning of `bytes` that ends with a line; empty if no line ends in it. Looks at the bytes
// from `from` on only.
std::string_view whole_lines(std::string_view bytes, std::size_t from = 0);

struct Batch {
  std::size_t file = 0;  // which of the files
  Format format = Format::text;
  std::string bytes;
  std::uint64_t first_line = 1;    // of the file, from 1
  std::uint64_t first_record = 0;  // of the run, from 0; blank lines are no records
  bool last = false;               // nothing more comes of this file
  std::string failure;             // not empty: the file could not be read (on), and this says why
};

// Reads files one after another.
class BatchReader {
 public:
  // A file "-" is standard input. `output` is a descriptor that is written to while the files are read, -1
  // for none: a file that is also written to is refused, or it would be read for ever.
  BatchReader(std::vector<std::string> files, Format format, int output);

  // The next batch; nothing after the last. A file that cannot be read gives a batch with a failure, and the
  // files after it are read all the same. Throws Stopped.
  std::optional<Batch> next();

  // The sum of the files' sizes, if all are regular files.
  std::optional<std::uint64_t> total_size() const;

 private:
  void open();
  void read_text(Batch& batch);
  void read_lines(Batch& batch);
  std::string_view read_more();

  std::vector<std::string> files_;
  Format format_;
  int output_;
  std::size_t file_ = 0;
  std::unique_ptr<InputFile> input_;
  Format input_format_ = Format::text;
  std::string held_;  // read, but not yet given out
  std::vector<char> buffer_;
  std::uint64_t line_ = 1;
  std::uint64_t record_ = 0;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_BATCHES_H_
