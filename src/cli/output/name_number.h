// A number that stands for names of files in the names of others.
#ifndef VIETMEND_SRC_CLI_OUTPUT_NAME_NUMBER_H_
#define VIETMEND_SRC_CLI_OUTPUT_NAME_NUMBER_H_

#include <cstdint>
#include <string_view>

namespace vietmend::cli {

// FNV-1a of 64 bits: the same number for the same names in the same order, whatever the build and the
// machine.
class NameNumber {
 public:
  NameNumber& add(std::string_view name) {
    for (const char c : name) step(static_cast<unsigned char>(c));
    step(0);  // no name has it inside: "a", "bc" are not "ab", "c"
    return *this;
  }
  std::uint64_t value() const { return value_; }

 private:
  void step(std::uint64_t byte) { value_ = (value_ ^ byte) * 0x100000001B3U; }
  std::uint64_t value_ = 0xCBF29CE484222325U;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OUTPUT_NAME_NUMBER_H_
