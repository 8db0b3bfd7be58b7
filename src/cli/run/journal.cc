#include "cli/run/journal.h"

#include <fcntl.h>
#include <simdjson.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string_view>
#include <utility>

#include "cli/records/json_text.h"

namespace vietmend::cli {
namespace {

constexpr std::size_t kWriteSize = std::size_t{64} * 1024;
constexpr mode_t kNewFileMode = 0666;  // less the umask

// Puts together one JSON object on a line.
class JsonLine {
 public:
  JsonLine& add(std::string_view key, std::uint64_t number) {
    begin(key);
    line_ += std::to_string(number);
    return *this;
  }

  JsonLine& add(std::string_view key, std::string_view text) {
    begin(key);
    append_json_string(line_, text);
    return *this;
  }

  JsonLine& add(std::string_view key, const Tally& tally) {
    begin(key);
    line_ += '[';
    for (const std::uint64_t number : {tally.bytes, tally.consumed, tally.documents, tally.unreadable}) {
      line_ += std::to_string(number) + ",";
    }
    for (const std::uint64_t number : tally.edits) line_ += std::to_string(number) + ",";
    line_.back() = ']';
    return *this;
  }

  std::string end() && { return std::move(line_) + "}\n"; }

 private:
  void begin(std::string_view key) {
    line_ += line_.empty() ? '{' : ',';
    append_json_string(line_, key);
    line_ += ':';
  }

  std::string line_;
};

std::string shown(const Checkpoint& at) {
  JsonLine line;
  line.add("file", at.begin.file)
      .add("stream", at.begin.stream)
      .add("byte", at.begin.byte)
      .add("line", at.begin.line)
      .add("record", at.begin.record)
      .add("charset", at.begin.charset)
      .add("sum", std::uint64_t{at.begin.sum})
      .add("open", std::uint64_t{at.open})
      .add("complete", std::uint64_t{at.complete})
      .add("of_file", at.of.file)
      .add("of_stream", at.of.stream)
      .add("of_member", at.of.member)
      .add("output_size", at.output_size)
      .add("edits_size", at.edits_size)
      .add("exit", static_cast<std::uint64_t>(at.exit))
      .add("tally", at.tally);
  return std::move(line).end();
}

// Nothing for a line that was torn.
std::optional<Checkpoint> parsed(std::string_view line) {
  simdjson::dom::parser parser;
  simdjson::dom::element json;
  if (parser.parse(simdjson::padded_string(line)).get(json) != simdjson::SUCCESS) return std::nullopt;
  bool whole = true;
  const auto number = [&](const char* key) {
    std::uint64_t value = 0;
    whole &= json[key].get(value) == simdjson::SUCCESS;
    return value;
  };
  const auto text = [&](const char* key) {
    std::string_view value;
    whole &= json[key].get(value) == simdjson::SUCCESS;
    return std::string(value);
  };
  Checkpoint at;
  at.begin = {number("file"),
              number("stream"),
              number("byte"),
              number("line"),
              number("record"),
              text("charset"),
              static_cast<std::uint32_t>(number("sum"))};
  at.open = number("open") != 0;
  at.complete = number("complete") != 0;
  at.of = {number("of_file"), number("of_stream"), text("of_member")};
  at.output_size = number("output_size");
  at.edits_size = number("edits_size");
  at.exit = static_cast<Exit>(number("exit"));
  simdjson::dom::array numbers;
  if (json["tally"].get(numbers) != simdjson::SUCCESS || numbers.size() != 4 + at.tally.edits.size()) {
    return std::nullopt;
  }
  std::size_t i = 0;
  for (const simdjson::dom::element element : numbers) {
    std::uint64_t value = 0;
    whole &= element.get(value) == simdjson::SUCCESS;
    std::uint64_t* const first[] = {&at.tally.bytes, &at.tally.consumed, &at.tally.documents,
                                    &at.tally.unreadable};
    (i < 4 ? *first[i] : at.tally.edits[i - 4]) = value;
    ++i;
  }
  if (!whole) return std::nullopt;
  return at;
}

// The lines of a journal, without their ends.
class Lines {
 public:
  explicit Lines(const std::filesystem::path& path) : path_(path), file_(path, std::ios::binary) {
    if (!file_) throw FileError(path.string(), "cannot be opened", errno);
  }

