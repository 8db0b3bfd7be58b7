// The text of a document's pages with what their geometry tells.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PAGE_TEXT_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PAGE_TEXT_H_

#include <string>
#include <vector>

#include "cli/input/pdf/page_box.h"
#include "cli/input/pdf/page_rulings.h"
#include "vietmend/evidence.h"

namespace vietmend {

struct BoxPage {
  int width = 0;  // as the boxes' places
  int height = 0;
  std::vector<PageBox> boxes;  // in the order in which words of a row follow each other
  PageRulings rulings;         // may be left out where nothing stands in columns
  bool scanned = false;        // read off a picture
};

struct PageText {
  std::string text;                // as PdfText's
  std::vector<Evidence> evidence;  // sorted by where it begins; spans of one trait do not overlap
};

// Whether something on a page stands in columns, so that its rulings tell more.
bool stands_in_columns(const BoxPage& page);

PageText page_text(const std::vector<BoxPage>& pages);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PAGE_TEXT_H_
