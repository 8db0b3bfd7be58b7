// What JavaScript hands over: it writes into memory that the module makes room for, and then calls a
// function. Kept for the one call under way; a module has one thread.
#ifndef VIETMEND_JS_MODULE_REQUEST_H_
#define VIETMEND_JS_MODULE_REQUEST_H_

#include <cstdint>
#include <span>
#include <string_view>

namespace vietmend::js {

// The text of the request, the code units of a string.
std::u16string_view request_text();

// The text read as bytes, for what is no string: one byte a unit of 8 bits.
std::string_view request_bytes();

// The numbers of the request.
std::span<const std::uint32_t> request_numbers();

}  // namespace vietmend::js

#endif  // VIETMEND_JS_MODULE_REQUEST_H_
