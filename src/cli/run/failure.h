// How a run of the tool ends, and the exceptions that end it.
#ifndef VIETMEND_SRC_CLI_RUN_FAILURE_H_
#define VIETMEND_SRC_CLI_RUN_FAILURE_H_

#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace vietmend::cli {

// The exit codes of the tool. Where several things went wrong the largest is the answer.
enum class Exit : int { done = 0, unreadable_records = 1, wrong_usage = 2, failed = 3 };

inline Exit worse(Exit a, Exit b) {
  return a < b ? b : a;
}

// What is told to the user: what went wrong, in words that may be anyone's, and what the user may do about
// it, in words of ours.
struct Told : std::runtime_error {
  explicit Told(const std::string& message, std::string the_hint = {})
      : std::runtime_error(message), hint(std::move(the_hint)) {}

  std::string hint;  // empty: none
};

// The arguments contradict each other or are out of range. Exit 2.
struct UsageError : Told {
  using Told::Told;
};

// An input or output failed; the message names the file. Exit 3.
struct FileError : Told {
  // "PATH: what (the system's reason for `error`, an errno)"
  FileError(std::string_view path, std::string_view what, int error);
  using Told::Told;
};

// The reader of standard output went away. The run ends without a word.
struct BrokenPipe : std::exception {
  const char* what() const noexcept override { return "broken pipe"; }
};

// A signal asked the run to stop.
struct Stopped : std::exception {
  const char* what() const noexcept override { return "stopped"; }
};

// Writes "vietmend: MESSAGE" and a newline to standard error in one write, and the hint on a line below. A
// message may hold anyone's bytes (names of files, values of options, what a library says about a file): it
// is made visible, so that it is one line and works no terminal. Nothing else writes messages.
void complain(std::string_view message, std::string_view hint = {});

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_FAILURE_H_
