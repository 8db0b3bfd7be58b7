// vietmend charset: what files are encoded in.
#ifndef VIETMEND_SRC_CLI_COMMANDS_CHARSET_H_
#define VIETMEND_SRC_CLI_COMMANDS_CHARSET_H_

#include <string>
#include <vector>

#include "cli/run/failure.h"

namespace vietmend::cli {

struct CharsetRequest {
  std::vector<std::string> files;  // "-" is standard input, and so is no file at all
  bool by_line = false;
};

// Writes a line for each file: the charset's name, a tab, how sure that is from 0 to 1; where its bytes were
// read as windows-1252 and written as UTF-8 a third column says so. With several files their names come
// first.
//
// by_line: a line for each stretch of lines that are in one charset, which begins with the numbers of its
// first and last line ("3-17") and is as sure as the least sure of them; lines of ASCII alone go with those
// before them. UTF-16 is one stretch, "1-" and nothing. An empty file has none.
//
// A file that cannot be read is complained about, the others are shown, and the exit is Exit::failed.
Exit charset(const CharsetRequest& request);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_COMMANDS_CHARSET_H_
