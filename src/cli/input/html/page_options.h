// How HTML is read.
#ifndef VIETMEND_SRC_CLI_INPUT_HTML_PAGE_OPTIONS_H_
#define VIETMEND_SRC_CLI_INPUT_HTML_PAGE_OPTIONS_H_

#include "cli/input/html/html_text.h"

namespace vietmend::cli {

// What the field of a record, or the column of a table, holds.
enum class FieldFormat : unsigned char { text, html };

struct PageOptions {
  PageContent content = PageContent::main;
  FieldFormat field = FieldFormat::text;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_INPUT_HTML_PAGE_OPTIONS_H_
