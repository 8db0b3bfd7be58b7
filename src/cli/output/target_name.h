// What the repaired text of an input is called in a folder of outputs.
#ifndef VIETMEND_SRC_CLI_OUTPUT_TARGET_NAME_H_
#define VIETMEND_SRC_CLI_OUTPUT_TARGET_NAME_H_

#include <filesystem>

#include "cli/input/inputs.h"

namespace vietmend::cli {

// The name below the folder `output`: that of the input, for it is of the same kind. What is taken from a PDF
// file is text, and is no PDF file: that of a.pdf is called a.txt. Where a file of that name lies beside
// a.pdf, whose own text may go to the same folder, it is a.pdf.txt, or a.pdf.2.txt and so on; and so it is
// where the outputs go to the folder that a.pdf itself lies in, so that the name is the same when the run is
// repeated.
std::filesystem::path text_name(const Input& input, const std::filesystem::path& output);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OUTPUT_TARGET_NAME_H_
