#include "cli/records/evidence_sections.h"

#include <algorithm>
#include <utility>

namespace vietmend::cli {
namespace {

bool tells_of_first_row(Trait trait) {
  return trait == Trait::begins || trait == Trait::goes_on;
}

}  // namespace

std::vector<Evidence> EvidenceSections::next(std::uint64_t end) {
  std::vector<Evidence> seen = std::exchange(open_, {});
  while (!rest_.empty() && rest_.front().source.begin < end) {
    seen.push_back(rest_.front());
    rest_ = rest_.subspan(1);
  }
  for (Evidence& one : seen) {
    if (one.source.end > end && !tells_of_first_row(one.trait)) open_.push_back(one);
    const std::uint64_t begin = std::max<std::uint64_t>(one.source.begin, at_);
    const std::uint64_t last = std::min<std::uint64_t>(one.source.end, end);
    one.source = {static_cast<std::size_t>(begin - at_), static_cast<std::size_t>(last - at_)};
  }
  at_ = end;
  return seen;
}

}  // namespace vietmend::cli
