// A file, or standard output, written from beginning to end.
//
// A named file is written beside its target, as .NAME.part, and takes the target's place in commit(). Without
// a commit() the target stays what it was, and nothing is left behind unless keep() was called or the process
// was killed. While it is written the file is locked: two runs cannot write to one target.
#ifndef VIETMEND_SRC_CLI_OUTPUT_OUTPUT_FILE_H_
#define VIETMEND_SRC_CLI_OUTPUT_OUTPUT_FILE_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace vietmend::cli {

class OutputFile {
 public:
  // "-" is standard output. A target that is there and is no regular file (a terminal, a pipe, /dev/null)
  // is written to as it is, and so is the end of an open file without a name that /dev/stdout leads to. A
  // link is followed. With `resume_at`, goes on with what an earlier run left of
  // the file, of which the first `resume_at` bytes stay. Throws FileError for what cannot be written, and for
  // a file of an earlier run that is not there or is shorter.
  explicit OutputFile(const std::filesystem::path& target, std::optional<std::uint64_t> resume_at = {});
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  // Throws BrokenPipe when the reader went away, Stopped when a stop is requested while a pipe or terminal
  // takes no bytes, FileError for every other failure.
  void write(std::string_view bytes);

  // Waits until what was written has come to the disk.
  void sync();

  // Closes the file and puts it in the target's place. Where that fails the file can still be kept.
  void commit();

  // Leaves what was written for a later run to go on with.
  void keep() noexcept;

  // The descriptor that is written to.
  int descriptor() const { return descriptor_; }

  // How many bytes the file has.
  std::uint64_t size() const { return size_; }

  // Whether the file is written beside its target, so that a later run can go on with it.
  bool can_resume() const { return !beside_.empty(); }

 private:
  void open_beside(std::optional<std::uint64_t> resume_at);
  [[noreturn]] void fail(std::string_view what, int error) const;
  void discard() noexcept;

  std::filesystem::path name_;    // as the user has it
  std::filesystem::path target_;  // what that leads to
  std::filesystem::path beside_;  // empty where the target itself is written to
  int descriptor_ = -1;
  bool waits_ = false;  // it is no regular file, and may take no bytes for long
  std::uint64_t size_ = 0;
};

// Throws FileError where a file that is to be written at the end of a long run could not be written now. What
// is no regular file is not tried.
void expect_writable(const std::filesystem::path& target);

// What a path leads to, links followed, whether or not there is a file yet.
std::filesystem::path followed(const std::filesystem::path& path);

// Where a run leaves what it has written of a target until the target is complete.
std::filesystem::path part_beside(const std::filesystem::path& target, std::string_view ending = ".part");

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OUTPUT_OUTPUT_FILE_H_
