#include "cli/records/batches.h"

#include <sys/stat.h>
#include <zlib.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "cli/records/field_name.h"
#include "cli/records/text_sections.h"
#include "cli/records/warc_header.h"
#include "cli/run/failure.h"
#include "cli/run/stop.h"
#include "vietmend/charset.h"

namespace vietmend::cli {
namespace {

constexpr std::size_t kReadSize = std::size_t{128} * 1024;
constexpr std::size_t kBatchSize = std::size_t{128} * 1024;
// Enough to see past a byte order mark and blank lines to the first character.
constexpr std::size_t kEnoughToTell = 4096;

std::uint64_t line_ends(std::string_view bytes) {
  return static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

// The checksum of what `sum` is that of, and these bytes behind it.
std::uint32_t crc_of(std::uint32_t sum, std::string_view bytes) {
  return static_cast<std::uint32_t>(
      crc32_z(sum, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

bool names_utf16(std::string_view charset) {
  constexpr std::string_view kName = "utf-16";
  return charset.size() >= kName.size() &&
         std::equal(kName.begin(), kName.end(), charset.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
}

// Whether what begins so, and is too long to be held, would have been repaired.
bool would_be_repaired(Format format, std::string_view beginning) {
  return format != Format::wet || warc_field(beginning.substr(0, kEnoughToTell), "WARC-Type") == "conversion";
}

}  // namespace

std::string_view shown_name(std::string_view path) {
  return path == "-" ? "standard input" : path;
}

std::string stream_path(const Input& input, const StreamName& of) {
  return of.member.empty() ? input.path : input.path + "/" + of.member;
}

BatchReader::BatchReader(const Inputs& inputs, ReadOptions options)
    : inputs_(inputs),
      options_(std::move(options)),
      at_(options_.begin),
      skip_streams_(at_.stream),
      skip_bytes_(at_.byte),
      buffer_(kReadSize) {}

std::optional<Batch> BatchReader::next() {
  while (at_.file < inputs_.size()) {
    if (stop::requested()) throw Stopped();
    Batch batch;
    try {
      if (!in_stream_ && !open_stream()) {
        end_stream();
        continue;
      }
      batch.of = of_;
      batch.format = format_;
      batch.first_byte = at_.byte;
      batch.first_line = at_.line;
      batch.first_record = at_.record;
      batch.table = table_;
      if (format_ == Format::text || format_ == Format::html || format_ == Format::other) {
        read_text(batch);
      } else {
        read_records(batch);
      }
    } catch (const FileError& error) {
      batch.of = of_;
      batch.of.file = at_.file;
      batch.failure = error.what();
      batch.last = true;
    }
    if (input_) batch.consumed = input_->consumed() - std::exchange(consumed_, input_->consumed());
    if (input_) {
      batch.damage = input_->take_damage();
      batch.notes = input_->take_notes();
    }
    for (std::string& note : std::exchange(notes_, {})) batch.notes.push_back(std::move(note));
    if (!batch.failure.empty()) input_.reset();
    if (batch.last) end_stream();
    batch.end = at_;
    return batch;
  }
  return std::nullopt;
}

// Goes on to the file's next stream, or to the next file if there cannot be another stream.
void BatchReader::end_stream() {
  const bool more = input_ && in_stream_ && !of_.member.empty();
  at_ = {more ? at_.file : at_.file + 1, more ? at_.stream + 1 : 0, 0, 1, at_.record, "",
         more ? names_sum_ : 0};
  if (!more) {
    input_.reset();
    consumed_ = 0;
    skip_streams_ = 0;
  }
  skip_bytes_ = 0;
  in_stream_ = false;
  held_.clear();
  evidence_ = {};
  page_evidence_.clear();
  seen_ = 0;
  passing_ = false;
}

// Reads once more and adds it to what is held; false at the end of the stream.
bool BatchReader::read_more() {
  const std::size_t count = input_->read(buffer_);
  held_.append(buffer_.data(), count);
  return count > 0;
}

// False if the file has no more streams.
bool BatchReader::open_stream() {
  const auto [path, below, found, failure] = inputs_[at_.file];
  of_ = {at_.file, at_.stream, ""};
  if (!failure.empty()) throw FileError(failure);
  if (!input_) {
    members_.clear();
    names_sum_ = 0;
    input_ = std::make_unique<UnpackedFile>(path, options_.ocr);
    if (options_.output >= 0 && input_->file().is_also(options_.output)) {
      throw FileError(path + ": is read and written at once; use --output");
    }
  }
  std::optional<std::string> member = input_->next_stream();
  for (; member && skip_streams_ > 0; --skip_streams_) {
    members_.insert(*member);
    names_sum_ = crc_of(names_sum_, *member);
    member = input_->next_stream();
  }
  if (!member) {
    if (members_.empty()) complain(std::string(shown_name(path)) + ": is an archive without a file to read");
    return false;
  }
  if (at_.byte == 0 && at_.sum != names_sum_) refuse_changed();
  names_sum_ = crc_of(names_sum_, *member);
  of_.member = *member;
  of_.repeated = !members_.insert(*member).second;
  in_stream_ = true;
  detect_format();
  if (format_ == Format::jsonl) refuse_field(options_.field);
  table_ = {};
  if (format_ == Format::html) read_page();
  if (format_ == Format::csv || format_ == Format::tsv) read_names();
  ends_ = record_ends(format_, table_.separator);
  evidence_ = EvidenceSections(format_ == Format::html ? page_evidence_ : input_->evidence());
  skip_to_beginning();
  return true;
}

void BatchReader::detect_format() {
  const Input input = inputs_[at_.file];
  format_ = options_.format;
  if (format_ == Format::automatic) format_ = format_by_name(of_.member.empty() ? input.path : of_.member);
  if (format_ == Format::automatic) {
    // Records are given out as they come; whether the rest is text shows only in more of it.
    do {
      format_ = format_by_content(held_);
    } while (format_ == Format::text && held_.size() < kEnoughToTell && read_more());
    if (format_ == Format::text && is_no_text(false)) format_ = Format::other;
  } else if (format_ == Format::text || format_ == Format::html) {
    while (held_.size() < kEnoughToTell && read_more()) {
    }
    if (is_no_text(true)) format_ = Format::other;
  }
}

bool BatchReader::is_no_text(bool called_text) const {
  // Whoever names one of UTF-16's charsets has told what the NULs are.
  if (names_utf16(options_.charset)) return false;
  return is_binary(std::string_view(held_).substr(0, kEnoughToTell), called_text);
}

// Reads all of a page, and holds its text in its place.
void BatchReader::read_page() {
  const std::string name(shown_name(stream_path(inputs_[at_.file], of_)));
  while (held_.size() <= kLargestPage && read_more()) {
  }
  try {
    HtmlText page = html_text(held_, options_.page_content, options_.charset);
    if (page.text.empty() && !is_blank(held_)) {
      notes_.push_back(name + ": has no text; a script may write it in the browser");
    }
    held_ = std::move(page.text);
    page_evidence_ = std::move(page.evidence);
  } catch (const std::runtime_error& error) {
    throw FileError(name + ": " + error.what());
  }
}

// Reads the row of names of a table.
void BatchReader::read_names() {
  const bool tabs = format_ == Format::tsv;
  RowScan scan(tabs ? '\t' : ',');
  std::size_t length = 0;
  while (true) {
    if (length == held_.size() && (held_.size() > kLongestRecord || !read_more())) break;
    if (scan.step(held_[length++]) == RowScan::Step::row_end) break;
  }
  if (held_.empty()) return;
  if (find_column(std::string_view(held_).substr(0, length), tabs, options_.field, table_)) return;
  throw FileError(std::string(shown_name(stream_path(inputs_[at_.file], of_))) +
                  ": no column of the first row is called '" + options_.field + "'; --field names another");
}

// Passes over what an earlier run did, which was counted then.
void BatchReader::skip_to_beginning() {
  if (skip_bytes_ == 0) {
    at_.sum = names_sum_;
    return;
  }
  std::uint32_t sum = names_sum_;
  while (skip_bytes_ > 0) {
    if (held_.empty() && !read_more()) {
      throw FileError(std::string(shown_name(stream_path(inputs_[at_.file], of_))) +
                      ": is shorter than it was when the run stopped");
    }
    const std::size_t count = static_cast<std::size_t>(std::min<std::uint64_t>(skip_bytes_, held_.size()));
    sum = crc_of(sum, std::string_view(held_).substr(0, count));
    held_.erase(0, count);
    skip_bytes_ -= count;
  }
  if (sum != at_.sum) refuse_changed();
  evidence_.next(at_.byte);
  consumed_ = input_->consumed();
}

// Only a run that goes on finds other bytes, or members, than it read before.
void BatchReader::refuse_changed() const {
  throw UsageError("--resume: " + std::string(shown_name(inputs_[at_.file].path)) +
                   " has changed since the run stopped");
}

// Moves the first `length` bytes held to the batch.
void BatchReader::give_out(Batch& batch, std::size_t length) {
  if (length == held_.size()) {
    batch.bytes = std::exchange(held_, {});
  } else {
    batch.bytes.assign(held_, 0, length);
    held_.erase(0, length);
  }
  at_.byte += length;
  if (format_ == Format::text || format_ == Format::html) batch.evidence = evidence_.next(at_.byte);
  at_.sum = crc_of(at_.sum, batch.bytes);
}

void BatchReader::read_text(Batch& batch) {
  const bool other = format_ == Format::other;
  const bool first = at_.charset.empty();
  const std::size_t most = first && !other ? kLongestText : kTextSection;
  bool more = true;
  while (held_.size() <= most && (more = read_more())) {
  }
  batch.charset = at_.charset;
  batch.passes = other;
  if (other && at_.byte == 0) batch.reason = "is binary, no text";
  batch.last = held_.size() <= most;
  if (batch.last) {
    at_.charset.clear();
    return give_out(batch, held_.size());
  }
  if (other) return give_out(batch, most);
  if (first && format_ == Format::html) {
    at_.charset = "auto";
  } else if (first) {
    const std::string_view name = detect_charset(std::string_view(held_).substr(0, kTextSection)).name;
    at_.charset = name == "UTF-8" ? "auto" : std::string(name);
    // What was named holds, but for the order of the bytes, which only the beginning may tell.
    const bool order = names_utf16(options_.charset) && name.starts_with("UTF-16");
    if (options_.charset != "auto" && !order) at_.charset = options_.charset;
  }
  give_out(batch, section_length(held_, kTextSection, names_utf16(at_.charset)));
}

void BatchReader::take_record(Batch& batch, std::string_view record) {
  const bool table = format_ == Format::csv || format_ == Format::tsv;
  const bool names = table && at_.byte == 0 && batch.records.empty();
  batch.records.push_back(record.size());
  batch.begins_with_names |= names;
  if (!names && !is_blank(record)) ++at_.record;
  at_.line += line_ends(record);
}

void BatchReader::read_records(Batch& batch) {
  if (passing_) return pass_on(batch);
  std::size_t length = 0;  // of the records in the batch
  while (length < kBatchSize) {
    const std::string_view rest = std::string_view(held_).substr(length);
    const std::size_t end = seen_ < rest.size() ? ends_->end(rest, seen_) : RecordEnds::npos;
    if (end != RecordEnds::npos) {
      seen_ = 0;
      take_record(batch, rest.substr(0, end));
      length += end;
      continue;
    }
    seen_ = rest.size();
    if (rest.size() > kLongestRecord) {
      if (length > 0) break;
      passing_ = true;
      if (would_be_repaired(format_, held_)) {
        batch.reason = "the record is longer than " + std::to_string(kLongestRecord >> 20U) + " MB";
      }
      return pass_on(batch);
    }
    if (options_.eager && length > 0) break;
    if (!read_more()) {  // The end; the last record may lack its end.
      if (!rest.empty()) take_record(batch, rest);
      length = held_.size();
      batch.last = true;
      break;
    }
  }
  give_out(batch, length);
}

// Gives out part of a record that is too long.
void BatchReader::pass_on(Batch& batch) {
  batch.passes = true;
  if (held_.empty() && !read_more()) {
    batch.last = true;
    ++at_.record;
    return;
  }
  std::size_t end = seen_ == held_.size() ? RecordEnds::npos : ends_->end(held_, 0);
  seen_ = 0;
  if (end == RecordEnds::npos) {
    end = held_.size();
    batch.can_begin_at_end = false;
  } else {
    passing_ = false;
    ++at_.record;
  }
  at_.line += line_ends(std::string_view(held_).substr(0, end));
  give_out(batch, end);
}

std::optional<std::uint64_t> BatchReader::total_size() const {
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    const std::string path = inputs_[i].path;
    struct stat status = {};
    if (path == "-" || ::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
      return std::nullopt;
    }
    total += static_cast<std::uint64_t>(status.st_size);
  }
  return total;
}

}  // namespace vietmend::cli
