// What some programs put at the beginning of a file in UTF-8.
#ifndef VIETMEND_SRC_CLI_RECORDS_BYTE_ORDER_MARK_H_
#define VIETMEND_SRC_CLI_RECORDS_BYTE_ORDER_MARK_H_

#include <string_view>

namespace vietmend::cli {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_BYTE_ORDER_MARK_H_
