// Text made fit to be shown.
#ifndef VIETMEND_SRC_CLI_SHOW_VISIBLE_H_
#define VIETMEND_SRC_CLI_SHOW_VISIBLE_H_

#include <string>
#include <string_view>

namespace vietmend::cli {

// Appends text for a terminal: control characters but tab become pictures (␀ to ␡), what is not UTF-8 becomes
// U+FFFD, a carriage return at the very end is left out.
void append_visible(std::string& out, std::string_view text);

// Appends text for an HTML page: as append_visible(), but line breaks stay, and markup is escaped.
void append_html(std::string& out, std::string_view text);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_VISIBLE_H_
