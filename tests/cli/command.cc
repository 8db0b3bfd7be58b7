#include "command.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

#include "vietmend/repairer.h"

namespace vietmend {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

void set_content(const fs::path& path, std::string_view content) {
  std::ofstream file(path, std::ios::binary);
  file << content;
  file.close();
  if (!file) throw std::runtime_error("cannot write " + path.string());
}

int opened(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, 0600);
  if (descriptor < 0) throw std::runtime_error("cannot open " + path.string());
  return descriptor;
}

// Starts the command in `folder`, with its standard streams on three descriptors.
pid_t spawn_program(const fs::path& folder, std::vector<std::string> arguments, std::array<int, 3> streams) {
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  for (int i = 0; i < 3; ++i) {
    posix_spawn_file_actions_adddup2(&actions, streams[static_cast<std::size_t>(i)], i);
  }
  pid_t child = 0;
  const int error = posix_spawn(&child, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error("cannot run " + arguments[0]);
  return child;
}

pid_t spawn(const fs::path& folder, std::vector<std::string> arguments, std::array<int, 3> streams) {
  arguments.insert(arguments.begin(), VIETMEND_COMMAND);
  return spawn_program(folder, std::move(arguments), streams);
}

Ran wait_for(pid_t child) {
  Ran ran;
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFEXITED(status)) ran.exit = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) ran.signal = WTERMSIG(status);
  return ran;
}

std::array<int, 2> new_pipe() {
  std::array<int, 2> pipe = {};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
  return pipe;
}

fs::path new_folder() {
  std::string name = (fs::temp_directory_path() / "vietmend-cli-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder");
  return name;
}

}  // namespace

CommandTest::CommandTest() : streams_(new_folder()) {
  folder_ = streams_ / "work";
  fs::create_directory(folder_);
}

CommandTest::~CommandTest() {
  std::error_code ignored;
  fs::remove_all(streams_, ignored);
}

Ran CommandTest::run_to(const fs::path& output, std::vector<std::string> arguments,
                        std::string_view input) const {
  set_content(streams_ / "in", input);
  const std::array<int, 3> streams = {opened(streams_ / "in", O_RDONLY),
                                      opened(output, O_WRONLY | O_CREAT | O_APPEND),
                                      opened(streams_ / "err", O_WRONLY | O_CREAT | O_TRUNC)};
  Ran ran = wait_for(spawn(folder_, std::move(arguments), streams));
  for (const int descriptor : streams) ::close(descriptor);
  ran.err = content(streams_ / "err");
  return ran;
}

Ran CommandTest::run(std::vector<std::string> arguments, std::string_view input) const {
  fs::remove(streams_ / "out");
  Ran ran = run_to(streams_ / "out", std::move(arguments), input);
  ran.out = content(streams_ / "out");
  return ran;
}

Ran CommandTest::run_with_closed_pipe(std::vector<std::string> arguments, std::string_view input) const {
  set_content(streams_ / "in", input);
  const std::array<int, 2> pipe = new_pipe();
  ::close(pipe[0]);
  const std::array<int, 3> streams = {opened(streams_ / "in", O_RDONLY), pipe[1],
                                      opened(streams_ / "err", O_WRONLY | O_CREAT | O_TRUNC)};
  Ran ran = wait_for(spawn(folder_, std::move(arguments), streams));
  for (const int descriptor : streams) ::close(descriptor);
  ran.err = content(streams_ / "err");
  return ran;
}

Ran CommandTest::run_until_signal(std::vector<std::string> arguments, std::string_view awaited,
                                  int signal) const {
  const std::array<int, 2> pipe = new_pipe();
  const std::array<int, 3> streams = {pipe[0], opened("/dev/null", O_WRONLY), opened("/dev/null", O_WRONLY)};
  const pid_t child = spawn(folder_, std::move(arguments), streams);
  for (int tries = 0; tries < 1000; ++tries) {
    const std::vector<std::string> there = names();
    const auto begins = [&](const std::string& name) { return name.starts_with(awaited); };
    if (std::any_of(there.begin(), there.end(), begins)) break;
    ::usleep(10'000);
  }
  ::kill(child, signal);
  const Ran ran = wait_for(child);
  for (const int descriptor : streams) ::close(descriptor);
  ::close(pipe[1]);
  return ran;
}

Ran CommandTest::run_and_signal(std::vector<std::string> arguments, std::chrono::milliseconds delay,
                                int signal) const {
  const std::array<int, 3> streams = {opened("/dev/null", O_RDONLY), opened("/dev/null", O_WRONLY),
                                      opened(streams_ / "err", O_WRONLY | O_CREAT | O_TRUNC)};
  const pid_t child = spawn(folder_, std::move(arguments), streams);
  std::this_thread::sleep_for(delay);
  ::kill(child, signal);
  Ran ran = wait_for(child);
  for (const int descriptor : streams) ::close(descriptor);
  ran.err = content(streams_ / "err");
  return ran;
}

Ran CommandTest::run_and_signal(std::vector<std::string> arguments, const std::vector<std::string>& files,
                                int signal) const {
  const std::array<int, 3> streams = {opened("/dev/null", O_RDONLY), opened("/dev/null", O_WRONLY),
                                      opened(streams_ / "err", O_WRONLY | O_CREAT | O_TRUNC)};
  const pid_t child = spawn(folder_, std::move(arguments), streams);
  const auto begun = [&](const std::string& file) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path(file), error);
    return !error && size > 0;
  };
  for (int tries = 0; tries < 60'000 && !std::all_of(files.begin(), files.end(), begun); ++tries) {
    ::usleep(1000);
  }
  ::kill(child, signal);
  Ran ran = wait_for(child);
  for (const int descriptor : streams) ::close(descriptor);
  ran.err = content(streams_ / "err");
  return ran;
}

Ran CommandTest::run_shell(const std::string& line) const {
  const std::array<int, 3> streams = {opened("/dev/null", O_RDONLY),
                                      opened(streams_ / "out", O_WRONLY | O_CREAT | O_TRUNC),
                                      opened(streams_ / "err", O_WRONLY | O_CREAT | O_TRUNC)};
  Ran ran = wait_for(spawn_program(
      folder_, {"/bin/sh", "-c", "VIETMEND='" + std::string(VIETMEND_COMMAND) + "'; " + line}, streams));
  for (const int descriptor : streams) ::close(descriptor);
  ran.out = content(streams_ / "out");
  ran.err = content(streams_ / "err");
  return ran;
}

Ran CommandTest::run_with_small_disk(int kilobytes, std::vector<std::string> arguments) const {
  std::string line = "trap '' XFSZ; ulimit -f " + std::to_string(kilobytes * 2) + "; exec \"$VIETMEND\"";
  for (const std::string& argument : arguments) line += " '" + argument + "'";
  return run_shell(line);
}

void CommandTest::write(std::string_view name, std::string_view text) const {
  set_content(path(name), text);
}

std::string CommandTest::read(std::string_view name) const {
  return content(path(name));
}

std::vector<std::string> CommandTest::names(std::string_view folder) const {
  std::vector<std::string> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(path(folder))) {
    found.push_back(entry.path().filename().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string repaired(std::string_view text) {
  static const Repairer repairer;
  return repairer.repair(text).text;
}

}  // namespace vietmend
