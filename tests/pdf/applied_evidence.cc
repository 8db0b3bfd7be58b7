#include "applied_evidence.h"

#include <algorithm>

namespace vietmend {

std::string applied_evidence(std::string_view text, std::span<const Evidence> evidence) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    if (text[begin] == '\f') {
      ++begin;
      continue;
    }
    const std::size_t end = text.find('\n', begin);
    std::string row(text.substr(begin, end - begin));
    bool furniture = false, goes_on = false;
    for (std::size_t k = evidence.size(); k-- > 0;) {
      const Evidence& one = evidence[k];
      if (one.source.begin < begin || one.source.begin >= end) continue;
      furniture |= one.trait == Trait::furniture;
      goes_on |= one.trait == Trait::goes_on;
      if (one.trait != Trait::note_mark) continue;
      if (one.source.begin == begin) {
        row.insert(one.source.end - begin, " ");
      } else {
        row.erase(one.source.begin - begin, one.source.end - one.source.begin);
      }
    }
    begin = end + 1;
    if (furniture) continue;
    if (!out.empty()) out += goes_on ? ' ' : '\n';
    out += row;
  }
  return out;
}

}  // namespace vietmend
