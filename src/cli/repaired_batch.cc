#include "repaired_batch.h"

#include <algorithm>
#include <utility>

#include "edits_json.h"

namespace vietmend::cli {

std::string_view shown_name(std::string_view path) {
  return path == "-" ? "standard input" : path;
}

BatchRepairer::BatchRepairer(const Repairer& repairer, const std::vector<std::string>& files,
                             const std::string& field, bool with_edits)
    : repairer_(&repairer), files_(&files), with_edits_(with_edits), reader_(field) {}

RepairedBatch BatchRepairer::operator()(Batch batch) {
  RepairedBatch out;
  out.file = batch.file;
  out.last = batch.last;
  out.tally.bytes = batch.bytes.size();
  out.failure = std::move(batch.failure);
  if (!out.failure.empty()) return out;
  if (batch.format == Format::text) {
    repair_text(batch, out);
  } else {
    repair_lines(batch, out);
  }
  return out;
}

void BatchRepairer::repair_text(const Batch& batch, RepairedBatch& out) {
  Repaired repaired = repairer_->repair(batch.bytes);
  if (with_edits_) append_edit_lines(out.edits, (*files_)[batch.file], batch.bytes, repaired.edits);
  out.tally.documents = 1;
  out.tally.count(repaired.edits);
  out.text = std::move(repaired.text);
}

void BatchRepairer::repair_lines(const Batch& batch, RepairedBatch& out) {
  std::uint64_t line_number = batch.first_line;
  std::uint64_t record = batch.first_record;
  FieldValue value;
  std::string reason;
  out.text.reserve(batch.bytes.size() + batch.bytes.size() / 8);
  for (std::string_view rest = batch.bytes; !rest.empty(); ++line_number) {
    const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size() - 1) + 1);
    rest.remove_prefix(line.size());
    if (line.find_first_not_of(" \t\r\n") == std::string_view::npos) {
      out.text += line;
      continue;
    }
    if (reader_.read(line, value, reason)) {
      const Repaired repaired = repairer_->repair(value.text);
      if (with_edits_) append_edit_lines(out.edits, record, value.text, repaired.edits);
      out.tally.count(repaired.edits);
      // A value that stays what it is keeps its escapes too.
      if (repaired.text == value.text) {
        out.text += line;
      } else {
        append_record(out.text, line, value.raw, repaired.text);
      }
    } else {
      out.text += line;
      out.unreadable.push_back(std::string(shown_name((*files_)[batch.file])) + ":" +
                               std::to_string(line_number) + ": " + reason);
    }
    ++record;
    ++out.tally.documents;
  }
}

}  // namespace vietmend::cli
