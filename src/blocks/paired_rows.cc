#include "blocks/paired_rows.h"

#include <algorithm>

namespace vietmend {
namespace {
constexpr std::uint8_t kMostBlank = 4;
}

std::vector<PairedRow> paired_rows(const Page& page, const std::vector<bool>& dropped,
                                   const std::vector<bool>& furniture) {
  const std::vector<Row>& rows = page.rows();
  std::vector<PairedRow> kept;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    if (row.has_tokens() && !dropped[i]) {
      kept.push_back({i, 0, row.page_break, false});
      continue;
    }
    if (kept.empty()) continue;
    PairedRow& last = kept.back();
    last.page_break |= row.page_break || furniture[i];
    if (row.blank()) {
      last.blank = static_cast<std::uint8_t>(std::min<int>(last.blank + 1, kMostBlank));
    } else {
      last.barrier |= !furniture[i];
    }
  }
  return kept;
}

}  // namespace vietmend
