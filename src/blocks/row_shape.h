// What a row looks like: how it begins, how it ends, and so whether it may go on in the next one.
#ifndef VIETMEND_SRC_BLOCKS_ROW_SHAPE_H_
#define VIETMEND_SRC_BLOCKS_ROW_SHAPE_H_

#include <cstdint>
#include <vector>

#include "blocks/page.h"
#include "blocks/width.h"

namespace vietmend {

enum class RowStart : unsigned char {
  lower,    // kế hoạch …
  upper,    // Kế hoạch …
  digit,    // 45 cán bộ …
  bullet,   // - Kế hoạch …, • …, + …
  item,     // 1. …, 1.1. …, a) …, I. …, (2) …
  heading,  // Chương II …, Điều 5. …, Phụ lục 1
  other     // a sign, a foreign letter
};

enum class RowEnd : unsigned char {
  none,  // a letter or digit
  comma,
  semicolon,
  colon,
  stop,  // . ! ? …
  dash,  // - or /
  other
};

// Whether a row that ends so ends a sentence, or a clause of a law.
inline bool ends_sentence(RowEnd end) {
  return end == RowEnd::stop || end == RowEnd::semicolon || end == RowEnd::colon;
}

struct RowShape {
  RowStart start = RowStart::other;
  RowEnd end = RowEnd::none;
  // The first letter is a small one, even behind a bullet or a quotation mark.
  bool lower = false;
  // Two words or more, none with a small letter.
  bool capitals = false;
  // A row of its own by what it says: a date, a by-line, a signature, columns of a table.
  bool alone = false;
  // Begins a signature: "TM. ỦY BAN NHÂN DÂN", "Nơi nhận:".
  bool signature = false;
  // Ends with a word that ends no sentence: "của", "từ".
  bool hangs = false;
  // Brackets and quotation marks opened in it and not closed, less those closed and not opened.
  int opened = 0;
  // Markdown's emphasis is opened in it and not closed, or closed and not opened.
  bool emphasis = false;
  // Nothing but numbers and signs stand in it: cells of a table.
  bool numbers = false;
  // Tabs or wide spaces divide it.
  bool columns = false;
  // Its last column is a cell by itself, of a number or far from the one before: what follows below begins
  // with another column.
  bool ends_with_cell = false;
  // Its first column is the number of a row of a table.
  bool begins_with_cell = false;
  // Dots or strokes to be filled in: "Họ và tên: ............".
  bool leaders = false;
  RowWidth width;
  // How many sentences end in it before its end.
  std::int32_t sentences_inside = 0;
  // BreakWords::hash of its first and of its last token.
  std::uint32_t first_hash = 0, last_hash = 0;
};

RowShape shape(const Page& page, const Row& row);

// Of every row of a page; what is said of rows without tokens means nothing.
std::vector<RowShape> row_shapes(const Page& page);

// Whether a hyphen or slash without spaces holds the last token of a row and the first of the next together,
// as in "QĐ-" and "TTg", "12/2015/" and "NĐ-CP".
bool is_cut_code(const Page& page, const Row& row, const Row& next);

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_ROW_SHAPE_H_
