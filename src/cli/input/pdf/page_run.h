// Words side by side on one row of a page.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PAGE_RUN_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PAGE_RUN_H_

#include <cstddef>
#include <string>
#include <vector>

#include "cli/input/pdf/page_box.h"
#include "cli/input/pdf/page_rulings.h"

namespace vietmend {

// A smaller raised number or sign, as bytes of the text of its run.
struct RaisedMark {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Words that follow each other on a row with no wide gap between them.
struct PageRun {
  std::string text;
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;       // of the letters of its own size: raised and lowered ones do not count
  int size = 0;         // of most of its letters
  int first_word = 0;   // the width up to its first space
  int second_word = 0;  // where its second word begins; left if it has one word
  bool bold = false;    // all of it
  bool upright = true;
  bool apart = false;  // from what stands to its left, however close
  std::vector<RaisedMark> raised;

  int width() const { return right - left; }
  int height() const { return bottom - top; }
};

// The runs of a page, in the order of its boxes. A gap of more than three fifths of the letters' size begins
// a new run: it may be a gutter between columns, or a space of a justified row, which the rows around it
// tell. So does a ruling of a table that stands between two words, and the name of the state at the head of a
// letter, which stands close beside the name of the office.
std::vector<PageRun> page_runs(const std::vector<PageBox>& boxes, std::vector<Ruling> standing);

// Appends `next`, which stands to the right of `run` on its row: with a space between, unless they touch. A
// smaller raised one is a raised mark from then on.
void join(PageRun& run, const PageRun& next);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PAGE_RUN_H_
