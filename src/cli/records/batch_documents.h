// The documents of a batch, repaired one by one.
#ifndef VIETMEND_SRC_CLI_RECORDS_BATCH_DOCUMENTS_H_
#define VIETMEND_SRC_CLI_RECORDS_BATCH_DOCUMENTS_H_

#include <functional>
#include <string>

#include "cli/records/batch_texts.h"
#include "cli/run/repairers.h"

namespace vietmend::cli {

// Valid while it is shown.
struct Document : SourceText {
  const Repaired& repaired;  // its spans count from the beginning of `source`

  // Appends the record with the repaired text in place.
  void append_mended(std::string& out) const { append(out, repaired.text); }
};

// Goes through batches, one at a time; each thread has its own.
class BatchDocuments {
 public:
  using See = std::function<void(const Document&)>;
  using Pass = BatchTexts::Pass;

  // Both must outlive it. `field` is the field of JSONL records. Throws as BatchTexts does.
  BatchDocuments(Repairers& repairers, const Inputs& inputs, const std::string& field, PageOptions pages)
      : repairers_(repairers), texts_(inputs, field, pages) {}

  // Calls `see` for every document and `pass` for the bytes between them, as BatchTexts does.
  void each(const Batch& batch, const See& see, const Pass& pass) {
    texts_.each(
        batch,
        [&](const SourceText& text) {
          const Repaired repaired = text.is_page
                                        ? repairers_.repair_page(text.source, text.evidence)
                                        : repairers_.repair(text.source, text.charset, text.evidence);
          see({text, repaired});
        },
        pass);
  }

 private:
  Repairers& repairers_;
  BatchTexts texts_;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_BATCH_DOCUMENTS_H_
