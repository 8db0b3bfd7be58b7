#include "blocks/stamps.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

constexpr float kSure = 0.96F;
constexpr std::size_t kLongest = 120;  // bytes of a row
constexpr std::array kSignatureRows = {"Email:"sv, "Cơ quan:"sv, "Thời gian ký:"sv, "Ngày ký:"sv,
                                       "Chức vụ:"sv};

std::string_view without_page_number(std::string_view text) {
  const std::size_t begin = text.find_first_not_of("0123456789 \t");
  text.remove_prefix(std::min(begin, text.size()));
  const std::size_t last = text.find_last_not_of(" \t");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// "CÔNG BÁO/Số 1243 + 1244/Ngày 28-12-2015"
bool is_gazette_head(std::string_view text) {
  text = without_page_number(text);
  if (!text.starts_with("CÔNG BÁO/Số")) return false;
  return text.find("/Ngày ") != std::string_view::npos;
}

bool begins_signature(std::string_view text) {
  return text.starts_with("Ký bởi:") || text.starts_with("Người ký:");
}

bool goes_on_signature(std::string_view text) {
  return std::any_of(kSignatureRows.begin(), kSignatureRows.end(),
                     [&](std::string_view label) { return text.starts_with(label); });
}

}  // namespace

void find_stamps(const Page& page, Furniture& furniture) {
  bool in_signature = false;
  for (std::size_t i = 0; i < page.rows().size(); ++i) {
    const Row& row = page.rows()[i];
    if (!row.has_tokens()) continue;
    const std::string_view text = page.text(row);
    const bool may_be = text.size() <= kLongest;
    in_signature = may_be && (begins_signature(text) || (in_signature && goes_on_signature(text)));
    if (!in_signature && !(may_be && is_gazette_head(text))) continue;
    furniture[i] = std::max(furniture[i], kSure);
  }
}

}  // namespace vietmend
