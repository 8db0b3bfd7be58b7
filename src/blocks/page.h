// The rows of a line: what stands between two line breaks.
#ifndef VIETMEND_SRC_BLOCKS_PAGE_H_
#define VIETMEND_SRC_BLOCKS_PAGE_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "blocks/row_words.h"
#include "core/line.h"

namespace vietmend {

//   ··- Điều kiện thực hiện.··\n
//   |  | |                || |  |
//   |  | letters_begin    || end  stop          (offsets into the text of the page)
//   |  begin    letters_end
//   start
struct Row {
  std::size_t start = 0, begin = 0;  // with and without white space; begin is end in a blank row
  std::size_t letters_begin = 0, letters_end = 0;
  std::size_t end = 0, stop = 0;    // without white space; with the line break
  std::size_t first = 0, last = 0;  // the tokens [first, last) of the line: none in a row of marks
  std::size_t indent = 0;           // white space before begin, in code points
  bool page_break = false;          // a form feed ends the row

  bool blank() const { return begin == end; }
  bool has_tokens() const { return first < last; }
  std::size_t size() const { return last - first; }  // in tokens
};

// A line written out as it says now, and cut into rows. A row ends with \n, \f, or \n and \f.
class Page {
 public:
  // The line and the words must outlive the page, and the line not change while the page is in use.
  Page(const Line& line, const RowWords& words);
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  const Line& line() const { return *line_; }
  // By which its rows are told.
  const RowWords& words() const { return *words_; }
  std::string_view text() const { return *text_; }
  // The text, for who needs it longer than the page lives.
  const std::shared_ptr<const std::string>& shared_text() const { return text_; }
  std::string_view text(std::size_t begin, std::size_t end) const {
    return text().substr(begin, end - begin);
  }
  std::string_view text(const Row& row) const { return text(row.begin, row.end); }
  const std::vector<Row>& rows() const { return rows_; }  // at least one

  // The line break behind a row, with the white space before it; empty behind the last row.
  std::string_view line_break(const Row& row) const { return text(row.end, row.stop); }
  // What stands in a row behind its last token, and before its first.
  std::string_view closing(const Row& row) const { return text(row.letters_end, row.end); }
  std::string_view opening(const Row& row) const { return text(row.begin, row.letters_begin); }

 private:
  const Line* line_;
  const RowWords* words_;
  std::shared_ptr<const std::string> text_;
  std::vector<Row> rows_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_PAGE_H_
