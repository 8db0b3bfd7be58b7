// Where the repaired files go: all to one place, or each to a file of its name in a folder.
#ifndef VIETMEND_SRC_CLI_TARGETS_H_
#define VIETMEND_SRC_CLI_TARGETS_H_

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "output_file.h"

namespace vietmend::cli {

class Targets {
 public:
  // `output` is a file or a folder, "-" or empty for standard output. It is taken for a folder if it is one,
  // if it ends with a slash, or if there are several files; a folder that is not there is made. Throws
  // UsageError if several files would go to one file, and FileError if the output cannot be written.
  Targets(const std::vector<std::string>& files, const std::string& output);

  // Writes the next bytes of a file; the files come one after the other. In a folder an output that cannot be
  // begun throws FileError.
  void write(std::size_t file, std::string_view bytes);

  // All of the file was written: its output takes its place.
  void commit(std::size_t file);

  // The file could not be read: nothing is left of what was written of it, unless it went to standard output.
  void drop(std::size_t file);

  // Where the bytes go that all files share: for BatchReader; -1 in a folder.
  int descriptor() const;

  // Whether `path` is one of the files that will be written.
  bool writes(const std::filesystem::path& path) const;

 private:
  std::vector<std::filesystem::path> names_;  // of the outputs, one for each file; empty: all to `open_`
  std::filesystem::path single_;
  std::unique_ptr<OutputFile> open_;
  std::size_t open_for_ = 0;
  bool dropped_ = false;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_TARGETS_H_
