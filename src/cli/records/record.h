// One line of a JSONL file: its field, and the record with another value in the field's place.
#ifndef VIETMEND_SRC_CLI_RECORDS_RECORD_H_
#define VIETMEND_SRC_CLI_RECORDS_RECORD_H_

#include <memory>
#include <string>
#include <string_view>

#include "vietmend/span.h"

namespace vietmend::cli {

// The value of a field.
struct FieldValue {
  Span raw;          // the bytes of the record that write it, quotation marks included
  std::string text;  // what they say, UTF-8
};

// Reads records. Keeps its buffers from one record to the next; one thread at a time may use it.
class RecordReader {
 public:
  // `field` is a name, or names joined by dots for a field of a field: "meta.text" is found in
  // {"meta": {"text": ""}} and in {"meta.text": ""}.
  explicit RecordReader(std::string field);
  RecordReader(RecordReader&&) noexcept;
  RecordReader& operator=(RecordReader&&) noexcept;
  ~RecordReader();

  // The field of a record, which is one line with or without its end. All of the record must be JSON: a
  // record that is broken anywhere, is not an object, is not UTF-8, names an unpaired surrogate, lacks the
  // field, has it twice or holds no string there is unreadable; then `reason` says why, in a few words, and
  // nothing comes back. A byte order mark before the record is passed over.
  bool read(std::string_view record, FieldValue& value, std::string& reason);

 private:
  struct Parser;
  std::string field_;
  std::unique_ptr<Parser> parser_;
};

// Appends the record with `text` in place of the value.
void append_record(std::string& out, std::string_view record, const Span& raw, std::string_view text);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_RECORD_H_
