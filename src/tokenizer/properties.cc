#include "tokenizer/properties.h"

#include <algorithm>
#include <span>

namespace vietmend {
namespace {

struct CodeRange {
  char32_t first, last;
};

#include "property_ranges.inc"

// The ranges are sorted and apart.
bool holds(std::span<const CodeRange> ranges, char32_t code) {
  const auto range = std::lower_bound(ranges.begin(), ranges.end(), code,
                                      [](const CodeRange& r, char32_t c) { return r.last < c; });
  return range != ranges.end() && range->first <= code;
}

}  // namespace

bool is_terminal_punctuation(char32_t code) {
  return holds(k_Terminal_Punctuation, code);
}

bool is_quotation_mark(char32_t code) {
  return holds(k_Quotation_Mark, code);
}

bool is_shown_as_emoji(char32_t code) {
  return holds(k_Emoji_Presentation, code);
}

}  // namespace vietmend
