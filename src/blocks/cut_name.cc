#include "blocks/cut_name.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/letters.h"

namespace vietmend {
namespace {

using Words = std::vector<std::string_view>;

// In the older placing of tones, and in full: a part of such a name may well end a line.
const std::vector<Words>& names() {
  static const std::vector<Words> kNames = {
      {"ủy", "ban", "nhân", "dân"},
      {"hội", "đồng", "nhân", "dân"},
      {"tòa", "án", "nhân", "dân"},
      {"viện", "kiểm", "sát", "nhân", "dân"},
      {"ủy", "ban", "mặt", "trận", "tổ", "quốc"},
      {"ủy", "ban", "thường", "vụ", "quốc", "hội"},
      {"cộng", "hòa", "xã", "hội", "chủ", "nghĩa", "việt", "nam"},
      {"mặt", "trận", "tổ", "quốc", "việt", "nam"},
      {"đảng", "cộng", "sản", "việt", "nam"},
      {"ban", "chấp", "hành", "trung", "ương"},
  };
  return kNames;
}

// The names that are of some unit, by how they end.
constexpr std::string_view kOfUnit[] = {"nhân", "dân"};

const std::vector<Words>& units() {
  static const std::vector<Words> kUnits = {{"tỉnh"},       {"thành", "phố"}, {"huyện"},     {"quận"},
                                            {"xã"},         {"phường"},       {"thị", "xã"}, {"thị", "trấn"},
                                            {"tối", "cao"}, {"cấp", "cao"}};
  return kUnits;
}

// Whether wide spaces divide the row, as they do where columns stand side by side.
bool has_columns(std::string_view row) {
  return row.find("  ") != std::string_view::npos || row.find('\t') != std::string_view::npos;
}

std::string word_of(std::string_view token) {
  std::string word = lower(token);
  if (word == "uỷ") return "ủy";
  if (word == "hoà") return "hòa";
  if (word == "toà") return "tòa";
  return word;
}

// The tokens of a page around a break, a word each.
class Around {
 public:
  // `behind` is the first token behind the break.
  Around(const Line& line, std::size_t behind) : line_(line), behind_(behind) {}

  // Whether the words stand from so many tokens before the break on, with nothing but white space between
  // them.
  bool stand(std::size_t before, const Words& words) const {
    if (before > behind_ || behind_ - before + words.size() > line_.size()) return false;
    for (std::size_t k = 0; k < words.size(); ++k) {
      const std::size_t i = behind_ - before + k;
      if (word_of(line_.token(i).text) != words[k]) return false;
      if (k > 0 && has_mark(line_.gap_before(i).text)) return false;
    }
    return true;
  }

 private:
  const Line& line_;
  std::size_t behind_;
};

}  // namespace

CutName cut_name(const Page& page, const Row& row, const Row& next) {
  const Line& line = page.line();
  const bool capitals = casing(line.token(row.last - 1).text) == Casing::upper;
  if (capitals != (casing(line.token(next.first).text) == Casing::upper)) return CutName::none;
  if (!page.closing(row).empty() || !page.opening(next).empty()) return CutName::none;
  if (has_columns(page.text(row)) || has_columns(page.text(next))) return CutName::none;
  const Around around(line, next.first);
  const std::string last = word_of(line.token(next.first - 1).text),
                    first = word_of(line.token(next.first).text);
  for (const Words& name : names()) {
    for (std::size_t before = 1; before < name.size(); ++before) {
      if (name[before - 1] == last && name[before] == first && around.stand(before, name))
        return CutName::within;
    }
    if (name.back() != last) continue;
    const bool of_unit = std::equal(std::rbegin(kOfUnit), std::rend(kOfUnit), name.rbegin());
    if (!of_unit || !around.stand(name.size(), name)) continue;
    for (const Words& unit : units()) {
      if (around.stand(0, unit)) return CutName::before_unit;
    }
  }
  return CutName::none;
}

}  // namespace vietmend
