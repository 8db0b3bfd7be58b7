#include "cli/run/repaired_batch.h"

#include <utility>

#include "cli/show/edits_json.h"

namespace vietmend::cli {

RepairedBatch BatchRepairer::operator()(Batch batch) {
  RepairedBatch out;
  out.of = std::move(batch.of);
  out.last = batch.last;
  out.end = std::move(batch.end);
  out.can_begin_at_end = batch.can_begin_at_end;
  out.tally.bytes = batch.bytes.size();
  out.tally.consumed = batch.consumed;
  out.failure = std::move(batch.failure);
  out.damage = std::move(batch.damage);
  out.notes = std::move(batch.notes);
  if (!out.failure.empty()) return out;
  batch.of = out.of;
  out.text.reserve(batch.bytes.size() + batch.bytes.size() / 8);
  auto ended = [&, at = std::size_t{0}]() mutable {
    // Of a record that is longer than a batch only the last part is the end.
    if (batch.format == Format::wet && batch.can_begin_at_end) out.records.push_back(out.text.size() - at);
    at = out.text.size();
  };
  documents_.each(
      batch,
      [&](const Document& document) {
        if (with_edits_) {
          append_edit_lines(out.edits, document.name, document.source, document.offset,
                            document.repaired.edits);
        }
        out.tally.count(document.repaired.edits);
        out.tally.documents += document.begins ? 1 : 0;
        // A record that stays what it is keeps its bytes, escapes and all.
        if (!document.taken && document.repaired.text == document.source) {
          out.text += document.record;
        } else {
          document.append_mended(out.text);
        }
        ended();
      },
      [&](std::string_view record, std::string_view message) {
        out.text += record;
        if (!message.empty()) {
          out.unreadable.emplace_back(message);
          ++out.tally.documents;
          ++out.tally.unreadable;
        }
        ended();
      });
  return out;
}

}  // namespace vietmend::cli
