#include "records.h"

#include <algorithm>
#include <numeric>

#include "cli/records/json_text.h"
#include "cli/records/record_ends.h"
#include "fuzz.h"

namespace vietmend::fuzz {
namespace {

void expect_record(cli::RecordForm& form, const cli::Batch& batch, std::string_view record) {
  cli::FieldValue value;
  std::string reason;
  const cli::Reading reading = form.read(batch, record, value, reason);
  if (reading == cli::Reading::unreadable) expect(!reason.empty(), "an unreadable record has a reason");
  if (reading != cli::Reading::document) return;
  expect(value.raw.begin <= value.raw.end && value.raw.end <= record.size(), "a text lies in its record");

  // What a repair gives is UTF-8; so is this.
  const std::string other = cli::is_utf8(value.text) ? value.text + "ế, \"x\"\\\n" : "ế";
  std::string written;
  form.append(written, batch, record, value, other);
  cli::FieldValue again;
  expect(form.read(batch, written, again, reason) == cli::Reading::document, "a record written can be read",
         reason);
  expect(again.text == other, "a text written is the text read");
  if (!cli::is_utf8(value.text)) return;
  std::string back;
  form.append(back, batch, written, again, value.text);
  expect(form.read(batch, back, again, reason) == cli::Reading::document && again.text == value.text,
         "a text put back is the text that was", reason);
}

}  // namespace

std::vector<std::size_t> record_lengths(std::string_view bytes, cli::Format format, char separator,
                                        std::size_t step) {
  const auto ends = cli::record_ends(format, separator);
  std::vector<std::size_t> lengths;
  std::size_t begin = 0, seen = 0;
  for (std::size_t come = std::min(step, bytes.size()); begin < bytes.size();) {
    const std::size_t end = ends->end(bytes.substr(begin, come - begin), seen);
    if (end != cli::RecordEnds::npos) {
      expect(end > 0 && end <= come - begin, "a record has bytes, and no more than there are");
      lengths.push_back(end);
      begin += end;
      seen = 0;
    } else if (come == bytes.size()) {
      lengths.push_back(come - begin);
      begin = come;
    } else {
      seen = come - begin;
      come = std::min(come + step, bytes.size());
    }
  }
  return lengths;
}

void expect_records(std::string_view bytes, cli::Format format, const cli::TableShape& table) {
  const std::vector<std::size_t> lengths = record_lengths(bytes, format, table.separator, bytes.size());
  expect(std::accumulate(lengths.begin(), lengths.end(), std::size_t{0}) == bytes.size(),
         "the records are the whole stream");
  expect(record_lengths(bytes, format, table.separator, 1) == lengths,
         "records do not depend on how bytes come");
  expect(record_lengths(bytes, format, table.separator, 7) == lengths,
         "records do not depend on how bytes come");

  cli::RecordForms forms("text");
  cli::Batch batch;
  batch.format = format;
  batch.table = table;
  for (const std::size_t length : lengths) {
    expect_record(forms.of(format), batch, bytes.substr(0, length));
    bytes.remove_prefix(length);
  }
}

}  // namespace vietmend::fuzz
