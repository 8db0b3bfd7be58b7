#include "blocks/lost_letters.h"

#include <algorithm>
#include <cstddef>

namespace vietmend {
namespace {

constexpr std::size_t kNearest = 4, kFarthest = 24;  // rows on either side

}  // namespace

MarkedLetters marked_letters(std::string_view row) {
  MarkedLetters letters;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto byte = static_cast<unsigned char>(row[i]);
    if (byte < 0xC3) continue;
    if (byte <= 0xC6) {
      ++letters.all;
    } else if (byte == 0xE1 && i + 1 < row.size() &&
               (static_cast<unsigned char>(row[i + 1]) & 0xFEU) == 0xBAU) {
      ++letters.all;
      ++letters.vietnamese;
    }
  }
  return letters;
}

std::vector<bool> rows_with_lost_letters(const std::vector<MarkedLetters>& rows) {
  std::vector<bool> lost(rows.size(), false);
  std::vector<MarkedLetters> before(rows.size() + 1);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    before[r + 1] = before[r];
    before[r + 1] += rows[r];
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (rows[r].all > 0 && rows[r].vietnamese * 4 >= rows[r].all) continue;
    const auto between = [&](std::size_t first, std::size_t end) {
      MarkedLetters letters = before[std::min(end, rows.size())];
      letters -= before[first];
      return letters;
    };
    for (std::size_t reach = kNearest; reach <= kFarthest && !lost[r]; reach *= 2) {
      // What lost letters may begin or end with this row.
      const std::size_t first = r - std::min(r, reach);
      lost[r] = between(first, r + 1).lost() || between(r, r + reach + 1).lost() ||
                between(first, r + reach + 1).lost();
    }
  }
  return lost;
}

}  // namespace vietmend
