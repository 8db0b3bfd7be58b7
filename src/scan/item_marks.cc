#include "scan/item_marks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/alphabet.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "scan/glyphs.h"
#include "scan/roman.h"

namespace vietmend {
namespace {

// What counts a list.
enum class Counting : std::uint8_t {
  point,        // a)
  number,       // 1.
  roman,        // I.
  small_roman,  // (i)
};
constexpr std::size_t kCountings = 4;

// A list is told by items so many rows apart at most.
constexpr std::size_t kMostApart = 60;
constexpr std::size_t kLongestMark = 8;  // bytes

// What stands at the beginning of a row as the mark of an item does.
struct Mark {
  std::size_t row;
  Span source;  // of the mark alone, without brackets and stop
  std::string_view text;
  bool bracket, opened;                // ")" behind it; "(" before it
  std::array<int, kCountings> values;  // by what counts it; 0 where it is no such number

  int counted(Counting by) const { return values[static_cast<std::size_t>(by)]; }
  void count(Counting by, int value) { values[static_cast<std::size_t>(by)] = value; }
};

std::string_view behind_spaces(std::string_view row) {
  return row.substr(std::min(row.find_first_not_of(" \t*"), row.size()));
}

int point_value(std::string_view text) {
  const utf8::CodePoint c = utf8::at(text, 0);
  if (c.size != text.size()) return 0;
  const std::size_t at = alphabet::kPointLetters.find(c.code);
  return at == std::u32string_view::npos ? 0 : static_cast<int>(at) + 1;
}

int number_value(std::string_view text) {
  if (text.size() > 3 || text.front() == '0' ||
      text.find_first_not_of("0123456789") != std::string_view::npos)
    return 0;
  return std::stoi(std::string(text));
}

// "a)", "(a)", "1.", "§.": up to eight bytes without a space, and what closes them.
std::optional<Mark> mark_of(std::string_view text, std::size_t begin, std::size_t end, std::size_t row) {
  const std::string_view filled = behind_spaces(text.substr(begin, end - begin));
  Mark mark{row, {}, {}, false, filled.starts_with('('), {}};
  const std::string_view from = filled.substr(mark.opened ? 1 : 0);
  std::size_t close = 0;
  while (close < std::min(from.size(), kLongestMark) && from[close] != ')' && from[close] != '.') ++close;
  if (close == 0 || close >= std::min(from.size(), kLongestMark)) return std::nullopt;
  mark.text = from.substr(0, close);
  mark.bracket = from[close] == ')';
  const bool spaced = close + 1 < from.size() && from[close + 1] == ' ';
  if (!spaced || (mark.opened && !mark.bracket) || mark.text.find_first_of(" \t(") != std::string_view::npos)
    return std::nullopt;
  mark.source.begin = static_cast<std::size_t>(mark.text.data() - text.data());
  mark.source.end = mark.source.begin + mark.text.size();
  if (mark.bracket) {
    if (!mark.opened) mark.count(Counting::point, point_value(mark.text));
    if (mark.opened && lower(mark.text) == mark.text)
      mark.count(Counting::small_roman, roman_value(upper(mark.text)));
  } else {
    mark.count(Counting::number, number_value(mark.text));
    mark.count(Counting::roman, roman_value(mark.text));
  }
  return mark;
}

std::string point(int value) {
  std::string letter;
  utf8::append(letter, alphabet::kPointLetters[static_cast<std::size_t>(value) - 1]);
  return letter;
}

bool may_be_point(std::u32string_view letters, int value) {
  return value >= 1 && static_cast<std::size_t>(value) <= alphabet::kPointLetters.size() &&
         letters.find(alphabet::kPointLetters[static_cast<std::size_t>(value) - 1]) !=
             std::u32string_view::npos;
}

// The Roman number in capitals that a mark may have been, and whether one of its signs is no letter of one.
std::string in_roman(std::string_view text, bool small, bool& misread) {
  std::string number;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    const bool own = small ? c.code == U'i' || c.code == U'v' || c.code == U'x'
                           : c.code == U'I' || c.code == U'V' || c.code == U'X';
    const std::string_view letters = own && small ? std::string_view() : roman_of(c.code);
    if (own && small) {
      number += static_cast<char>(c.code - U'i' + U'I');
    } else if (letters.empty()) {
      return {};
    } else {
      number += letters;
    }
    misread |= !own;
    i += c.size;
  }
  return number;
}

class ItemFinder {
 public:
  ItemFinder(std::string_view text, Mistakes& found) : found_(found) {
    std::size_t row = 0;
    for (std::size_t begin = 0; begin < text.size(); ++row) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (std::optional<Mark> mark = mark_of(text, begin, end, row)) marks_.push_back(*mark);
      begin = end + 1;
    }
  }

