// The straight lines drawn on a page.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PAGE_RULINGS_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PAGE_RULINGS_H_

#include <vector>

namespace vietmend {

// Places are as those of PageBox.
struct Ruling {
  int at = 0;     // from the top of one that lies, from the left of one that stands
  int begin = 0;  // from the left of one that lies, from the top of one that stands
  int end = 0;
};

struct PageRulings {
  std::vector<Ruling> lying;
  std::vector<Ruling> standing;
};

// A picture of a page: a byte a pixel, 0 black and 255 white.
struct PagePicture {
  const unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  int stride = 0;  // bytes from a row of pixels to the next
  int scale = 64;  // the size of a pixel, in 64ths of a point
};

// The lines of a picture that are longer than letters are: those that lie from 16 pixels on, those that stand
// from 12. Thick ones are areas, and none. Pictures with thousands of lines are drawings, and have none.
PageRulings page_rulings(const PagePicture& picture);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PAGE_RULINGS_H_
