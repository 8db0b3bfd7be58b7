// Where the repaired files go: all to one place, or each to a file of its name in a folder.
#ifndef VIETMEND_SRC_CLI_OUTPUT_TARGETS_H_
#define VIETMEND_SRC_CLI_OUTPUT_TARGETS_H_

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/input/inputs.h"
#include "cli/output/packed_file.h"
#include "cli/records/batches.h"
#include "cli/run/same_files.h"

namespace vietmend::cli {

// Whether `output` names a folder: if it is one, if it ends with a slash, if there are several `paths` to
// repair, or if one of them is a folder. Throws UsageError where several files would go to one file that is
// there.
bool is_folder(const std::string& output, const std::vector<std::string>& paths);

// What no target may be: a file that is read, or another that is written. `read` must outlive it.
struct TakenFiles {
  const ReadFiles& read;
  std::vector<std::filesystem::path> written;  // empty paths are none
};

class Targets {
 public:
  // `output` is a file, "-" or empty for standard output, or a `folder`, which is made if it is not there. In
  // a folder each input lies as its `below` says, and the members of an archive in a folder called like the
  // archive; the text of a PDF file or a page is called as text_name() says, where `format` is what the
  // inputs are read as. The inputs must outlive the targets. Throws UsageError if two inputs would go to one
  // file, and FileError if the output cannot be written.
  Targets(const Inputs& inputs, std::string output, bool folder, Format format, TakenFiles taken);

  // Goes on with a stream of which an earlier run wrote `size` bytes; before any write().
  void resume(const StreamName& of, std::uint64_t size);

  // Throws UsageError where one of the inputs, by its name, would be written over an input.
  void refuse_inputs() const;

  // Writes the next bytes of a stream; the streams come one after the other. In a folder an output that
  // cannot be begun throws FileError, and so does that of a member whose name another had before it or is
  // that of a file that is taken.
  void write(const StreamName& of, std::string_view bytes);

  // All of the stream was written: in a folder its output takes its place.
  void commit(const StreamName& of);

  // The stream could not be read: nothing is left of what was written of it, unless it went to standard
  // output.
  void drop(const StreamName& of);

  // Everything was written: the one output takes its place.
  void finish();

  // Leaves what was written of the open output for a later run.
  void keep() noexcept;

  // Nothing is left of the open output.
  void discard() noexcept { open_.reset(); }

  // The output that is open; null if none is.
  PackedFile* open() const { return open_.get(); }

  // Where the bytes go that all files share: for BatchReader; -1 in a folder.
  int descriptor() const;

  // Whether each stream has an output of its own.
  bool in_folder() const { return folder_; }

  // The target of a stream.
  std::filesystem::path target(const StreamName& of) const;

  // Whether `path` is one of the files that will be written.
  bool writes(const std::filesystem::path& path) const;

 private:
  void begin(const StreamName& of, std::optional<std::uint64_t> size);
  void refuse_taken(const std::filesystem::path& path) const;

  const Inputs& inputs_;
  std::filesystem::path output_;
  bool folder_;
  Format format_;
  TakenFiles taken_;
  std::unique_ptr<PackedFile> open_;
  std::size_t open_file_ = 0;
  std::size_t open_stream_ = 0;
  bool dropped_ = false;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OUTPUT_TARGETS_H_
