// Which paths are one file: what a run reads and writes are all different ones.
#ifndef VIETMEND_SRC_CLI_RUN_SAME_FILES_H_
#define VIETMEND_SRC_CLI_RUN_SAME_FILES_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "cli/input/inputs.h"

namespace vietmend::cli {

// The regular files that a run reads, by what they are and not by what they are called: a link to one, and
// another name of it, is the same.
class ReadFiles {
 public:
  // The inputs, "-" being what standard input comes from, and `others`: files such as a model or a table;
  // empty paths are none.
  ReadFiles(const Inputs& inputs, const std::vector<std::filesystem::path>& others);

  // Whether `path` is there and one of them; "-" is what standard output goes to.
  bool contain(const std::filesystem::path& path) const;

 private:
  using Id = std::pair<std::uint64_t, std::uint64_t>;  // device and number on it
  std::vector<Id> files_;                              // sorted
};

// A file that will be written, and the option that says so: "--edits". An empty path is none, "-" is standard
// output.
struct WrittenFile {
  std::string option;
  std::filesystem::path path;
};

// Throws UsageError where one of the files, or what lies beside it while it is being written, is one that is
// read, and where two of them are one file, whether it is there already or not. What is no regular file, as
// /dev/null, may be written to by several. To be called before anything is opened for writing.
void refuse_same_files(const ReadFiles& read, const std::vector<WrittenFile>& written);

// Whether both are one regular file, or would be if they were there.
bool are_same_file(const std::filesystem::path& one, const std::filesystem::path& other);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_SAME_FILES_H_
