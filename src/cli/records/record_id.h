// What a record of JSONL calls itself.
#ifndef VIETMEND_SRC_CLI_RECORDS_RECORD_ID_H_
#define VIETMEND_SRC_CLI_RECORDS_RECORD_ID_H_

#include <string>
#include <string_view>

namespace vietmend::cli {

// The value of the field "id" of a JSON object, as JSON: a string or a number; empty where it has none.
std::string record_id(std::string_view record);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_RECORD_ID_H_
