// The rows of CSV and TSV (RFC 4180): cells apart by a separator, in quotation marks where they hold one, a
// line break or quotation marks, which are doubled then.
#ifndef VIETMEND_SRC_CLI_RECORDS_TABLE_ROW_H_
#define VIETMEND_SRC_CLI_RECORDS_TABLE_ROW_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "vietmend/span.h"

namespace vietmend::cli {

// Reads a table byte by byte. A cell that goes on behind its closing quotation mark is taken for one without
// quotation marks, so that one stray mark does not swallow the rows behind it.
class RowScan {
 public:
  enum class Step : unsigned char { cell, cell_end, row_end };

  explicit RowScan(char separator) : separator_(separator) {}

  Step step(char c) {
    if (state_ == State::quoted) {
      if (c == '"') state_ = State::closed;
      return Step::cell;
    }
    if (c == separator_ || c == '\n') {
      state_ = State::beginning;
      return c == '\n' ? Step::row_end : Step::cell_end;
    }
    if (c == '"') {
      state_ = state_ == State::plain ? State::plain : State::quoted;
    } else if (state_ != State::closed || c != '\r') {
      state_ = State::plain;
    }
    return Step::cell;
  }

 private:
  enum class State : unsigned char { beginning, plain, quoted, closed };
  char separator_;
  State state_ = State::beginning;
};

// What a table is like.
struct TableShape {
  char separator = ',';
  std::size_t columns = 0;
  std::size_t column = 0;  // whose cells are repaired
};

// Where the cells of a row lie, quotation marks included, the end of the row left out.
std::vector<Span> row_cells(std::string_view row, char separator);

// What a cell says.
std::string cell_text(std::string_view cell);

// Appends `text` as a cell: in quotation marks where it needs them, or `quoted`.
void append_cell(std::string& out, std::string_view text, char separator, bool quoted);

// Finds the separator and the column of that name in the first row; for csv the separator is the comma or the
// semicolon that makes more cells. False if no cell is called so.
bool find_column(std::string_view first_row, bool tabs, std::string_view name, TableShape& shape);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_TABLE_ROW_H_
