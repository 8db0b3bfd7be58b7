// The reader of CSV and TSV: the column "text" of each row. Setting: commas or semicolons, or tabs.
#include "cli/records/table_row.h"
#include "fuzz.h"
#include "records.h"

using namespace vietmend;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes = fuzz::text_of(data, size);
  const bool tabs = fuzz::take_choice(bytes, 2) == 1;
  const auto format = tabs ? cli::Format::tsv : cli::Format::csv;
  cli::TableShape shape;
  const std::string_view names = bytes.substr(0, bytes.find('\n'));
  if (!cli::find_column(names, tabs, "text", shape)) {
    shape.separator = tabs ? '\t' : ',';
    shape.columns = 1;
    shape.column = 0;
  }
  fuzz::expect(shape.column < shape.columns, "a column is one of the table's");
  fuzz::expect_records(bytes, format, shape);
  return 0;
}
