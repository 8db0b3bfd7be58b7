// A batch of texts in Arrow's memory, and what comes of repairing it.
#ifndef VIETMEND_PYTHON_BINDINGS_ARROW_BATCH_H_
#define VIETMEND_PYTHON_BINDINGS_ARROW_BATCH_H_

#include <memory>
#include <vector>

#include "arrow_column.h"
#include "arrow_texts.h"
#include "interruptible.h"
#include "vietmend/vietmend.h"

namespace vietmend::python {

using ArrowColumns = std::vector<std::shared_ptr<const ArrowColumn>>;

// Repairs every text of every array on at most `threads` threads, and gives back a column for each array:
// strings laid out as the texts were, null where they were null. With `edits`, structs of the string and the
// list of its edits, each a struct (begin, end, replacement, kind, confidence); offsets are code points of
// strings and bytes of binary.
//
// Throws ValueError where a layout of 32-bit offsets has no room for what the texts became.
ArrowColumns repair(const Repairer& repairer, ArrowType type, const std::vector<ArrowTexts>& arrays,
                    unsigned threads, bool edits, Progress& progress);

// A column of the same type as those of repair(), without any texts.
std::shared_ptr<const ArrowColumn> empty_column(ArrowType type, bool edits);

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_ARROW_BATCH_H_
