#include "core/sections.h"

namespace vietmend {
namespace {

// The offset after the last `mark` in [begin + half of most, limit), or npos. Only the second half is looked
// at, so that no byte is looked at more than a few times and no section is tiny.
std::size_t after_last(std::string_view text, std::string_view mark, std::size_t begin, std::size_t limit) {
  const std::size_t half = begin + (limit - begin) / 2;
  const std::size_t found = text.substr(half, limit - half).rfind(mark);
  return found == std::string_view::npos ? found : half + found + mark.size();
}

}  // namespace

std::vector<Span> sections(std::string_view text, std::size_t most) {
  std::vector<Span> spans;
  std::size_t begin = 0;
  while (text.size() - begin > most) {
    const std::size_t limit = begin + most;
    std::size_t end = std::string_view::npos;
    for (const std::string_view mark : {"\n\n", "\n", " "}) {
      end = after_last(text, mark, begin, limit);
      if (end != std::string_view::npos) break;
    }
    if (end == std::string_view::npos) {
      end = limit;
      while (end > begin + 1 && limit - end < 4 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    }
    spans.push_back({begin, end});
    begin = end;
  }
  if (begin < text.size()) spans.push_back({begin, text.size()});
  return spans;
}

}  // namespace vietmend