  void find() {
    for (std::size_t k = 0; k < marks_.size(); ++k) {
      Mark& mark = marks_[k];
      const std::string as = meant(k);
      if (as.empty() || as == mark.text) continue;
      found_.push_back({mark.source, as});
      // The items behind it count on from what it is.
      mark.count(meant_by_, meant_value_);
    }
  }

 private:
  // The item of a list that stands nearest on a side of the k-th mark, 0 where there is none near. A number
  // begins the points anew; nothing stands between the numbers of a list but the points and dashes of its
  // items.
  int beside(std::size_t k, Counting by, int step) const {
    for (std::size_t j = k;;) {
      if ((step < 0 && j == 0) || (step > 0 && j + 1 == marks_.size())) return 0;
      j = step < 0 ? j - 1 : j + 1;
      const std::size_t apart =
          std::max(marks_[j].row, marks_[k].row) - std::min(marks_[j].row, marks_[k].row);
      if (apart > kMostApart) return 0;
      if (const int value = marks_[j].counted(by); value > 0) return value;
      if (by == Counting::point && marks_[j].counted(Counting::number) > 0) return 0;
      // A list of (1), (2) stands between.
      if (by == Counting::small_roman && marks_[j].opened && number_value(marks_[j].text) > 0) return 0;
    }
  }

  // Whether a mark is a capital that follows on the one before: H. behind G., L. behind K.
  bool follows_letter(std::size_t k) const {
    const std::string_view mark = marks_[k].text;
    while (k > 0 && (marks_[k - 1].bracket || marks_[k - 1].counted(Counting::number) > 0)) --k;
    return k > 0 && mark.size() == 1 && marks_[k - 1].text.size() == 1 &&
           marks_[k - 1].text[0] + 1 == mark[0];
  }

  std::string meant(std::size_t k) {
    const Mark& mark = marks_[k];
    const utf8::CodePoint c = utf8::at(mark.text, 0);
    const bool one = c.size == mark.text.size();
    if (mark.bracket && mark.opened) return meant_roman(k, true);
    if (mark.bracket) return one ? meant_point(k, c.code) : std::string();
    if (one && !digits_of_sign(c.code).empty()) return meant_number(k, digits_of_sign(c.code));
    if (mark.counted(Counting::number) > 0) return {};
    // "l." before "2."
    if (mark.text == "l" && beside(k, Counting::number, -1) == 0 && beside(k, Counting::number, 1) == 2)
      return of(Counting::number, 1, "1");
    return meant_roman(k, false);
  }

  std::string of(Counting by, int value, std::string as) {
    meant_by_ = by, meant_value_ = value;
    return as;
  }

  std::string meant_point(std::size_t k, char32_t c) {
    const std::u32string_view of_sign = points_of_sign(c), of_mark = points_of_mark(c);
    if (of_sign.empty() && of_mark.empty()) return {};
    const int before = beside(k, Counting::point, -1), behind = beside(k, Counting::point, 1);
    if (!of_sign.empty()) {
      if (before > 0 && may_be_point(of_sign, before + 1))
        return of(Counting::point, before + 1, point(before + 1));
      if (before == 0 && behind > 1 && may_be_point(of_sign, behind - 1))
        return of(Counting::point, behind - 1, point(behind - 1));
      return {};
    }
    const int value = before + 1;
    const bool between = before > 0 && behind == value + 1 && marks_[k].counted(Counting::point) != value;
    return between && may_be_point(of_mark, value) ? of(Counting::point, value, point(value)) : std::string();
  }

  std::string meant_number(std::size_t k, std::string_view digits) {
    const int before = beside(k, Counting::number, -1);
    const int value = before + 1;
    if (before == 0 || value > 9 || digits.find(static_cast<char>('0' + value)) == std::string_view::npos)
      return {};
    return of(Counting::number, value, std::to_string(value));
  }

  std::string meant_roman(std::size_t k, bool small) {
    const Counting by = small ? Counting::small_roman : Counting::roman;
    bool misread = false;
    const int value = roman_value(in_roman(marks_[k].text, small, misread));
    if (!misread || value == 0 || (!small && follows_letter(k))) return {};
    const int before = beside(k, by, -1), behind = beside(k, by, 1);
    if (before + 1 != value && behind != value + 1) return {};
    if (before == 0 && behind == 0) return {};
    // A list begins with a first item, and one that has a second.
    if (before == 0 && behind != value + 1) return {};
    return of(by, value, small ? lower(roman(value)) : roman(value));
  }

  Mistakes& found_;
  std::vector<Mark> marks_;
  Counting meant_by_ = Counting::point;
  int meant_value_ = 0;
};

}  // namespace

void find_item_marks(std::string_view text, Mistakes& found) {
  ItemFinder(text, found).find();
}

}  // namespace vietmend
