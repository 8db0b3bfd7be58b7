// Eight-bit charsets as tables: which letter a byte, or a byte and the byte of its mark, stands for.
#ifndef VIETMEND_SRC_CHARSET_TABLE_H_
#define VIETMEND_SRC_CHARSET_TABLE_H_

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "charset/names.h"

namespace vietmend {

// A row of data/charsets; `second` is 0 where one byte is the whole letter.
struct TableRow {
  unsigned char first;
  unsigned char second;
  char16_t code;
};

class CharsetTable {
 public:
  // What stands at an offset. `code` is U+FFFD for a byte that means nothing in the charset.
  struct Letter {
    char32_t code;
    unsigned char size;  // bytes read, 1 or 2
  };

  // The longest row that fits at the offset, which must be less than bytes.size().
  Letter read(std::string_view bytes, std::size_t offset) const {
    const auto first = static_cast<unsigned char>(bytes[offset]);
    if (pairs_of_[first] != 0 && offset + 1 < bytes.size()) {
      const auto second = static_cast<unsigned char>(bytes[offset + 1]);
      const char16_t pair = pairs_[pairs_of_[first] - 1U][second];
      if (pair != 0) return {pair, 2};
    }
    return {single_[first], 1};
  }

  // The code point of one byte alone.
  char32_t single(unsigned char byte) const { return single_[byte]; }

 private:
  friend const CharsetTable& table(CharsetId id);
  explicit CharsetTable(std::span<const TableRow> rows);

  static constexpr std::size_t kBases = 16;  // letters that take a mark in a byte of its own
  std::array<char16_t, 256> single_;
  std::array<unsigned char, 256> pairs_of_{};  // 0, or 1 + the index into pairs_
  std::array<std::array<char16_t, 256>, kBases> pairs_{};
};

// The table of windows-1258, windows-1252, TCVN3, TCVN5712-1, VNI or VISCII. windows-1252 is taken as
// browsers take it: the five bytes that it leaves undefined are the control codes U+0081, 8D, 8F, 90 and 9D.
// The other tables have what it has wherever they have nothing of their own.
const CharsetTable& table(CharsetId id);

// The windows-1252 byte of a code point, control codes 80 to 9F standing for themselves; -1 if there is none.
int windows1252_byte(char32_t code);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_TABLE_H_
