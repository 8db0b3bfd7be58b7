// The version of the library, of the model in it, and what of the processor it uses.
#ifndef VIETMEND_VERSION_H_
#define VIETMEND_VERSION_H_

#include <string_view>

#include "vietmend/export.h"

namespace vietmend {

// "0.1.0"
VIETMEND_API std::string_view version();

// The built-in model's size and checksum: "built in, 6.1 MB, 8a3f2c1d". Static storage.
VIETMEND_API std::string_view built_in_model();

// The best kind of vector instructions that the library was built for and the processor has: "AVX2". Static
// storage. Results are the same for all of them.
VIETMEND_API std::string_view cpu_target();

}  // namespace vietmend

#endif  // VIETMEND_VERSION_H_
