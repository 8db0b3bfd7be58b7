// Numbers of the command line and the settings.
#ifndef VIETMEND_SRC_CLI_OPTIONS_NUMBER_H_
#define VIETMEND_SRC_CLI_OPTIONS_NUMBER_H_

#include <cstddef>
#include <string_view>

namespace vietmend::cli {

// Reads all of `text` as a decimal number into `number`, whatever the locale. False where it is none, or too
// large.
bool read_number(std::string_view text, unsigned& number);
bool read_number(std::string_view text, std::size_t& number);
bool read_number(std::string_view text, double& number);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OPTIONS_NUMBER_H_
