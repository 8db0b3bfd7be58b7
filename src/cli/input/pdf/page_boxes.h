// The words of a page, by poppler.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_PAGE_BOXES_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_PAGE_BOXES_H_

#include "cli/input/pdf/page_text.h"
#include "cli/input/pdf/scanned_pages.h"

namespace poppler {
class page;
}

namespace vietmend {

// The page's words in poppler's reading order, with its size. Places that are no numbers or off any sheet are
// brought in.
BoxPage page_boxes(const poppler::page& page);

// The lines drawn on a page, as poppler draws it; none where it cannot.
PageRulings drawn_rulings(const poppler::page& page);

// The page as a reader of scans takes it: 300 dots an inch, fewer on sheets that would have too many. Without dots
// where poppler cannot draw it.
PageImage drawn_page(const poppler::page& page);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_PAGE_BOXES_H_
