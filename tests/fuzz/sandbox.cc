#include "sandbox.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <set>
#include <stdexcept>

#include "cli/options/command_line.h"
#include "cli/run/stop.h"
#include "fuzz.h"

namespace vietmend::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kLongest = 60;  // seconds
const std::string kIn = "in.txt";
// Where messages of this program itself go.
int own_messages = STDERR_FILENO;
char tried[4096];

const char* const kLast = "vietmend: ";

void too_long(int) {
  [[maybe_unused]] ssize_t ignored = ::write(own_messages, "does not end:", 13);
  ignored = ::write(own_messages, tried, std::char_traits<char>::length(tried));
  ::_exit(1);
}

// A zip archive of one member, "in.txt", stored.
std::string archive() {
  const std::string text = "x\n";
  const auto two = [](unsigned n) {
    return std::string{static_cast<char>(n & 255U), static_cast<char>(n >> 8U)};
  };
  const auto four = [&](unsigned n) { return two(n & 0xFFFFU) + two(n >> 16U); };
  const unsigned crc = 0x6E23DAC6U;  // of the text; what reads the archive says so where it is another
  const std::string of_file =
      two(20) + two(0) + two(0) + two(0) + two(0) + four(crc) + four(2) + four(2) + two(6) + two(0);
  const std::string local = "PK\x03\x04" + of_file + kIn + text;
  const std::string entry =
      "PK\x01\x02" + two(20) + of_file + two(0) + two(0) + two(0) + four(0) + four(0) + kIn;
  return local + entry + "PK\x05\x06" + two(0) + two(0) + two(1) + two(1) +
         four(static_cast<unsigned>(entry.size())) + four(static_cast<unsigned>(local.size())) + two(0);
}

bool is_output_option(const std::string& word) {
  static const std::set<std::string> all = {"-o",     "--output",       "--edits",
                                            "--html", "--json-summary", "--extracted"};
  return all.contains(word);
}

// Options whose values are no files.
bool takes_a_word(const std::string& word) {
  static const std::set<std::string> all = {"--field", "--charset", "--threads", "--format",
                                            "--only",  "--context", "--top",     "--lines"};
  return all.contains(word);
}

// The arguments that are given to be read, as far as they can be told: all but the values of what writes, and
// of what is no file.
std::set<std::string> inputs_of(const std::vector<std::string>& arguments) {
  std::set<std::string> inputs;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const bool taken = i > 0 && (is_output_option(arguments[i - 1]) || takes_a_word(arguments[i - 1]));
    if (!taken) inputs.insert(arguments[i]);
    // Behind "--" an option is a name, and what follows it no value; not so before the command.
    if (arguments[i] == "--" && i > 0) {
      inputs.insert(arguments.begin() + static_cast<std::ptrdiff_t>(i), arguments.end());
      break;
    }
  }
  return inputs;
}

}  // namespace

Sandbox::Sandbox() {
  const char* const memory = "/dev/shm";
  std::string name = std::string(fs::exists(memory) ? memory : "/tmp") + "/vietmend-arguments-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder");
  folder_ = name;
  fs::current_path(folder_);
  fs::create_directory("dir");
  fs::create_directory("empty");
  files_ = {{kIn, "Nhân lực thiếuvề.\n"},
            {"stdin.txt", "Xã thiếuvề nước.\n"},
            {"in.jsonl", "{\"text\":\"thiếuvề\"}\nbroken\n"},
            {"in.csv", "a,text\n1,x\n"},
            {"in.zip", archive()},
            {"in.pdf", "%PDF-1.4\nnothing\n"},
            {"dir/in.txt", "x\n"},
            {".out.part", "mine"},
            {".out.resume", "mine"},
            {"--edits=", "x\n"}};
  for (const auto& [file, content] : files_) put_back(file);
  fs::create_hard_link(kIn, "hard.txt");
  fs::create_symlink(kIn, "link.txt");
  states_[kIn] = state_of(kIn);
  ::setenv("XDG_CONFIG_HOME", (folder_ / "none").c_str(), 1);
  own_messages = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
  messages_ = ::memfd_create("messages", MFD_CLOEXEC);
  ::signal(SIGALRM, too_long);
}

Sandbox::~Sandbox() {
  std::error_code error;
  fs::current_path("/", error);
  fs::remove_all(folder_, error);
}

Sandbox::State Sandbox::state_of(const std::string& name) {
  struct stat status = {};
  if (::lstat(name.c_str(), &status) != 0) return {};
  const auto time = [](const timespec& at) {
    return static_cast<unsigned long long>(at.tv_sec) * 1'000'000'000U +
           static_cast<unsigned long long>(at.tv_nsec);
  };
  return {status.st_ino, static_cast<unsigned long long>(status.st_size), time(status.st_mtim),
          time(status.st_ctim)};
}

