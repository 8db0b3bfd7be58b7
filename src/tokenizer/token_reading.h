// The reading of one token by looking at its characters one after another: the reference that the reading of
// many at once is held to.
#ifndef VIETMEND_SRC_TOKENIZER_TOKEN_READING_H_
#define VIETMEND_SRC_TOKENIZER_TOKEN_READING_H_

#include <cstddef>
#include <string_view>

#include "vietmend/token.h"

namespace vietmend {

struct FoundToken {
  std::size_t begin;
  std::size_t end;
  TokenKind kind;
};

// The first token from `at` on, which must not be within a token; an empty one at the end of the text where
// there is none.
FoundToken read_next(std::string_view text, std::size_t at);

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_TOKEN_READING_H_
