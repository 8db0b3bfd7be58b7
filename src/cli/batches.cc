#include "batches.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <utility>

#include "failure.h"

namespace vietmend::cli {
namespace {

constexpr std::size_t kReadSize = std::size_t{128} * 1024;
// Enough to see past a byte order mark and blank lines to the first character.
constexpr std::size_t kEnoughToTell = 4096;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool ends_with_any_case(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() &&
         std::equal(ending.begin(), ending.end(), text.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [](char a, char b) { return a == lower(b); });
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

Format format_by_name(std::string_view path) {
  constexpr std::array<std::string_view, 2> kJsonl = {".jsonl", ".ndjson"};
  constexpr std::array<std::string_view, 3> kText = {".txt", ".text", ".md"};
  const auto ends = [path](std::string_view ending) { return ends_with_any_case(path, ending); };
  if (std::any_of(kJsonl.begin(), kJsonl.end(), ends)) return Format::jsonl;
  if (std::any_of(kText.begin(), kText.end(), ends)) return Format::text;
  return Format::automatic;
}

Format format_by_content(std::string_view beginning) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (beginning.starts_with(kByteOrderMark)) beginning.remove_prefix(kByteOrderMark.size());
  const std::size_t brace = beginning.find_first_not_of(" \t\r\n");
  if (brace == std::string_view::npos || beginning[brace] != '{') return Format::text;
  const std::size_t next = beginning.find_first_not_of(" \t\r\n", brace + 1);
  const bool object = next != std::string_view::npos && (beginning[next] == '"' || beginning[next] == '}');
  return object ? Format::jsonl : Format::text;
}

std::string_view whole_lines(std::string_view bytes, std::size_t from) {
  const std::size_t end = bytes.substr(from).rfind('\n');
  return end == std::string_view::npos ? std::string_view() : bytes.substr(0, from + end + 1);
}

BatchReader::BatchReader(std::vector<std::string> files, Format format, int output)
    : files_(std::move(files)), format_(format), output_(output), buffer_(kReadSize) {}

std::optional<Batch> BatchReader::next() {
  if (file_ == files_.size()) return std::nullopt;
  Batch batch;
  batch.file = file_;
  try {
    if (!input_) open();
    batch.format = input_format_;
    if (input_format_ == Format::text) {
      read_text(batch);
    } else {
      read_lines(batch);
    }
  } catch (const FileError& error) {
    batch.failure = error.what();
    batch.last = true;
  }
  if (batch.last) {
    input_.reset();
    held_.clear();
    ++file_;
  }
  return batch;
}

// Reads once more and adds it to what is held. Gives back what was added: nothing at the end of the file.
std::string_view BatchReader::read_more() {
  const std::size_t had = held_.size();
  const std::size_t count = input_->read(buffer_);
  held_.append(buffer_.data(), count);
  return std::string_view(held_).substr(had);
}

void BatchReader::open() {
  input_ = std::make_unique<InputFile>(files_[file_]);
  if (output_ >= 0 && input_->is_also(output_)) {
    throw FileError(files_[file_] + ": is read and written at once; use --output");
  }
  line_ = 1;
  input_format_ = format_ == Format::automatic ? format_by_name(files_[file_]) : format_;
  if (input_format_ != Format::automatic) return;
  while (held_.size() < kEnoughToTell && !read_more().empty() && is_blank(held_)) {
  }
  input_format_ = format_by_content(held_);
}

void BatchReader::read_text(Batch& batch) {
  batch.bytes = std::exchange(held_, {});
  batch.bytes += input_->read_all();
  batch.last = true;
}

void BatchReader::read_lines(Batch& batch) {
  std::string_view lines = whole_lines(held_);
  while (lines.empty()) {
    const std::string_view added = read_more();
    if (added.empty()) {  // The end; the last line may lack its end.
      lines = held_;
      batch.last = true;
      break;
    }
    lines = whole_lines(held_, held_.size() - added.size());
  }
  const std::size_t length = lines.size();
  batch.bytes.assign(held_, 0, length);
  held_.erase(0, length);
  batch.first_line = line_;
  batch.first_record = record_;
  for (std::string_view rest = batch.bytes; !rest.empty();) {
    const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size() - 1) + 1);
    if (!is_blank(line)) ++record_;
    ++line_;
    rest.remove_prefix(line.size());
  }
}

std::optional<std::uint64_t> BatchReader::total_size() const {
  std::uint64_t total = 0;
  for (const std::string& file : files_) {
    struct stat status = {};
    if (file == "-" || ::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    total += static_cast<std::uint64_t>(status.st_size);
  }
  return total;
}

}  // namespace vietmend::cli