  // False behind the last one. Throws FileError when reading fails.
  bool next(std::string& line) {
    if (std::getline(file_, line)) return true;
    if (file_.bad()) throw FileError(path_.string(), "cannot be read", errno);
    line.clear();
    return false;
  }

 private:
  const std::filesystem::path& path_;
  std::ifstream file_;
};

// What an input is called, as its line has it.
std::string_view called(std::string_view input_line) {
  return input_line.substr(input_line.find(' ') + 1);
}

}  // namespace

FileStamp stamp_of(const std::string& path) {
  struct stat status = {};
  if (path == "-" || ::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
  return {status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

std::string input_line(const std::string& path, const FileStamp& stamp) {
  std::string line = "-";
  if (stamp.size >= 0) {
    line = std::to_string(stamp.size) + "@" + std::to_string(stamp.seconds) + "." +
           std::to_string(stamp.nanoseconds);
  }
  line += ' ';
  append_json_string(line, path);
  return line;
}

Journal::~Journal() {
  close();
}

std::optional<Checkpoint> Journal::last(const RunSettings& settings) const {
  struct stat status = {};
  if (::lstat(path_.c_str(), &status) != 0) return std::nullopt;
  // To open a pipe would be to wait for whoever writes to it.
  if (!S_ISREG(status.st_mode)) throw FileError(path_.string() + ": is in the way, and no journal of a run");
  // It is read line by line, for that of a run over many files is long.
  std::string line;
  std::optional<Checkpoint> found;
  Lines all(path_);
  while (all.next(line)) {
    if (!line.starts_with('{')) continue;
    if (std::optional<Checkpoint> checkpoint = parsed(line)) found = std::move(checkpoint);
  }
  if (!found) return std::nullopt;
  Lines lines(path_);
  lines.next(line);
  if (line != settings.options) {
    throw UsageError("--resume: the run that stopped had other options: " + line);
  }
  for (std::size_t i = 0; i < settings.inputs.size(); ++i) {
    if (!lines.next(line) || line.starts_with('{')) {
      throw UsageError("--resume: the run that stopped had other files");
    }
    const std::string now = input_line(settings.inputs[i].path, settings.stamps[i]);
    if (called(line) != called(now)) {
      throw UsageError("--resume: the run that stopped had other files: " + std::string(called(line)));
    }
    // What was done with may be changed or gone.
    if (i >= found->begin.file && line != now) {
      throw UsageError("--resume: " + std::string(called(now)) + " has changed since the run stopped");
    }
  }
  if (lines.next(line) && !line.starts_with('{')) {
    throw UsageError("--resume: the run that stopped had other files");
  }
  return found;
}

void Journal::write(const std::string& bytes) {
  const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
  if (written < 0) throw FileError(path_.string(), "cannot be written", errno);
  if (static_cast<std::size_t>(written) < bytes.size()) {
    throw FileError(path_.string(), "cannot be written", ENOSPC);
  }
}

void Journal::begin(const RunSettings& settings, bool go_on) {
  const int how = go_on ? O_APPEND : O_CREAT | O_TRUNC;
  descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | how, kNewFileMode);
  if (descriptor_ < 0) throw FileError(path_.string(), "cannot be written", errno);
  struct stat status = {};
  if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) {
    throw FileError(path_.string() + ": is in the way, and no journal of a run");
  }
  std::string beginning = "\n";  // ends a line that was torn
  if (!go_on) {
    beginning = settings.options + "\n";
    for (std::size_t i = 0; i < settings.inputs.size(); ++i) {
      beginning += input_line(settings.inputs[i].path, settings.stamps[i]) + "\n";
      if (beginning.size() < kWriteSize) continue;
      write(beginning);
      beginning.clear();
    }
  }
  write(beginning);
}

void Journal::add(const Checkpoint& checkpoint, const RunSettings& settings, bool go_on) {
  try {
    if (descriptor_ < 0) begin(settings, go_on || has_checkpoint_);
    write(shown(checkpoint));
    has_checkpoint_ = true;
  } catch (...) {
    // What comes next begins behind the torn line, or with the settings where they may be torn themselves.
    close();
    throw;
  }
}

void Journal::close() noexcept {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

void Journal::remove() noexcept {
  close();
  has_checkpoint_ = false;
  ::unlink(path_.c_str());
}

}  // namespace vietmend::cli
