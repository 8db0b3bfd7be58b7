// Runs the vietmend command in a folder of its own.
#ifndef VIETMEND_TESTS_CLI_COMMAND_H_
#define VIETMEND_TESTS_CLI_COMMAND_H_

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vietmend {

// How a run of the command ended.
struct Ran {
  int exit = -1;   // the exit code; -1 if a signal ended it
  int signal = 0;  // that signal
  std::string out;
  std::string err;
};

// Gives each test an empty folder, which is removed after it.
class CommandTest : public testing::Test {
 protected:
  CommandTest();
  ~CommandTest() override;

  // Runs the command in the folder. Names of files in `arguments` are taken from there.
  Ran run(std::vector<std::string> arguments, std::string_view input = {}) const;

  // The same, with standard output going to a pipe that nobody reads.
  Ran run_with_closed_pipe(std::vector<std::string> arguments, std::string_view input = {}) const;

  // The same, with standard output going to a file or device.
  Ran run_to(const std::filesystem::path& output, std::vector<std::string> arguments,
             std::string_view input = {}) const;

  // Runs the command with an input that never ends, and sends it a signal once `awaited` lies in the folder
  // (a file whose name begins so).
  Ran run_until_signal(std::vector<std::string> arguments, std::string_view awaited, int signal) const;

  // Starts the command and sends it `signal` after `delay`.
  Ran run_and_signal(std::vector<std::string> arguments, std::chrono::milliseconds delay, int signal) const;

  // Starts the command and sends it `signal` once all of `files` have at least a byte.
  Ran run_and_signal(std::vector<std::string> arguments, const std::vector<std::string>& files,
                     int signal) const;

  // Runs the command with a limit on the size of the files that it writes, in kilobytes: to it, the disk is
  // full there.
  Ran run_with_small_disk(int kilobytes, std::vector<std::string> arguments) const;

  // Runs a line of the shell in the folder, where "$VIETMEND" is the command.
  Ran run_shell(const std::string& line) const;

  void write(std::string_view name, std::string_view content) const;
  std::string read(std::string_view name) const;
  std::filesystem::path path(std::string_view name) const { return folder_ / name; }
  // The names of what lies in a folder, sorted.
  std::vector<std::string> names(std::string_view folder = ".") const;

 private:
  std::filesystem::path folder_;   // where the command runs
  std::filesystem::path streams_;  // where its input and output are kept, beside the folder
};

// What the library makes of a text with default options.
std::string repaired(std::string_view text);

// A text with damage that the default options mend.
inline constexpr std::string_view kDamaged = "Nguồn nhân lực thiếuvề số lượng.\n";
// A text that is as it should be.
inline constexpr std::string_view kGood = "Hôm nay trời đẹp.\n";

}  // namespace vietmend

#endif  // VIETMEND_TESTS_CLI_COMMAND_H_
