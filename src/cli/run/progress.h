// How far a run has come, on standard error.
#ifndef VIETMEND_SRC_CLI_RUN_PROGRESS_H_
#define VIETMEND_SRC_CLI_RUN_PROGRESS_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "cli/run/tally.h"

namespace vietmend::cli {

enum class Progress : unsigned char { automatic, always, never };

// Shows bytes and their share, documents, edits by kind, rate and time left. On a terminal: one line that is
// written over, from half a second on, with as many kinds as there is room for. Elsewhere, and only when
// asked for always: a line every ten seconds. A line of totals at the end if anything was shown before, or if
// asked for always.
class ProgressLine {
 public:
  // `total` is how many bytes the files have, compressed as they are, if that is known. `output_to_terminal`:
  // the repaired text goes to a terminal, which a line of progress would spoil.
  ProgressLine(Progress when, std::optional<std::uint64_t> total, bool output_to_terminal);

  void add(const Tally& done);
  // What an earlier run did counts, but not for the rate.
  void resume(const Tally& done);
  // Takes the line off the terminal, before a message is written there.
  void clear();
  void finish();

  // Since the beginning.
  double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

 private:
  using Clock = std::chrono::steady_clock;

  std::string describe(Clock::time_point now, std::size_t width) const;

  std::optional<std::uint64_t> total_;
  bool terminal_;
  bool shown_;
  bool totals_;
  bool on_screen_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_;
  Tally done_;
  Tally before_;  // done by the run that this one goes on with
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_PROGRESS_H_
