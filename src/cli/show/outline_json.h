// Outlines, their chunks and references as JSON.
#ifndef VIETMEND_SRC_CLI_SHOW_OUTLINE_JSON_H_
#define VIETMEND_SRC_CLI_SHOW_OUTLINE_JSON_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "vietmend/outline.h"

namespace vietmend::cli {

// Appends the tree as one JSON object, without a line break:
//
//   {"kind":"document","type":"Nghị định","number":"74/2025/NĐ-CP",…,"begin":0,"end":5120,"children":[…]}
//
// What does not apply is left out. With `references`, each node has what it refers to under "references":
// {"begin","end","citation"}, and "document", or "node": [begin, end] of the node in this document.
void append_outline(std::string& out, const Outline& outline, std::span<const Reference> references = {});

// Appends {"citation","path","title","text"}, without a line break; with `id`, JSON as it stands, before
// them.
void append_chunk(std::string& out, const Chunk& chunk, std::string_view id);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_OUTLINE_JSON_H_
