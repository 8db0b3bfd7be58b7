// A file, or standard output, written from beginning to end.
//
// A named file is written beside its target under a name of its own and takes the target's place in
// commit(). Without a commit() the target stays what it was and nothing is left behind.
#ifndef VIETMEND_SRC_CLI_OUTPUT_FILE_H_
#define VIETMEND_SRC_CLI_OUTPUT_FILE_H_

#include <filesystem>
#include <string>
#include <string_view>

namespace vietmend::cli {

class OutputFile {
 public:
  // "-" is standard output. A target that is there and is no regular file (a terminal, a pipe, /dev/null)
  // is written to as it is. A link is followed. Throws FileError for what cannot be written.
  explicit OutputFile(const std::filesystem::path& target);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  // Throws BrokenPipe when the reader went away, FileError for every other failure.
  void write(std::string_view bytes);

  // Closes the file and puts it in the target's place.
  void commit();

  // The descriptor that is written to.
  int descriptor() const { return descriptor_; }

 private:
  void discard() noexcept;

  std::filesystem::path target_;
  std::filesystem::path beside_;  // empty where the target itself is written to
  int descriptor_ = -1;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OUTPUT_FILE_H_
