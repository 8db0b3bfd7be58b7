#include "abbreviations/abbreviation_dot.h"

#include <string_view>
#include <vector>

namespace vietmend {

bool dot_belongs(const Line& line, const Surroundings& around, std::size_t end,
                 const AbbreviationTable& table) {
  const std::string_view gap = around.gap(end);
  if (!gap.starts_with('.') || end == line.size() || has_line_break(gap) || has_mark(gap.substr(1)))
    return false;
  const std::string_view next = around.token(end);
  const std::vector<NearWord> words = around.after(end, 2, true);
  if (words.empty() || words[0].boundary || words[0].mark) return false;
  if (gap.size() == 1) return words[0].capital || words[0].number || words[0].upper;
  if (words[0].number) return true;
  if (!words[0].capital || next.empty()) return false;
  // "Q. Ba Đình": some words that begin sentences begin names too.
  const bool name = words.size() > 1 && words[1].capital && table.in_list("opening_name", words[0].lower);
  return name || !table.in_list("opening", words[0].lower);
}

}  // namespace vietmend
