// The rows that text is written in, and what is seen of them.
#ifndef VIETMEND_SRC_CLI_INPUT_HTML_TEXT_ROWS_H_
#define VIETMEND_SRC_CLI_INPUT_HTML_TEXT_ROWS_H_

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/input/html/html_text.h"

namespace vietmend {

// Takes text and where blocks begin and end, and keeps to HTML's rules of white space. White space, empty
// rows and traits are written only when text comes behind them.
class TextRows {
 public:
  // Text as the page has it. `kept`: white space stays as it is.
  void text(std::string_view text, bool kept);

  // A block begins or ends here; `blank` lines stand around it. In a cell a space is put instead.
  void block(int blank);

  // The row ends here, and its block may go on. In a cell a space is put instead.
  void line_break();

  // A row of cells begins and ends.
  void begin_cells();
  void end_cells();

  // A cell begins. All up to the next one, or to the end of the cells, is one row.
  void cell();

  // What is written from here on has the trait, until it ends; a trait begun within itself is one.
  void begin(Trait trait);
  void end(Trait trait);

  // All of it. The rows end with \n; no text at all is empty.
  HtmlText finish() &&;

 private:
  struct Open {
    Trait trait;
    std::size_t begin;  // npos: nothing was written yet
  };

  void before_text();
  void end_row();

  HtmlText out_;
  int breaks_ = 0;      // line feeds that stand before the next text
  bool begins_ = true;  // the next row begins a block
  bool space_ = false;  // a space stands before the next text of the row
  bool in_cells_ = false;
  std::size_t cells_ = 0;      // in the row, so far
  std::size_t tabs_ = 0;       // that stand before the next text of the row
  bool row_is_empty_ = true;   // of cells
  std::size_t row_begin_ = 0;  // of a row that begins a block
  bool row_begins_ = false;
  std::array<int, 8> depth_{};  // how often each trait was begun
  std::vector<Open> open_;
  std::size_t written_ = 0;  // the traits in open_ before this one have a beginning
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_HTML_TEXT_ROWS_H_
