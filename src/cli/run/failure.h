// How a run of the tool ends, and the exceptions that end it.
#ifndef VIETMEND_SRC_CLI_RUN_FAILURE_H_
#define VIETMEND_SRC_CLI_RUN_FAILURE_H_

#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>

namespace vietmend::cli {

// The exit codes of the tool. Where several things went wrong the largest is the answer.
enum class Exit : int { done = 0, unreadable_records = 1, wrong_usage = 2, failed = 3 };

inline Exit worse(Exit a, Exit b) {
  return a < b ? b : a;
}

// The arguments contradict each other or are out of range. Exit 2.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// An input or output failed; the message names the file. Exit 3.
struct FileError : std::runtime_error {
  // "PATH: what (the system's reason for `error`, an errno)"
  FileError(std::string_view path, std::string_view what, int error);
  using std::runtime_error::runtime_error;
};

// The reader of standard output went away. The run ends without a word.
struct BrokenPipe : std::exception {
  const char* what() const noexcept override { return "broken pipe"; }
};

// A signal asked the run to stop.
struct Stopped : std::exception {
  const char* what() const noexcept override { return "stopped"; }
};

// Writes "vietmend: MESSAGE" and a newline to standard error in one write.
void complain(std::string_view message);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_FAILURE_H_
