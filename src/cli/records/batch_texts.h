// The texts of a batch, one by one, as they stand in the input.
#ifndef VIETMEND_SRC_CLI_RECORDS_BATCH_TEXTS_H_
#define VIETMEND_SRC_CLI_RECORDS_BATCH_TEXTS_H_

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "cli/input/html/page_options.h"
#include "cli/records/batches.h"
#include "cli/records/document_name.h"
#include "cli/records/record_form.h"
#include "vietmend/evidence.h"

namespace vietmend::cli {

// A document as it came. Valid while it is shown.
struct SourceText {
  std::string_view source;   // its text, or a section of it
  std::uint64_t offset = 0;  // where in the text the section begins
  DocumentName name;         // as lines of JSON call it: the path of a text, the number of a record
  std::string place;         // as messages call it: FILE, FILE:LINE, or "FILE, byte N" for a WARC record
  std::string_view record;   // all of the record; of a text its bytes
  std::string charset;       // of a later section of a text, which the first one showed; else empty
  std::span<const Evidence> evidence;  // what pages told of `source`, sorted by where it begins
  bool begins = true;                  // it is no later section of a text
  bool is_page = false;                // the source is the text of an HTML page
  bool taken = false;                  // it was taken from markup that stands in the record
  std::function<void(std::string& out, std::string_view text)>
      append;  // the record with `text` in place of its own
};

// Goes through batches, one at a time; each thread has its own.
class BatchTexts {
 public:
  using See = std::function<void(const SourceText&)>;
  // What is no document: with a message where it is unreadable, that names the place.
  using Pass = std::function<void(std::string_view record, std::string_view message)>;

  // `inputs` must outlive it. `field` is the field of JSONL records. Throws UsageError where fields are to be
  // read as HTML and this build cannot.
  BatchTexts(const Inputs& inputs, const std::string& field, PageOptions pages);

  // Calls `see` for every document and `pass` for the bytes between them, in order, so that together they
  // have all of the batch. The batch must have no failure.
  void each(const Batch& batch, const See& see, const Pass& pass);

 private:
  void records(const Batch& batch, const std::string& path, const See& see, const Pass& pass);

  const Inputs& inputs_;
  RecordForms forms_;
  PageOptions pages_;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_BATCH_TEXTS_H_
