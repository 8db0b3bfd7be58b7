// A batch of the input, repaired.
#ifndef VIETMEND_SRC_CLI_REPAIRED_BATCH_H_
#define VIETMEND_SRC_CLI_REPAIRED_BATCH_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "batches.h"
#include "record.h"
#include "tally.h"
#include "vietmend/repairer.h"

namespace vietmend::cli {

struct RepairedBatch {
  std::size_t file = 0;
  bool last = false;
  std::string failure;                  // as in Batch
  std::string text;                     // what is written in place of the batch
  std::string edits;                    // the edits as JSON lines, if they are wanted
  std::vector<std::string> unreadable;  // "FILE:LINE: why", for each record that passed through unrepaired
  Tally tally;
};

// Repairs batches, one at a time; each thread has its own.
class BatchRepairer {
 public:
  // `files` are the paths that the batches' numbers stand for. Both must outlive the BatchRepairer.
  BatchRepairer(const Repairer& repairer, const std::vector<std::string>& files, const std::string& field,
                bool with_edits);

  RepairedBatch operator()(Batch batch);

 private:
  void repair_text(const Batch& batch, RepairedBatch& out);
  void repair_lines(const Batch& batch, RepairedBatch& out);

  const Repairer* repairer_;
  const std::vector<std::string>* files_;
  bool with_edits_;
  RecordReader reader_;
};

// What messages call a file: its path, or "standard input".
std::string_view shown_name(std::string_view path);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_REPAIRED_BATCH_H_
