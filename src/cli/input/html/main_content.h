// Which part of a page is its content.
#ifndef VIETMEND_SRC_CLI_INPUT_HTML_MAIN_CONTENT_H_
#define VIETMEND_SRC_CLI_INPUT_HTML_MAIN_CONTENT_H_

#include <gumbo.h>

#include "cli/input/html/html_text.h"
#include "cli/input/html/page_styles.h"

namespace vietmend {

// What is taken of a page.
struct TakenPart {
  const GumboNode* root;  // this element and what is in it,
  bool without_margins;   // less the head, the foot, the margins and the navigation of the page,
  bool with_hidden;       // and with what is hidden
  const PageStyles* styles;
};

// By the rules of PageContent. `page` is the element <html>; its styles must outlive what is taken.
TakenPart taken_part(const GumboNode& page, const PageStyles& styles, PageContent content);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_HTML_MAIN_CONTENT_H_
