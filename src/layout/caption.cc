#include "layout/caption.h"

#include <algorithm>

#include "core/letters.h"

namespace vietmend {
namespace {

// Longer captions than this, in tokens, are paragraphs.
constexpr std::size_t kLongest = 60;

bool begins_credit(const Line& line, std::size_t i, std::string_view credit) {
  const std::string_view gap = line.gap_after(i).text;
  return is_lowered(line.token(i).text, credit) && (is_plain_space(gap) || gap == ": " || gap == ":");
}

bool capital(const LineToken& token) {
  const Casing c = casing(token.text);
  return c == Casing::capital || c == Casing::upper;
}

}  // namespace

std::optional<std::size_t> caption_end(const Line& line, std::size_t begin, std::string_view credit) {
  const std::size_t end = std::min(line.size(), begin + kLongest);
  for (std::size_t i = begin; i + 2 < end; ++i) {
    if (has_line_break(line.gap_after(i).text)) return std::nullopt;
    if (!begins_credit(line, i, credit) || line.token(i + 1).kind != TokenKind::abbreviation) continue;
    const bool goes_on = is_plain_space(line.gap_after(i + 1).text) && capital(line.token(i + 2));
    return goes_on ? std::optional(i + 2) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace vietmend
