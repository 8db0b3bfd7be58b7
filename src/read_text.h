// From the bytes of a source to the text that the stages mend.
#ifndef VIETMEND_SRC_READ_TEXT_H_
#define VIETMEND_SRC_READ_TEXT_H_

#include <string_view>

#include "core/frozen_spans.h"
#include "core/rewritten.h"
#include "language/foreign_letters.h"
#include "vietmend/options.h"

namespace vietmend {

inline constexpr std::string_view kUtf8 = "utf-8";

// UTF-8 in NFC, every character as it should be: decoded by `charset`, a name that is known or "auto", and
// cleaned. No edit touches what is frozen, nor what is written as code or the odd spaces of other languages,
// but for what NFC asks.
Rewritten read_text(std::string_view source, std::string_view charset, const FrozenSpans& frozen,
                    const Options& options, const ForeignLetters& letters);

}  // namespace vietmend

#endif  // VIETMEND_SRC_READ_TEXT_H_
