// What --field may be.
#ifndef VIETMEND_SRC_CLI_RECORDS_FIELD_NAME_H_
#define VIETMEND_SRC_CLI_RECORDS_FIELD_NAME_H_

#include <string>

#include "cli/input/format.h"
#include "cli/input/inputs.h"

namespace vietmend::cli {

// Throws UsageError for what is no field of a JSON record: names with a dot between, none of them empty.
void refuse_field(const std::string& field);

// The same before any work, unless there may be a table among the inputs, whose columns are called anything;
// an empty name is no column's either.
void refuse_field(const std::string& field, Format format, const Inputs& inputs);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_FIELD_NAME_H_
