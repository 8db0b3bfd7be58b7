#include "cli/records/table_row.h"

#include <algorithm>

#include "cli/records/byte_order_mark.h"

namespace vietmend::cli {
namespace {

std::string_view without_end(std::string_view row) {
  if (row.ends_with('\n')) row.remove_suffix(1);
  if (row.ends_with('\r')) row.remove_suffix(1);
  return row;
}

// Whether the cell is one pair of quotation marks with nothing but doubled ones between.
bool is_quoted(std::string_view cell) {
  if (cell.size() < 2 || cell.front() != '"' || cell.back() != '"') return false;
  const std::string_view inside = cell.substr(1, cell.size() - 2);
  for (std::size_t at = inside.find('"'); at != std::string_view::npos; at = inside.find('"', at + 2)) {
    if (inside.substr(at, 2) != "\"\"") return false;
  }
  return true;
}

}  // namespace

std::vector<Span> row_cells(std::string_view row, char separator) {
  std::vector<Span> cells;
  row = without_end(row);
  RowScan scan(separator);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (scan.step(row[i]) != RowScan::Step::cell_end) continue;
    cells.push_back({begin, i});
    begin = i + 1;
  }
  cells.push_back({begin, row.size()});
  return cells;
}

std::string cell_text(std::string_view cell) {
  if (!is_quoted(cell)) return std::string(cell);
  std::string text;
  for (std::size_t i = 1; i + 1 < cell.size(); ++i) {
    text += cell[i];
    if (cell[i] == '"') ++i;
  }
  return text;
}

void append_cell(std::string& out, std::string_view text, char separator, bool quoted) {
  if (!quoted && text.find_first_of(std::string("\"\r\n") + separator) == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

bool find_column(std::string_view first_row, bool tabs, std::string_view name, TableShape& shape) {
  if (first_row.starts_with(kByteOrderMark)) first_row.remove_prefix(kByteOrderMark.size());
  shape.separator = tabs ? '\t' : ',';
  if (!tabs && row_cells(first_row, ';').size() > row_cells(first_row, ',').size()) shape.separator = ';';
  const std::vector<Span> cells = row_cells(first_row, shape.separator);
  shape.columns = cells.size();
  const auto found = std::find_if(cells.begin(), cells.end(), [&](const Span& cell) {
    return cell_text(first_row.substr(cell.begin, cell.size())) == name;
  });
  shape.column = static_cast<std::size_t>(found - cells.begin());
  return found != cells.end();
}

}  // namespace vietmend::cli
