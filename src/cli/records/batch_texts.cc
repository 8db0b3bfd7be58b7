#include "cli/records/batch_texts.h"

#include <algorithm>

#include "cli/run/failure.h"

namespace vietmend::cli {
namespace {

// Where a record is, for messages.
std::string place_of(const Batch& batch, const std::string& path, std::uint64_t line, std::uint64_t byte) {
  const std::string name(shown_name(path));
  if (batch.format == Format::other) return name;
  if (batch.format == Format::wet) return name + ", byte " + std::to_string(byte);
  return name + ":" + std::to_string(line);
}

}  // namespace

BatchTexts::BatchTexts(const Inputs& inputs, const std::string& field, PageOptions pages)
    : inputs_(inputs), forms_(field), pages_(pages) {
  if (pages.field == FieldFormat::html && !can_read_html()) {
    throw UsageError("--field-format html: this vietmend was built without gumbo, which reads HTML");
  }
}

void BatchTexts::each(const Batch& batch, const See& see, const Pass& pass) {
  const std::string path = stream_path(inputs_[batch.of.file], batch.of);
  if (batch.passes) {
    const std::string place = place_of(batch, path, batch.first_line, batch.first_byte);
    return pass(batch.bytes, batch.reason.empty() ? "" : place + ": " + batch.reason);
  }
  const bool page = batch.format == Format::html;
  if (!page && batch.format != Format::text) return records(batch, path, see, pass);
  see({batch.bytes, batch.first_byte, std::string_view(path), std::string(shown_name(path)), batch.bytes,
       batch.charset, batch.evidence, batch.charset.empty(), page, false,
       [](std::string& out, std::string_view text) { out += text; }});
}

void BatchTexts::records(const Batch& batch, const std::string& path, const See& see, const Pass& pass) {
  RecordForm& form = forms_.of(batch.format);
  std::uint64_t line = batch.first_line;
  std::uint64_t byte = batch.first_byte;
  std::uint64_t number = batch.first_record;
  FieldValue value;
  std::string reason;
  std::string_view rest = batch.bytes;
  for (const std::size_t length : batch.records) {
    const std::string_view record = rest.substr(0, length);
    const bool names = batch.begins_with_names && rest.size() == batch.bytes.size();
    rest.remove_prefix(length);
    const Reading reading = form.read(batch, record, value, reason);
    if (reading == Reading::document) {
      const bool markup = pages_.field == FieldFormat::html && batch.format != Format::wet;
      const HtmlText page = markup ? html_text(value.text, pages_.content) : HtmlText();
      see({markup ? page.text : value.text,
           0,
           number,
           place_of(batch, path, line, byte),
           record,
           {},
           page.evidence,
           true,
           markup,
           markup,
           [&](std::string& out, std::string_view text) { form.append(out, batch, record, value, text); }});
    } else {
      pass(record, reading == Reading::unreadable ? place_of(batch, path, line, byte) + ": " + reason : "");
    }
    if (!names && !is_blank(record)) ++number;
    line += static_cast<std::uint64_t>(std::count(record.begin(), record.end(), '\n'));
    byte += length;
  }
}

}  // namespace vietmend::cli
