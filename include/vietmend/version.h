// The version of the library.
#ifndef VIETMEND_VERSION_H_
#define VIETMEND_VERSION_H_

#include <string_view>

#include "vietmend/export.h"

namespace vietmend {

// "0.1.0"
VIETMEND_API std::string_view version();

}  // namespace vietmend

#endif  // VIETMEND_VERSION_H_
