#include "cli/records/record_form.h"

#include <vector>

#include "cli/records/json_text.h"
#include "cli/records/table_row.h"
#include "cli/records/warc_header.h"

namespace vietmend::cli {
namespace {

class JsonlForm : public RecordForm {
 public:
  explicit JsonlForm(const std::string& field) : reader_(field) {}

  Reading read(const Batch& /*batch*/, std::string_view record, FieldValue& value,
               std::string& reason) override {
    if (is_blank(record)) return Reading::passes;
    return reader_.read(record, value, reason) ? Reading::document : Reading::unreadable;
  }

  void append(std::string& out, const Batch& /*batch*/, std::string_view record, const FieldValue& value,
              std::string_view text) const override {
    append_record(out, record, value.raw, text);
  }

 private:
  RecordReader reader_;
};

class WetForm : public RecordForm {
 public:
  Reading read(const Batch& /*batch*/, std::string_view record, FieldValue& value,
               std::string& reason) override {
    if (is_blank(record)) return Reading::passes;
    if (!record.starts_with(kWarcMagic)) return refuse("not a WARC record", reason);
    const std::size_t begin = warc_header_length(record);
    if (begin == std::string_view::npos) return refuse("the header of the WARC record does not end", reason);
    const std::string_view header = record.substr(0, begin);
    const std::optional<std::size_t> length = warc_content_length(header);
    if (!length) {
      const std::size_t count = warc_field_count(header, "Content-Length");
      return refuse(count == 0   ? "the WARC record has no Content-Length"
                    : count == 1 ? "the Content-Length of the WARC record is no number"
                                 : "the WARC record has " + std::to_string(count) + " Content-Lengths",
                    reason);
    }
    if (*length > record.size() - begin) {
      return refuse("the WARC record is truncated: " + std::to_string(record.size() - begin) + " bytes of " +
                        std::to_string(*length),
                    reason);
    }
    if (warc_field(header, "WARC-Type") != "conversion") return Reading::passes;
    value.raw = {begin, begin + *length};
    value.text = record.substr(begin, *length);
    return Reading::document;
  }

  void append(std::string& out, const Batch& /*batch*/, std::string_view record, const FieldValue& value,
              std::string_view text) const override {
    out += warc_header_for(record.substr(0, value.raw.begin), text.size());
    out += text;
    out += record.substr(value.raw.end);
  }

 private:
  static Reading refuse(std::string why, std::string& reason) {
    reason = std::move(why);
    return Reading::unreadable;
  }
};

class TableForm : public RecordForm {
 public:
  Reading read(const Batch& batch, std::string_view record, FieldValue& value, std::string& reason) override {
    if (is_blank(record) || (batch.begins_with_names && record.data() == batch.bytes.data())) {
      return Reading::passes;
    }
    // A table has one charset: repaired in another one, a row would no longer fit its neighbours.
    if (!is_utf8(record)) {
      reason = "the row is not UTF-8";
      return Reading::unreadable;
    }
    const std::vector<Span> cells = row_cells(record, batch.table.separator);
    if (cells.size() != batch.table.columns) {
      reason = "the row has " + std::to_string(cells.size()) + " cells, not " +
               std::to_string(batch.table.columns);
      return Reading::unreadable;
    }
    value.raw = cells[batch.table.column];
    value.text = cell_text(record.substr(value.raw.begin, value.raw.size()));
    return Reading::document;
  }

  void append(std::string& out, const Batch& batch, std::string_view record, const FieldValue& value,
              std::string_view text) const override {
    out += record.substr(0, value.raw.begin);
    const bool quoted = record.substr(value.raw.begin).starts_with('"');
    append_cell(out, text, batch.table.separator, quoted);
    out += record.substr(value.raw.end);
  }
};

}  // namespace

RecordForms::RecordForms(const std::string& field)
    : jsonl_(std::make_unique<JsonlForm>(field)),
      wet_(std::make_unique<WetForm>()),
      table_(std::make_unique<TableForm>()) {}

RecordForm& RecordForms::of(Format format) const {
  if (format == Format::wet) return *wet_;
  if (format == Format::csv || format == Format::tsv) return *table_;
  return *jsonl_;
}

}  // namespace vietmend::cli
