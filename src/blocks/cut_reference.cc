#include "blocks/cut_reference.h"

#include <algorithm>

#include "core/letters.h"

namespace vietmend {
namespace {

constexpr std::size_t kMostDigits = 3;

bool is_article_number(std::string_view token) {
  return !token.empty() && token.size() <= kMostDigits &&
         std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool is_cut_reference(const Page& page, const Row& row, const Row& next) {
  if (row.size() < 2 || next.size() < 2) return false;
  if (!page.closing(row).empty() || !page.opening(next).empty()) return false;
  const Line& line = page.line();
  const std::size_t number = row.last - 1;
  if (!is_article_number(line.token(number).text) || line.gap_before(number).text != " " ||
      casing(line.token(number - 1).text) != Casing::lower)
    return false;
  const std::string_view word = line.token(next.first).text;
  if (casing(word) != Casing::capital || lower(word) != page.words().article) return false;
  if (line.gap_after(next.first).text != " ") return false;
  const std::size_t behind = next.first + 1;
  if (!is_article_number(line.token(behind).text)) return casing(line.token(behind).text) == Casing::lower;
  const std::string_view gap = line.gap_after(behind).text;
  return gap == " " || gap.starts_with(',') || gap.starts_with(';') || gap.starts_with('\n');
}

}  // namespace vietmend
