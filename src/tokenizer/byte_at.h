// The bytes of a text and beyond its end.
#ifndef VIETMEND_SRC_TOKENIZER_BYTE_AT_H_
#define VIETMEND_SRC_TOKENIZER_BYTE_AT_H_

#include <cstddef>
#include <string_view>

namespace vietmend {

// The byte at a place of the text; 0 behind its end.
inline char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_BYTE_AT_H_
