// Between the UTF-16 of JavaScript's strings and the library's UTF-8.
#ifndef VIETMEND_JS_MODULE_UTF16_H_
#define VIETMEND_JS_MODULE_UTF16_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "vietmend/span.h"

namespace vietmend::js {

// The text in UTF-8. A surrogate that is not one of a pair becomes U+FFFD.
std::string utf8_of(std::u16string_view text);

// Appends the UTF-16 of a text; bytes that are not UTF-8 become U+FFFD.
void append_utf16(std::u16string& out, std::string_view utf8);

// Turns byte offsets into `utf8`, which utf8_of() gave, into the code units of the string that it is of.
// Offsets must not lie within a code point. Those that follow on one another cost no more than the bytes
// between them.
class CodeUnits {
 public:
  explicit CodeUnits(std::string_view utf8) : utf8_(utf8) {}
  // The number of code units before `offset`, which must not be less than in the call before.
  std::size_t before(std::size_t offset);

 private:
  std::string_view utf8_;
  std::size_t offset_ = 0, count_ = 0;
};

// The same of spans in any order, in place.
void to_code_units(std::string_view utf8, std::span<Span> spans);

// The other way round: spans of code units of `text` become spans of bytes of its UTF-8. A span that ends
// within a pair of surrogates holds the whole pair, one that begins within it begins before it. They must lie
// within the text.
void to_bytes(std::u16string_view text, std::span<Span> spans);

}  // namespace vietmend::js

#endif  // VIETMEND_JS_MODULE_UTF16_H_
