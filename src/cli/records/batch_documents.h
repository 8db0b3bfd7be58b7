// The documents of a batch, repaired one by one.
#ifndef VIETMEND_SRC_CLI_RECORDS_BATCH_DOCUMENTS_H_
#define VIETMEND_SRC_CLI_RECORDS_BATCH_DOCUMENTS_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "cli/input/html/page_options.h"
#include "cli/records/batches.h"
#include "cli/records/record_form.h"
#include "cli/run/repairers.h"
#include "cli/show/edits_json.h"

namespace vietmend::cli {

// Valid while it is shown.
struct Document {
  std::string_view source;   // its text, or a section of it
  std::uint64_t offset = 0;  // where in the text the section begins
  DocumentName name;         // as edits call it: the path of a text, the number of a record
  std::string place;         // as messages call it: FILE, FILE:LINE, or "FILE, byte N" for a WARC record
  std::string_view record;   // all of the record; of a text its bytes
  const Repaired& repaired;  // its spans count from the beginning of `source`
  bool begins = true;        // it is no later section of a text
  bool taken = false;        // the source was taken from markup that stands in the record
  std::function<void(std::string&)> append_mended;  // the record with the repaired text in place
};

// Goes through batches, one at a time; each thread has its own.
class BatchDocuments {
 public:
  using See = std::function<void(const Document&)>;
  // What is no document: with a message where it is unreadable, that names the place.
  using Pass = std::function<void(std::string_view record, std::string_view message)>;

  // Both must outlive it. `field` is the field of JSONL records. Throws UsageError where fields are to be
  // read as HTML and this build cannot.
  BatchDocuments(Repairers& repairers, const Inputs& inputs, const std::string& field, PageOptions pages);

  // Calls `see` for every document and `pass` for the bytes between them, in order, so that together they
  // have all of the batch. The batch must have no failure.
  void each(const Batch& batch, const See& see, const Pass& pass);

 private:
  void records(const Batch& batch, const std::string& path, const See& see, const Pass& pass);

  Repairers& repairers_;
  const Inputs& inputs_;
  RecordForms forms_;
  PageOptions pages_;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_BATCH_DOCUMENTS_H_
