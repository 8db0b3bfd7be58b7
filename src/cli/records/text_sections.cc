#include "cli/records/text_sections.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "cli/records/evidence_sections.h"
#include "cli/run/failure.h"
#include "cli/run/stop.h"

namespace vietmend::cli {
namespace {

// The byte behind the last `mark` that begins in the second half; 0 if there is none.
std::size_t behind_last(std::string_view text, std::string_view mark) {
  const std::size_t at = text.rfind(mark);
  return at == std::string_view::npos || at < text.size() / 2 ? 0 : at + mark.size();
}

}  // namespace

std::size_t section_length(std::string_view text, std::size_t most, bool wide) {
  text = text.substr(0, most);
  if (wide) {
    // A line feed is two bytes at an even place, whatever their order.
    for (std::size_t at = text.size() / 2 * 2; at > text.size() / 2; at -= 2) {
      const std::string_view unit = text.substr(at - 2, 2);
      if (unit == std::string_view("\0\n", 2) || unit == std::string_view("\n\0", 2)) return at;
    }
    return text.size() / 4 * 4;
  }
  constexpr std::array<std::string_view, 5> kMarks = {"\n\n", "\n\r\n", "\n", "\r", " "};
  for (const std::string_view mark : kMarks) {
    if (const std::size_t end = behind_last(text, mark)) return end;
  }
  std::size_t end = text.size();
  for (int i = 0; i < 3 && (static_cast<unsigned char>(text[end - 1]) & 0xC0U) == 0x80; ++i) --end;
  return end > 1 && static_cast<unsigned char>(text[end - 1]) >= 0xC0 ? end - 1 : text.size();
}

Repaired repair_in_sections(const Repairer& repairer, std::string_view text,
                            const ProtectedPatterns& patterns, std::span<const Evidence> evidence) {
  const auto repaired = [&](std::string_view part, std::span<const Evidence> told) {
    std::vector<Evidence> all = patterns.find(part);
    all.insert(all.end(), told.begin(), told.end());
    return repairer.repair(part, all);
  };
  if (text.size() <= kLongestText) return repaired(text, evidence);
  EvidenceSections sections(evidence);
  Repaired all;
  std::size_t begin = 0;
  while (begin < text.size()) {
    if (stop::requested()) throw Stopped();
    const std::string_view rest = text.substr(begin);
    const std::size_t length = rest.size() > kTextSection ? section_length(rest, kTextSection) : rest.size();
    Repaired section = repaired(rest.substr(0, length), sections.next(begin + length));
    all.text += section.text;
    for (Edit& edit : section.edits) {
      edit.source.begin += begin;
      edit.source.end += begin;
      all.edits.push_back(std::move(edit));
    }
    begin += length;
  }
  return all;
}

}  // namespace vietmend::cli
