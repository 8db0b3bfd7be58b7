#include "blocks/width.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "core/alphabet.h"
#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

// Advance widths of U+0020 to U+007E in thousandths of an em, from the Adobe font metrics of Times-Roman.
constexpr std::array<std::int16_t, 95> kTimes = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};

// A letter is as wide as the Latin letter it is made of.
std::int16_t print_width(char32_t code) {
  if (code == alphabet::kDd) return 500;
  if (code == alphabet::kUpperDd) return 722;
  utf8proc_int32_t parts[8];
  int boundary = 0;
  const auto n =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), parts, 8, UTF8PROC_DECOMPOSE, &boundary);
  const utf8proc_int32_t base = n > 0 ? parts[0] : 0;
  if (base >= 0x20 && base < 0x7F) return kTimes[static_cast<std::size_t>(base) - 0x20];
  if (is_combining(code)) return 0;
  return 500;
}

struct Advance {
  std::int16_t print;
  std::int16_t letters;
};

Advance look_up(char32_t code) {
  return {print_width(code), static_cast<std::int16_t>(is_combining(code) ? 0 : 1)};
}

constexpr char32_t kTableSize = 0x1F00;
using Table = std::array<Advance, kTableSize>;

const Table& advances() {
  static const Table table = [] {
    Table t{};
    for (char32_t c = 0; c < kTableSize; ++c) t[c] = look_up(c);
    return t;
  }();
  return table;
}

}  // namespace

RowWidth row_width(std::string_view text) {
  if (text.size() > kLongestWrapped) {
    const auto wide = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 1U << 20U)) * 300;
    return {{wide, wide}, {}};
  }
  const Table& table = advances();
  RowWidth width;
  PrintedWidth& sum = width.whole;
  bool first_word = true;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    if (first_word && is_white_space(c.code)) {
      width.first_word = sum;
      first_word = false;
    }
    const Advance advance = c.code < kTableSize ? table[c.code] : look_up(c.code);
    sum.print += advance.print;
    sum.letters += advance.letters;
    i += c.size;
  }
  if (first_word) width.first_word = sum;
  return width;
}

}  // namespace vietmend
