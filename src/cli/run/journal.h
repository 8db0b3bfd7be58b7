// How far a run has come, kept in a file beside its output for a run with --resume.
#ifndef VIETMEND_SRC_CLI_RUN_JOURNAL_H_
#define VIETMEND_SRC_CLI_RUN_JOURNAL_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/records/batches.h"
#include "cli/run/failure.h"
#include "cli/run/tally.h"

namespace vietmend::cli {

// A moment at which everything before a place in the input is written.
struct Checkpoint {
  Position begin;                 // what is to be read next
  bool open = false;              // an output is begun and not complete
  bool complete = false;          // an output is complete, but may not have taken its place
  StreamName of;                  // whose output
  std::uint64_t output_size = 0;  // in bytes, as it lies on the disk
  std::uint64_t edits_size = 0;   // of the file of edits
  Exit exit = Exit::done;         // what went wrong so far
  Tally tally;
};

// How long a file is, and when it was changed last.
struct FileStamp {
  std::int64_t size = -1;  // in bytes; -1 if there is no such file, or it is no regular one
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;
};

// What a run was asked for: a run can go on only where another with the same settings stopped.
struct RunSettings {
  std::string options;  // all that decides on the output, on one line
  const Inputs& inputs;
  std::vector<FileStamp> stamps;  // of each input, when the run began
};

class Journal {
 public:
  explicit Journal(std::filesystem::path path) : path_(std::move(path)) {}
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  ~Journal();

  // The last checkpoint of the run that stopped; nothing if there is none. Throws UsageError if that run had
  // other settings, or an input that it had not yet done with has changed since, and FileError.
  std::optional<Checkpoint> last(const RunSettings& settings) const;

  // Adds a checkpoint; the first begins the file anew, unless `go_on`, for one that last() gave. Throws
  // FileError.
  void add(const Checkpoint& checkpoint, const RunSettings& settings, bool go_on);

  // Whether a later run finds a checkpoint of this one.
  bool has_checkpoint() const { return has_checkpoint_; }

  // The run is over.
  void remove() noexcept;

 private:
  void begin(const RunSettings& settings, bool go_on);
  void write(const std::string& bytes);
  void close() noexcept;

  std::filesystem::path path_;
  int descriptor_ = -1;
  bool has_checkpoint_ = false;
};

FileStamp stamp_of(const std::string& path);

// A file as the journal has it, without a line end.
std::string input_line(const std::string& path, const FileStamp& stamp);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_JOURNAL_H_
