#include "charset/likeness.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/letters.h"
#include "core/utf8.h"
#include "vietmend/normalize.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

struct LetterRow {
  char16_t code;
  unsigned per_million;
};

#include "letter_frequencies.inc"

constexpr unsigned kUnknown = 16 * 4;  // quarters of a bit
constexpr unsigned kCapital = 2 * 4;   // more than of the small letter
constexpr unsigned kMark = 4 * 4;      // a combining mark

// Of the code points below U+1F00.
std::array<unsigned char, 0x1F00> rarities() {
  std::array<unsigned char, 0x1F00> out;
  out.fill(kUnknown);
  for (char32_t mark = 0x300; mark < 0x370; ++mark) out[mark] = kMark;
  for (const LetterRow& row : k_letters) {
    const double bits = std::log2(1e6 / row.per_million);
    const auto rarity = static_cast<unsigned char>(std::lround(4 * bits));
    out[row.code] = rarity;
    out[to_upper(row.code)] = static_cast<unsigned char>(rarity + kCapital);
  }
  return out;
}

unsigned rarity(char32_t code) {
  static const std::array<unsigned char, 0x1F00> table = rarities();
  return code < table.size() ? table[code] : kUnknown;
}

}  // namespace

void WordCount::add(char32_t code) {
  if (code < 0x80) {
    const char32_t folded = code | 0x20;
    if (folded < 'a' || folded > 'z') {
      if (is_control_code(code)) {
        ++count_.letters;
        count_.rarity += kUnknown;
      }
      return end_word();
    }
  } else if (is_combining(code)) {
    combining_ = true;
    beyond_ascii_ = true;
  } else if (is_letter(code)) {
    beyond_ascii_ = true;
  } else {
    return end_word();
  }
  if (code >= 0x80) {
    ++count_.letters;
    count_.rarity += rarity(code);
  }
  if (is_upper(code)) odd_case_ |= small_before_;
  small_before_ = is_lower(code);
  ++letters_;
  if (word_.size() >= kLongest) {
    too_long_ = true;
    return;
  }
  utf8::append(word_, code);
}

void WordCount::end_word() {
  if (beyond_ascii_ && letters_ > 1) {
    ++count_.words;
    if (!too_long_ && !odd_case_ && parse_syllable(combining_ ? normalize(word_) : word_))
      ++count_.vietnamese;
  }
  word_.clear();
  letters_ = 0;
  beyond_ascii_ = combining_ = too_long_ = small_before_ = odd_case_ = false;
}

Likeness WordCount::finish() {
  end_word();
  return count_;
}

bool has_control_codes(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return is_control_code(static_cast<unsigned char>(c)); });
}

Likeness likeness(const ByteLine& line, const CharsetTable& table) {
  WordCount count;
  line.read(table, [&](Span, char32_t code) { count.add(code); });
  return count.finish();
}

Likeness likeness(std::string_view text) {
  WordCount count;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    count.add(c.code);
    i += c.size;
  }
  return count.finish();
}

}  // namespace vietmend
