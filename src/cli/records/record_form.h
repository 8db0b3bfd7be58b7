// The forms that records have: where in a record the text lies, and the record with another text in its
// place.
#ifndef VIETMEND_SRC_CLI_RECORDS_RECORD_FORM_H_
#define VIETMEND_SRC_CLI_RECORDS_RECORD_FORM_H_

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "cli/records/batches.h"
#include "cli/records/record.h"

namespace vietmend::cli {

enum class Reading : unsigned char {
  document,    // its text was found
  passes,      // there is none to be repaired: a blank line, a row of names, a WARC record of another type
  unreadable,  // it is broken
};

// One form. Keeps buffers from one record to the next; one thread at a time may use it.
class RecordForm {
 public:
  virtual ~RecordForm() = default;

  // The text of a record of `batch`; for an unreadable one `reason` says why, in a few words.
  virtual Reading read(const Batch& batch, std::string_view record, FieldValue& value,
                       std::string& reason) = 0;

  // Appends the record with `text` in place of the value.
  virtual void append(std::string& out, const Batch& batch, std::string_view record, const FieldValue& value,
                      std::string_view text) const = 0;
};

// All forms, for one thread.
class RecordForms {
 public:
  // `field` is the field of JSONL records; tables name their column in the batch.
  explicit RecordForms(const std::string& field);

  // Of a format with records.
  RecordForm& of(Format format) const;

 private:
  std::unique_ptr<RecordForm> jsonl_;
  std::unique_ptr<RecordForm> wet_;
  std::unique_ptr<RecordForm> table_;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_RECORD_FORM_H_
