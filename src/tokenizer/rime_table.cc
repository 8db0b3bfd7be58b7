#include "tokenizer/rime_table.h"

#include <algorithm>
#include <numeric>

namespace vietmend {

RimeTable::RimeTable(const std::vector<Rime>& rimes) : multiplier_(0x9E3779B97F4A7C15U) {
  while (!place(rimes)) multiplier_ = multiplier_ * 0xD6E8FEB86659FD93U | 1U;
}

// Gives each group the first displacement at which its keys find free slots, the largest groups first; false
// if a group has none.
bool RimeTable::place(const std::vector<Rime>& rimes) {
  slots_ = {};
  displacements_ = {};
  std::array<std::vector<const Rime*>, kGroups> groups;
  for (const Rime& rime : rimes) groups[group(hash(rime.key))].push_back(&rime);
  std::array<std::size_t, kGroups> order;
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return groups[a].size() > groups[b].size(); });

  std::array<bool, kSlots> taken{};
  std::vector<std::size_t> wanted;
  for (std::size_t g : order) {
    for (std::size_t displacement = 0;; ++displacement) {
      if (displacement == kSlots) return false;
      wanted.clear();
      for (const Rime* rime : groups[g]) {
        const std::size_t at = slot(hash(rime->key), displacement);
        if (taken[at] || std::find(wanted.begin(), wanted.end(), at) != wanted.end()) break;
        wanted.push_back(at);
      }
      if (wanted.size() != groups[g].size()) continue;
      displacements_[g] = static_cast<std::uint16_t>(displacement);
      for (std::size_t i = 0; i < wanted.size(); ++i) {
        slots_[wanted[i]] = *groups[g][i];
        taken[wanted[i]] = true;
      }
      break;
    }
  }
  return true;
}

}  // namespace vietmend
