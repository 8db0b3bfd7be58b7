// vietmend charset: what a file is encoded in.
#ifndef VIETMEND_SRC_CLI_CHARSET_H_
#define VIETMEND_SRC_CLI_CHARSET_H_

#include <string>

#include "failure.h"

namespace vietmend::cli {

// Writes a line for the file ("-": standard input): the charset's name, a tab, how sure it is from 0 to 1.
// Where its bytes were read as windows-1252 and written as UTF-8, a third column says so.
Exit charset(const std::string& file);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_CHARSET_H_
