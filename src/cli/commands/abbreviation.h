// vietmend abbreviation: the dictionary of abbreviations, in both directions.
#ifndef VIETMEND_SRC_CLI_COMMANDS_ABBREVIATION_H_
#define VIETMEND_SRC_CLI_COMMANDS_ABBREVIATION_H_

#include <optional>
#include <string>
#include <vector>

#include "cli/run/failure.h"

namespace vietmend::cli {

// What to look up, and the user's own table to look in first; empty for none.
struct AbbreviationRequest {
  std::vector<std::string> words;
  std::string table;
  std::optional<std::string> explained;  // a text whose abbreviations are to be explained, in place of words
};

// Writes a line for each meaning of each word, the likeliest first: form, expansion ("=" for what is never
// written out), how likely it is where no word around helps, field, period, other spellings, between tabs. A
// word is looked up as an abbreviation and as a phrase. Without words the whole table is written. Exit 1 and
// a complaint for a word that is not there.
//
// Of a text to explain, a block for each abbreviation: a line that says what it is written out as, how surely
// and by what, and below it, indented, the senses that were weighed, the likeliest first: share, expansion,
// and the words that said most, with how much they said.
Exit abbreviation(const AbbreviationRequest& request);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_COMMANDS_ABBREVIATION_H_
