// Rows whose font had no code points for many of their letters, so that what was taken out of the file lacks
// them: "quàn lý tài sn xây dng" was "quản lý tài sản xây dựng".
#ifndef VIETMEND_SRC_BLOCKS_LOST_LETTERS_H_
#define VIETMEND_SRC_BLOCKS_LOST_LETTERS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace vietmend {

// The letters with marks of a row, by where Unicode has them.
struct MarkedLetters {
  std::int32_t all = 0;
  std::int32_t vietnamese = 0;  // of these, those of U+1EA0 to U+1EF9, which no other language has

  MarkedLetters& operator+=(const MarkedLetters& other) {
    all += other.all, vietnamese += other.vietnamese;
    return *this;
  }
  MarkedLetters& operator-=(const MarkedLetters& other) {
    all -= other.all, vietnamese -= other.vietnamese;
    return *this;
  }
  // Whether the letters of Vietnamese alone are missing: they are half of all in any of its texts, and more
  // than a third in pages that were scanned.
  bool lost() const { return all >= kFewest && vietnamese * kOneIn < all; }

 private:
  static constexpr std::int32_t kFewest = 64, kOneIn = 16;
};

// `row` is UTF-8 in NFC.
MarkedLetters marked_letters(std::string_view row);

// Which of the rows have lost their letters: those around, before or behind which, a few
// rows and as many more as it takes to tell, letters are missing, unless a row has enough of them by itself.
// Linear in the rows.
std::vector<bool> rows_with_lost_letters(const std::vector<MarkedLetters>& rows);

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_LOST_LETTERS_H_
