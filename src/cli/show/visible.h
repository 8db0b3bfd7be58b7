// Text made fit to be shown.
#ifndef VIETMEND_SRC_CLI_SHOW_VISIBLE_H_
#define VIETMEND_SRC_CLI_SHOW_VISIBLE_H_

#include <string>
#include <string_view>

namespace vietmend::cli {

// Appends text for a terminal, and everything that is not ours goes through here before it is shown on one:
// control characters but tab become pictures (␀ to ␡), what is not UTF-8, C1 controls and what turns the
// direction of writing round become U+FFFD, a carriage return at the very end is left out.
void append_visible(std::string& out, std::string_view text);

// The same as a string, for a cell of a table that programs read too: a tab becomes a picture as well.
std::string visible_cell(std::string_view text);

// Appends text for an HTML page: as append_visible(), but line breaks stay, and markup is escaped.
void append_html(std::string& out, std::string_view text);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_VISIBLE_H_
