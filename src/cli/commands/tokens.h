// vietmend tokens: a text as a table of tokens.
#ifndef VIETMEND_SRC_CLI_COMMANDS_TOKENS_H_
#define VIETMEND_SRC_CLI_COMMANDS_TOKENS_H_

#include <string>

#include "cli/run/failure.h"

namespace vietmend::cli {

// Writes a line for each token of the file ("-": standard input), its columns separated by tabs:
//
//   begin  end  text  kind  onset  glide  nucleus  coda  tone
//
// The text is as a terminal may show it; the bytes themselves lie from begin to end, which are byte offsets;
// the last five are empty for what is no syllable.
Exit tokens(const std::string& file);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_COMMANDS_TOKENS_H_
