// A user's own table of abbreviations, merged over the built-in one.
#ifndef VIETMEND_SRC_ABBREVIATIONS_OWN_TABLE_H_
#define VIETMEND_SRC_ABBREVIATIONS_OWN_TABLE_H_

#include <filesystem>
#include <string>
#include <string_view>

#include "abbreviations/abbreviation_table.h"

namespace vietmend {

// The built-in table with what `tsv` says of its own spellings in place of what the built-in one says. The
// format is that of data/abbreviations.tsv; a byte order mark and CR before a line's end are allowed, rows
// may name the built-in lists ("@unit"), and text is brought to NFC. Throws std::invalid_argument with
// "NAME:LINE: reason" for what AbbreviationTable::parse refuses, for bytes that are not UTF-8, and for an
// expansion in which an abbreviation stands that would itself be written out.
AbbreviationTable with_own_table(const AbbreviationTable& built_in, std::string_view tsv,
                                 const std::string& name);

// The same with the table of a file. Throws std::runtime_error naming the file if it cannot be read.
AbbreviationTable with_own_table(const AbbreviationTable& built_in, const std::filesystem::path& file);

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_OWN_TABLE_H_
