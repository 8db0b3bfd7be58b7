// Writes what was repaired, in order, says what went wrong, and keeps what a later run needs to go on.
#ifndef VIETMEND_SRC_CLI_OUTPUT_CLEAN_WRITER_H_
#define VIETMEND_SRC_CLI_OUTPUT_CLEAN_WRITER_H_

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/output/packed_file.h"
#include "cli/output/targets.h"
#include "cli/run/journal.h"
#include "cli/run/progress.h"
#include "cli/run/repaired_batch.h"

namespace vietmend::cli {

class CleanWriter {
 public:
  // `edits`: where the edits go; empty: nowhere. `journal`: null where no later run can go on. All must
  // outlive the writer.
  CleanWriter(Targets& targets, std::filesystem::path edits, ProgressLine& progress,
              const RunSettings& settings, Journal* journal);

  // Begins the outputs, unless there is one for each input. Throws FileError.
  void begin();

  // Instead of begin(): goes on where an earlier run stopped. Gives back where to read on. Throws FileError.
  Position resume(const Checkpoint& checkpoint);

  // Throws FileError, BrokenPipe.
  void operator()(const RepairedBatch& batch);

  // All batches were written: the outputs take their places.
  void finish();

  // The run ends before its time. Whether a later run can go on; if not, nothing is left behind.
  bool keep() noexcept;

  // Nothing is left of what is not complete.
  void discard() noexcept;

  Exit exit() const { return exit_; }
  const Tally& tally() const { return tally_; }

 private:
  using Clock = std::chrono::steady_clock;

  // How far the run is.
  enum class Phase : unsigned char {
    opening,  // not all outputs are open yet from where the run goes on
    writing,
    written_before  // the run that stopped had written everything
  };
  // What there is at the end.
  enum class Output : unsigned char {
    none_whole,  // no stream was written to its end
    whole,       // one at least was
    dropped      // the one output will not be written
  };
  // Where in the input the last batch ends.
  enum class BatchEnd : unsigned char {
    boundary,  // a run can begin there
    within,    // no run can, or what was read so far is not all written
    lost       // in a stream that could not be written, whose rest is passed over
  };

  void write(const RepairedBatch& batch);
  void lose(const RepairedBatch& batch, const std::string& reason, Exit exit);
  void write_text(const RepairedBatch& batch);
  void write_edits(std::string_view edits);
  void end_frames(const RepairedBatch& batch);
  void resume_edits(const Checkpoint& checkpoint, bool all_written);
  void finish_edits();
  void begin_edits(std::optional<std::uint64_t> size);
  bool later_run_can_go_on() const;
  bool can_add_checkpoint() const;
  void add_checkpoint(bool complete);
  void complain_above(std::string_view message);

  Targets& targets_;
  std::filesystem::path edits_path_;
  std::unique_ptr<PackedFile> edits_;
  ProgressLine& progress_;
  const RunSettings& settings_;
  Journal* journal_;
  bool resumed_ = false;  // goes on where an earlier run stopped
  Phase phase_ = Phase::opening;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_checkpoint_;
  Exit exit_ = Exit::done;
  Tally tally_;
  Output output_ = Output::none_whole;
  StreamName of_;
  Position end_;  // of the last batch
  BatchEnd batch_end_ = BatchEnd::boundary;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OUTPUT_CLEAN_WRITER_H_
