// Tokens as values: what a reader of a text sees of them, to compare two readings.
#ifndef VIETMEND_TESTS_TOKENIZER_SEEN_TOKENS_H_
#define VIETMEND_TESTS_TOKENIZER_SEEN_TOKENS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "vietmend/token.h"

namespace vietmend {

// Where a token begins and ends, its kind, its bytes and its syllable.
using Seen = std::tuple<std::size_t, std::size_t, TokenKind, std::string, std::optional<Syllable>>;

inline Seen seen(const Token& token) {
  return {token.span.begin, token.span.end, token.kind, std::string(token.text), token.syllable()};
}

// All tokens of a text that is there as a whole.
inline std::vector<Seen> whole(std::string_view text) {
  std::vector<Seen> tokens;
  for (const Token& token : tokenize(text)) tokens.push_back(seen(token));
  return tokens;
}

}  // namespace vietmend

#endif  // VIETMEND_TESTS_TOKENIZER_SEEN_TOKENS_H_
