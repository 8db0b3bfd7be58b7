#include "cli/show/edits_json.h"

#include <array>
#include <charconv>

#include "cli/records/json_text.h"

namespace vietmend::cli {
namespace {

template <typename Number>
void append_number(std::string& out, Number number) {
  std::array<char, 32> digits = {};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), end);
}

}  // namespace

void append_edit_lines(std::string& out, DocumentName document, std::string_view source, std::uint64_t offset,
                       std::span<const Edit> edits) {
  for (const Edit& edit : edits) {
    out += R"({"doc":)";
    append_document_name(out, document);
    out += R"(,"begin":)";
    append_number(out, offset + edit.source.begin);
    out += R"(,"end":)";
    append_number(out, offset + edit.source.end);
    out += R"(,"kind":")";
    out += name(edit.kind);
    out += R"(","before":)";
    append_json_string(out, source.substr(edit.source.begin, edit.source.size()));
    out += R"(,"after":)";
    append_json_string(out, edit.replacement);
    out += R"(,"confidence":)";
    append_number(out, edit.confidence);
    out += "}\n";
  }
}

}  // namespace vietmend::cli
