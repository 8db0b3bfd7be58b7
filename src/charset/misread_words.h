// Words of a legacy charset within rows of proper Vietnamese: "Người đứng đầu của c¬ quan". A typist pasted
// them, or a font was changed for a part of a row.
#ifndef VIETMEND_SRC_CHARSET_MISREAD_WORDS_H_
#define VIETMEND_SRC_CHARSET_MISREAD_WORDS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "charset/names.h"
#include "vietmend/span.h"

namespace vietmend {

struct MisreadWords {
  CharsetId id;
  std::vector<Span> runs;  // in order
};

// Finds the runs of such words in `lines` of valid UTF-8: from the first word that is none of Vietnamese to
// the last before one that no misreading wrote, where a word among them has a letter that Vietnamese has no
// use for. All runs of a text are read as one charset, that which makes Vietnamese of two in three of them or
// more, and of three words of different runs at least; where `known` is what whole lines of the text were
// written in, one is enough, and so is a run of three words. Runs that it makes no Vietnamese of are not
// given. Linear in the lines.
std::optional<MisreadWords> find_misread_words(std::string_view text, const std::vector<Span>& lines,
                                               std::optional<CharsetId> known);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_MISREAD_WORDS_H_
