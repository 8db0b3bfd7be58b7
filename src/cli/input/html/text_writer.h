// Writes the text of a part of a page.
#ifndef VIETMEND_SRC_CLI_INPUT_HTML_TEXT_WRITER_H_
#define VIETMEND_SRC_CLI_INPUT_HTML_TEXT_WRITER_H_

#include "cli/input/html/html_text.h"
#include "cli/input/html/main_content.h"

namespace vietmend {

// `tcvn3`: the page was TCVN3, and what stands in its capital fonts is written in capitals.
HtmlText written_text(const TakenPart& part, bool tcvn3);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_HTML_TEXT_WRITER_H_