void Sandbox::put_back(const std::string& name) {
  std::error_code error;
  fs::remove_all(name, error);
  std::ofstream(name, std::ios::binary) << files_[name];
  states_[name] = state_of(name);
}

// Removes what was not there before.
void Sandbox::clear() {
  static const std::set<std::string> others = {"hard.txt", "link.txt", "dir", "empty"};
  for (const std::string folder : {".", "dir", "empty"}) {
    std::vector<fs::path> strange;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      const std::string name = entry.path().lexically_normal().string();
      if (!files_.contains(name) && !others.contains(name)) strange.push_back(entry.path());
    }
    for (const fs::path& path : strange) fs::remove_all(path);
  }
}

std::string Sandbox::messages() const {
  std::string all(static_cast<std::size_t>(::lseek(messages_, 0, SEEK_END)), '\0');
  const ssize_t count = ::pread(messages_, all.data(), all.size(), 0);
  all.resize(static_cast<std::size_t>(std::max<ssize_t>(0, count)));
  return all;
}

void Sandbox::expect_harmless(const std::vector<std::string>& arguments) {
  std::string shown;
  std::vector<std::string> words = {"vietmend"};
  for (const std::string& argument : arguments) {
    words.push_back(argument);
    shown += " '" + argument + "'";
  }
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  shown.copy(tried, sizeof tried - 1);
  tried[std::min(shown.size(), sizeof tried - 1)] = '\0';

  const int in = ::open("stdin.txt", O_RDONLY | O_CLOEXEC);
  const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  const int own_out = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10);
  if (::ftruncate(messages_, 0) != 0) throw std::runtime_error("no messages");
  ::lseek(messages_, 0, SEEK_SET);
  ::dup2(in, STDIN_FILENO);
  ::dup2(nothing, STDOUT_FILENO);
  ::dup2(messages_, STDERR_FILENO);
  ::alarm(kLongest);
  const cli::Exit exit = cli::run(static_cast<int>(argv.size()), argv.data());
  ::alarm(0);
  ::dup2(own_messages, STDERR_FILENO);
  ::dup2(own_out, STDOUT_FILENO);
  for (const int descriptor : {in, nothing, own_out}) ::close(descriptor);
  cli::stop::forget();

  expect(static_cast<int>(exit) >= 0 && static_cast<int>(exit) <= 3, "the exit is 0 to 3", shown);
  const std::string said = messages();
  expect(exit == cli::Exit::done || said.starts_with(kLast), "a failure is told", shown);
  for (const char c : said) {
    const bool tame = static_cast<unsigned char>(c) >= 0x20 && c != 0x7F;
    expect(tame || c == '\n' || c == '\t', "messages work no terminal", shown);
  }
  std::set<std::string> inputs = inputs_of(arguments);
  if (inputs.contains("link.txt") || inputs.contains("hard.txt") || inputs.contains("./in.txt"))
    inputs.insert(kIn);
  if (inputs.contains("-")) inputs.insert("stdin.txt");
  // A walk passes over the folder of the outputs, whose files are the run's own.
  const bool written_to = std::any_of(arguments.begin(), arguments.end(), [&](const std::string& argument) {
    const std::size_t i = static_cast<std::size_t>(&argument - arguments.data());
    return i > 0 && is_output_option(arguments[i - 1]) && argument.starts_with("dir");
  });
  if (inputs.contains("dir") || (inputs.contains(".") && !written_to)) inputs.insert("dir/in.txt");
  for (auto& [name, state] : states_) {
    if (state_of(name) == state) continue;
    const bool walked = inputs.contains(".") && !name.starts_with('.') && !name.starts_with("dir/");
    expect(!inputs.contains(name) && !walked, "no input has changed", name + shown);
    put_back(name);
    if (name != kIn) continue;
    fs::remove("hard.txt");
    fs::create_hard_link(kIn, "hard.txt");
    states_[kIn] = state_of(kIn);
  }
  // A link that was written through leads to the input, which is the one looked at.
  std::error_code error;
  if (!fs::is_symlink("link.txt")) {
    expect(!inputs.contains("link.txt"), "no link is replaced", shown);
    fs::remove("link.txt", error);
    fs::create_symlink(kIn, "link.txt");
  }
  if (!fs::equivalent("hard.txt", kIn, error)) {
    expect(!inputs.contains("hard.txt") && !inputs.contains(kIn), "no name of an input is another file",
           shown);
    fs::remove("hard.txt", error);
    fs::create_hard_link(kIn, "hard.txt");
    states_[kIn] = state_of(kIn);
  }
  clear();
}

}  // namespace vietmend::fuzz
