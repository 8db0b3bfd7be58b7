// What the repaired text of an input is called in a folder of outputs.
#ifndef VIETMEND_SRC_CLI_OUTPUT_TARGET_NAME_H_
#define VIETMEND_SRC_CLI_OUTPUT_TARGET_NAME_H_

#include <filesystem>

#include "cli/input/format.h"
#include "cli/input/inputs.h"

namespace vietmend::cli {

// The name below the folder `output`: that of the input, for it is of the same kind. What is taken from a PDF
// file or an HTML page is text, and is neither: that of a.pdf and of a.html is called a.txt, and that of
// a.html.gz a.txt.gz. Where a file of that name lies beside a.pdf, or another whose text would have it, whose
// own text may go to the same folder, it is a.pdf.txt, or a.pdf.2.txt and so on; and so it is where the
// outputs go to the folder that a.pdf itself lies in, so that the name is the same when the run is repeated.
// A PDF file is one by its beginning too, and a page is one where `format` does not have it read as something
// else.
std::filesystem::path text_name(const Input& input, const std::filesystem::path& output, Format format);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OUTPUT_TARGET_NAME_H_
