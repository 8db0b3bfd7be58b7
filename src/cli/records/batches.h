// The input of a run, cut into batches: whole text files or sections of long ones, and of files with records
// a few whole records at a time. Of an HTML page the text is what it holds, in `bytes` and all offsets.
#ifndef VIETMEND_SRC_CLI_RECORDS_BATCHES_H_
#define VIETMEND_SRC_CLI_RECORDS_BATCHES_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/input/format.h"
#include "cli/input/html/html_text.h"
#include "cli/input/inputs.h"
#include "cli/input/unpacked_file.h"
#include "cli/records/evidence_sections.h"
#include "cli/records/record_ends.h"
#include "cli/records/table_row.h"

namespace vietmend::cli {

// A record longer than this passes through, for a record must be held whole.
inline constexpr std::size_t kLongestRecord = std::size_t{8} << 20U;

// One of the streams of bytes that the inputs hold: a file, or a member of a zip archive.
struct StreamName {
  std::size_t file = 0;    // which of the inputs
  std::size_t stream = 0;  // which of the file's streams
  std::string member;      // the stream's name in the file; empty where that has only one
  bool repeated = false;   // a member before this one is called the same
};

// A place in the input at which a run can begin.
struct Position {
  std::size_t file = 0;
  std::size_t stream = 0;
  std::uint64_t byte = 0;    // of the stream, decompressed
  std::uint64_t line = 1;    // of the stream, from 1
  std::uint64_t record = 0;  // of the run, from 0
  std::string charset;       // not empty: within a long text, which is encoded so
  std::uint32_t sum =
      0;  // the checksum (CRC-32) of what was read of the file: names of members, bytes of the stream
};

struct Batch {
  StreamName of;
  Format format = Format::text;
  std::string bytes;
  std::vector<Evidence> evidence;    // what pages told of the bytes of a text or a page's text
  std::vector<std::size_t> records;  // their lengths, which add up to that of `bytes`; none in text
  std::uint64_t first_byte = 0;      // of the stream
  std::uint64_t first_line = 1;      // of the stream
  std::uint64_t first_record = 0;    // of the run, from 0; blank lines and rows of names are no records
  TableShape table;                  // csv and tsv
  bool begins_with_names = false;    // the first record is a table's row of names
  std::string charset;               // of a text, if this is not its first section
  bool passes = false;               // the bytes are part of what cannot be repaired and pass through
  std::string reason;                // why; empty where that was said of the part before, or is no failure
  Position end;                      // what comes behind the batch
  bool can_begin_at_end = true;      // whether a run can begin there
  std::uint64_t consumed = 0;        // bytes of the file itself read since the batch before
  bool last = false;                 // nothing more comes of this stream
  std::string failure;               // not empty: the stream could not be read (on), and this says why
  std::vector<std::string> damage;   // what could not be read of the file, of which the rest could
  std::vector<std::string> notes;    // what is worth knowing about the file, and is no failure
};

// What messages and edits call a stream: its file's path, and the name of its member behind that.
std::string stream_path(const Input& input, const StreamName& of);

// What messages call a file: its path, or "standard input".
std::string_view shown_name(std::string_view path);

struct ReadOptions {
  Format format = Format::automatic;
  std::string field = "text";  // the column of tables
  int output = -1;     // a descriptor that is written to meanwhile: a file that is also this is refused
  bool eager = false;  // give out records as they come, not only when there are enough of them
  std::string charset = "auto";  // of texts; "auto": found out
  PageContent page_content = PageContent::main;
  OcrOptions ocr;
  Position begin;
};

// As a request of a command says: its format, field, pages and charset.
template <typename Request>
ReadOptions read_options(const Request& request) {
  ReadOptions options;
  options.format = request.format;
  options.field = request.field;
  options.charset = request.options.charset;
  options.page_content = request.pages.content;
  return options;
}

// Reads the inputs one after another, and looks for a stop before each batch. Unless it is eager, the batches
// depend on the bytes alone.
class BatchReader {
 public:
  // `inputs` must outlive the reader.
  BatchReader(const Inputs& inputs, ReadOptions options);

  // The next batch; nothing after the last. A file that cannot be read gives a batch with a failure, and the
  // files after it are read all the same. Throws Stopped; and UsageError where the bytes before the beginning
  // are not those of its checksum, and where the field cannot be one of a record.
  std::optional<Batch> next();

  // The sum of the files' sizes, if all are regular files.
  std::optional<std::uint64_t> total_size() const;

 private:
  bool open_stream();
  void detect_format();
  bool is_no_text(bool called_text) const;
  void read_page();
  void read_names();
  void skip_to_beginning();
  [[noreturn]] void refuse_changed() const;
  void read_text(Batch& batch);
  void read_records(Batch& batch);
  void take_record(Batch& batch, std::string_view record);
  void pass_on(Batch& batch);
  bool read_more();
  void give_out(Batch& batch, std::size_t length);
  void end_stream();

  const Inputs& inputs_;
  ReadOptions options_;
  std::unique_ptr<UnpackedFile> input_;
  StreamName of_;
  std::set<std::string> members_;  // of the archive, so far
  Format format_ = Format::text;
  bool in_stream_ = false;
  Position at_;
  std::uint32_t names_sum_ = 0;  // the checksum of the names of the file's members so far
  std::size_t skip_streams_ = 0;
  std::uint64_t skip_bytes_ = 0;
  std::vector<std::string> notes_;       // of an HTML page, to be given out with its first batch
  std::vector<Evidence> page_evidence_;  // of the text of a whole HTML page
  EvidenceSections evidence_;
  std::string held_;  // read, but not yet given out
  std::size_t seen_ = 0;
  std::unique_ptr<RecordEnds> ends_;
  TableShape table_;
  bool passing_ = false;
  std::uint64_t consumed_ = 0;
  std::vector<char> buffer_;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_BATCHES_H_
