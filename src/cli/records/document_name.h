// What the lines of JSON about a document call it.
#ifndef VIETMEND_SRC_CLI_RECORDS_DOCUMENT_NAME_H_
#define VIETMEND_SRC_CLI_RECORDS_DOCUMENT_NAME_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace vietmend::cli {

// The path of a text file, or the number of a record, from 0.
using DocumentName = std::variant<std::string_view, std::uint64_t>;

// Appends the path as a JSON string, or the number.
void append_document_name(std::string& out, DocumentName document);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_DOCUMENT_NAME_H_
