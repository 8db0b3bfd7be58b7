// What the text of an HTML page is called in a folder of outputs.
#ifndef VIETMEND_SRC_CLI_OUTPUT_PAGE_TARGET_H_
#define VIETMEND_SRC_CLI_OUTPUT_PAGE_TARGET_H_

#include <filesystem>

#include "cli/input/format.h"
#include "cli/input/inputs.h"

namespace vietmend::cli {

// The name below the folder: a.txt for a.html, for what is written is no page; a.txt.gz for a.html.gz. Where
// a file of that name, or another page that would have it, lies beside the page, it is a.html.txt. All other
// inputs keep their names, and so does a page that `format` has read as something else.
std::filesystem::path page_target(const Input& input, Format format);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OUTPUT_PAGE_TARGET_H_
