// Batches one after the other, for commands that show what is in them.
#ifndef VIETMEND_SRC_CLI_SHOW_EACH_BATCH_H_
#define VIETMEND_SRC_CLI_SHOW_EACH_BATCH_H_

#include <functional>

#include "cli/records/batch_texts.h"
#include "cli/records/batches.h"
#include "cli/run/failure.h"

namespace vietmend::cli {

// Gives each batch of the reader that could be read to `show`, with what takes the records in it that are no
// documents. Complains of what could not be read: batches, damage in them, records. Returns how the run ends.
// `lost` is told of each batch that could not be.
Exit each_batch(
    BatchReader& reader, const std::function<void(const Batch& batch, const BatchTexts::Pass& pass)>& show,
    const std::function<void()>& lost = [] {});

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_EACH_BATCH_H_
