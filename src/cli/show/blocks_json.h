// Blocks as JSON lines:
//
//   {"kind":"heading","begin":0,"end":18,"text":"Điều 5. Hồ sơ"}
//   {"doc":12,"kind":"heading","begin":0,"end":18,"text":"Điều 5. Hồ sơ"}
#ifndef VIETMEND_SRC_CLI_SHOW_BLOCKS_JSON_H_
#define VIETMEND_SRC_CLI_SHOW_BLOCKS_JSON_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/records/document_name.h"
#include "vietmend/blocks.h"

namespace vietmend::cli {

// Appends a line for each block, with what its document is called if that is given. begin and end are byte
// offsets into the document, which has `source` from its byte `offset` on. "text" shows bytes that are not
// UTF-8 as U+FFFD.
void append_block_lines(std::string& out, std::optional<DocumentName> document, std::string_view source,
                        std::uint64_t offset, std::span<const Block> blocks);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_BLOCKS_JSON_H_
