#include "cli/show/blocks_json.h"

#include "cli/records/json_text.h"

namespace vietmend::cli {

void append_block_lines(std::string& out, std::optional<DocumentName> document, std::string_view source,
                        std::uint64_t offset, std::span<const Block> blocks) {
  for (const Block& block : blocks) {
    out += '{';
    if (document) {
      out += R"("doc":)";
      append_document_name(out, *document);
      out += ',';
    }
    out += R"("kind":")";
    out += name(block.kind);
    out += R"(","begin":)";
    out += std::to_string(offset + block.span.begin);
    out += R"(,"end":)";
    out += std::to_string(offset + block.span.end);
    out += R"(,"text":)";
    append_json_string(out, source.substr(block.span.begin, block.span.size()));
    out += "}\n";
  }
}

}  // namespace vietmend::cli
