#include "blocks/stamps.h"

#include <algorithm>
#include <string_view>

namespace vietmend {
namespace {

constexpr float kSure = 0.96F;
constexpr std::size_t kLongest = 120;  // bytes of a row

std::string_view without_page_number(std::string_view text) {
  const std::size_t begin = text.find_first_not_of("0123456789 \t");
  text.remove_prefix(std::min(begin, text.size()));
  const std::size_t last = text.find_last_not_of(" \t");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// "CÔNG BÁO/Số 1243 + 1244/Ngày 28-12-2015"
bool is_gazette_head(std::string_view text, const RowWords& words) {
  text = without_page_number(text);
  return text.starts_with(words.gazette_head) && text.find(words.gazette_date) != std::string_view::npos;
}

}  // namespace

void find_stamps(const Page& page, Furniture& furniture) {
  const RowWords& words = page.words();
  bool in_signature = false;
  for (std::size_t i = 0; i < page.rows().size(); ++i) {
    const Row& row = page.rows()[i];
    if (!row.has_tokens()) continue;
    const std::string_view text = page.text(row);
    const bool may_be = text.size() <= kLongest;
    in_signature = may_be && (!words.stamp_begins.of(text).empty() ||
                              (in_signature && !words.stamp_goes_on.of(text).empty()));
    if (!in_signature && !(may_be && is_gazette_head(text, words))) continue;
    furniture[i] = std::max(furniture[i], kSure);
  }
}

}  // namespace vietmend
