#include "core/sections.h"

#include <array>

namespace vietmend {

std::size_t section_length(std::string_view text, std::size_t most) {
  text = text.substr(0, most);
  // Only the second half is looked at, so that no byte is looked at more than a few times and no section is
  // tiny.
  constexpr std::array<std::string_view, 5> kMarks = {"\n\n", "\n\r\n", "\n", "\r", " "};
  for (const std::string_view mark : kMarks) {
    const std::size_t at = text.rfind(mark);
    if (at != std::string_view::npos && at >= text.size() / 2) return at + mark.size();
  }
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  std::size_t end = text.size();
  for (int i = 0; i < 3 && end > 1 && (byte(end - 1) & 0xC0U) == 0x80; ++i) --end;
  return end > 1 && byte(end - 1) >= 0xC0 ? end - 1 : text.size();
}

std::vector<Span> sections(std::string_view text, std::size_t most) {
  std::vector<Span> spans;
  std::size_t begin = 0;
  while (text.size() - begin > most) {
    const std::size_t end = begin + section_length(text.substr(begin), most);
    spans.push_back({begin, end});
    begin = end;
  }
  if (begin < text.size()) spans.push_back({begin, text.size()});
  return spans;
}

}  // namespace vietmend
