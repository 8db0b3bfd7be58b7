// A batch of the input, repaired.
#ifndef VIETMEND_SRC_CLI_RUN_REPAIRED_BATCH_H_
#define VIETMEND_SRC_CLI_RUN_REPAIRED_BATCH_H_

#include <cstddef>
#include <string>
#include <vector>

#include "cli/records/batch_documents.h"
#include "cli/records/batches.h"
#include "cli/run/tally.h"

namespace vietmend::cli {

struct RepairedBatch {
  StreamName of;
  bool last = false;
  std::string failure;  // as in Batch
  std::string text;     // what is written in place of the batch
  std::vector<std::size_t>
      records;        // the lengths of the WARC records in it, for each is compressed by itself
  std::string edits;  // the edits as JSON lines, if they are wanted
  std::vector<std::string> unreadable;  // "FILE:LINE: why", for each record that passed through unrepaired
  std::vector<std::string> damage;      // as in Batch
  std::vector<std::string> notes;       // as in Batch
  Tally tally;
  Position end;                  // as in Batch
  bool can_begin_at_end = true;  // as in Batch
};

// Repairs batches, one at a time; each thread has its own.
class BatchRepairer {
 public:
  // Repairers and inputs must outlive it.
  BatchRepairer(Repairers& repairers, const Inputs& inputs, const std::string& field, PageOptions pages,
                bool with_edits)
      : with_edits_(with_edits), documents_(repairers, inputs, field, pages) {}

  RepairedBatch operator()(Batch batch);

 private:
  bool with_edits_;
  BatchDocuments documents_;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_REPAIRED_BATCH_H_
