// vietmend outline: a document as a tree.
#ifndef VIETMEND_SRC_CLI_COMMANDS_OUTLINE_H_
#define VIETMEND_SRC_CLI_COMMANDS_OUTLINE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "cli/input/format.h"
#include "cli/input/html/page_options.h"
#include "cli/run/failure.h"
#include "vietmend/options.h"
#include "vietmend/outline.h"

namespace vietmend::cli {

// What an outlined text is mended with: a law is cited in its own words, so that abbreviations stay, unless
// they are asked for.
inline Options outline_options() {
  Options options;
  options.abbreviations = Abbreviations::keep;
  return options;
}

struct OutlineRequest {
  std::vector<std::string> files;  // files and folders; none: standard input
  std::string output = "-";
  std::string page;  // a page for the browser, in place of JSON; empty: none
  Format format = Format::automatic;
  std::string field = "text";  // of JSONL records; the column of tables
  PageOptions pages;
  Options options = outline_options();  // of the repair
  std::vector<std::string> protect;
  bool as_is = false;  // no repair
  bool references = false;
  bool chunks = false;   // a line for each chunk, in place of the tree
  std::size_t most = 0;  // syllables of a chunk; 0: any number
};

// Writes the outline of each document on a line of its own, as append_outline() has it: alone where the input
// is one text, else {"id": …, "outline": …}, the id being the record's own, else its number from 0, or the
// path. Complains about what cannot be read, and goes on. Throws UsageError where options do not go together,
// and Stopped.
Exit outline(const OutlineRequest& request);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_COMMANDS_OUTLINE_H_
