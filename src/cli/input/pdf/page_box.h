// A word as it stands on a page of a PDF file.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PAGE_BOX_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PAGE_BOX_H_

#include <string>

namespace vietmend {

// Places are in 64ths of a point, from the top left corner of the page as it is shown, whole numbers so that
// they compare alike everywhere. Nothing is decided by them alone: always against the letters' size or the
// page's own margins.
struct PageBox {
  std::string text;  // UTF-8, without spaces as a rule
  int left = 0;
  int top = 0;
  int right = 0;   // not below left
  int bottom = 0;  // above top
  int size = 0;    // of the letters; at least 1
  bool space_after = false;
  bool bold = false;
  bool upright = true;  // otherwise it is turned, as text along a margin is
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PAGE_BOX_H_
