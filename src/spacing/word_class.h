// Which tokens the spacing stage reads as letters, and what the others are to its language model.
#ifndef VIETMEND_SRC_SPACING_WORD_CLASS_H_
#define VIETMEND_SRC_SPACING_WORD_CLASS_H_

#include "spacing/language_model.h"
#include "vietmend/token.h"

namespace vietmend::spacing {

// Whether a token of the kind is letters that may be read afresh.
constexpr bool is_letters(TokenKind kind) {
  return kind == TokenKind::syllable || kind == TokenKind::word || kind == TokenKind::abbreviation;
}

// What a token that is not letters is to the language model.
constexpr WordClass class_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::number:
    case TokenKind::date:
    case TokenKind::time:
    case TokenKind::amount:
    case TokenKind::document_number:
      return WordClass::number;
    default:
      return WordClass::other;
  }
}

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_WORD_CLASS_H_
