#include "cli/records/document_name.h"

#include "cli/records/json_text.h"

namespace vietmend::cli {

void append_document_name(std::string& out, DocumentName document) {
  if (const auto* path = std::get_if<std::string_view>(&document)) {
    append_json_string(out, *path);
  } else {
    out += std::to_string(std::get<std::uint64_t>(document));
  }
}

}  // namespace vietmend::cli
