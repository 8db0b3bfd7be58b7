// What each reader of the tokenizer answers: where the token that it reads ends, and its kind.
#ifndef VIETMEND_SRC_TOKENIZER_READING_H_
#define VIETMEND_SRC_TOKENIZER_READING_H_

#include <cstddef>

#include "vietmend/token.h"

namespace vietmend {

struct Reading {
  std::size_t end;
  TokenKind kind;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_READING_H_
