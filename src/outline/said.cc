#include "outline/said.h"

#include <algorithm>

namespace vietmend {

void Said::append(std::string& out, Span stretch, char divider) {
  if (stretch.begin >= stretch.end) return;
  if (!out.empty()) out += divider;
  const std::size_t begin = out.size();
  std::size_t at = stretch.begin;
  while (next_ < marks_.size() && marks_[next_].end <= stretch.begin) ++next_;
  for (; next_ < marks_.size() && marks_[next_].end <= stretch.end; ++next_) {
    out.append(text_, at, marks_[next_].begin - at);
    at = marks_[next_].end;
  }
  out.append(text_, at, stretch.end - at);
  if (!emphasis_) return;
  for (std::size_t found = out.find("**", begin); found != std::string::npos; found = out.find("**", found)) {
    out.erase(found, 2);
  }
}

}  // namespace vietmend
