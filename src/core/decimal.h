// Numbers as tables write them: "0.97".
#ifndef VIETMEND_SRC_CORE_DECIMAL_H_
#define VIETMEND_SRC_CORE_DECIMAL_H_

#include <optional>
#include <string_view>

namespace vietmend {

// The number that the whole of a text is, in any locale; nothing where it is none.
std::optional<float> read_decimal(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CORE_DECIMAL_H_
