// Text as a JSON string.
#ifndef VIETMEND_SRC_CLI_RECORDS_JSON_TEXT_H_
#define VIETMEND_SRC_CLI_RECORDS_JSON_TEXT_H_

#include <string>
#include <string_view>

namespace vietmend::cli {

// Appends `text` in quotation marks. Only what JSON demands is escaped, the quotation mark, the backslash
// and the control characters, and those control characters too that it does not demand; other UTF-8 stays as
// it is. Bytes that are not UTF-8 become U+FFFD, one for each.
void append_json_string(std::string& out, std::string_view text);

// Whether all of `text` is valid UTF-8.
bool is_utf8(std::string_view text);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_JSON_TEXT_H_
