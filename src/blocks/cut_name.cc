#include "blocks/cut_name.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/letters.h"

namespace vietmend {
namespace {

using Words = RowWords::Words;

// Whether wide spaces divide the row, as they do where columns stand side by side.
bool has_wide_space(std::string_view row) {
  return row.find("  ") != std::string_view::npos || row.find('\t') != std::string_view::npos;
}

// In lower case and the older placing of tones, as the names are.
std::string word_of(std::string_view token, const RowWords& words) {
  std::string word = lower(token);
  for (const auto& [newer, older] : words.newer_tones)
    if (word == newer) return older;
  return word;
}

// The tokens of a page around a break, a word each.
class Around {
 public:
  // `behind` is the first token behind the break.
  Around(const Page& page, std::size_t behind) : line_(page.line()), words_(page.words()), behind_(behind) {}

  // Whether the words stand from so many tokens before the break on, with nothing but white space between
  // them.
  bool stand(std::size_t before, const Words& words) const {
    if (before > behind_ || behind_ - before + words.size() > line_.size()) return false;
    for (std::size_t k = 0; k < words.size(); ++k) {
      const std::size_t i = behind_ - before + k;
      if (word_of(line_.token(i).text, words_) != words[k]) return false;
      if (k > 0 && has_mark(line_.gap_before(i).text)) return false;
    }
    return true;
  }

 private:
  const Line& line_;
  const RowWords& words_;
  std::size_t behind_;
};

}  // namespace

CutName cut_name(const Page& page, const Row& row, const Row& next) {
  const Line& line = page.line();
  const bool capitals = casing(line.token(row.last - 1).text) == Casing::upper;
  if (capitals != (casing(line.token(next.first).text) == Casing::upper)) return CutName::none;
  if (!page.closing(row).empty() || !page.opening(next).empty()) return CutName::none;
  if (has_wide_space(page.text(row)) || has_wide_space(page.text(next))) return CutName::none;
  const RowWords& words = page.words();
  const Around around(page, next.first);
  const std::string last = word_of(line.token(next.first - 1).text, words);
  if (!words.in_bodies.contains(last)) return CutName::none;
  const std::string first = word_of(line.token(next.first).text, words);
  for (const Words& name : words.bodies) {
    for (std::size_t before = 1; before < name.size(); ++before) {
      if (name[before - 1] == last && name[before] == first && around.stand(before, name))
        return CutName::within;
    }
    if (name.back() != last) continue;
    const bool of_unit =
        std::any_of(words.bodies_of_units.begin(), words.bodies_of_units.end(), [&](const Words& end) {
          return end.size() <= name.size() && std::equal(end.rbegin(), end.rend(), name.rbegin());
        });
    if (!of_unit || !around.stand(name.size(), name)) continue;
    for (const Words& unit : words.units) {
      if (around.stand(0, unit)) return CutName::before_unit;
    }
  }
  return CutName::none;
}

}  // namespace vietmend
