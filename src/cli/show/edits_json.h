// Edits as JSON lines:
//
//   {"doc":"bài.txt","begin":19,"end":19,"kind":"split","before":"","after":" ","confidence":0.98}
#ifndef VIETMEND_SRC_CLI_SHOW_EDITS_JSON_H_
#define VIETMEND_SRC_CLI_SHOW_EDITS_JSON_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "cli/records/document_name.h"
#include "vietmend/edit.h"

namespace vietmend::cli {

// Appends a line for each edit. begin and end are byte offsets into the document, which has `source` from its
// byte `offset` on; putting each "after" in place of its bytes gives the repaired text. "before" shows bytes
// that are not UTF-8 as U+FFFD.
void append_edit_lines(std::string& out, DocumentName document, std::string_view source, std::uint64_t offset,
                       std::span<const Edit> edits);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_EDITS_JSON_H_
