// The numbers of items, clauses and articles, and whether they count on.
#ifndef VIETMEND_SRC_BLOCKS_ITEM_NUMBER_H_
#define VIETMEND_SRC_BLOCKS_ITEM_NUMBER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "blocks/row_words.h"

namespace vietmend {

// What counts a number: each kind counts by itself.
enum class ItemKind : std::uint8_t {
  none,
  article,    // Điều 5
  clause,     // 5.
  nested,     // 2.5.
  point,      // d)
  bracketed,  // 5)
  roman,      // IV.
  letter      // B.
};
inline constexpr std::size_t kItemKinds = 8;

struct ItemNumber {
  ItemKind kind = ItemKind::none;
  int value = 0;  // the last part of the number; points by the alphabet of laws: a b c d đ e g h i k l m n o
                  // p q r s t u v x y
  int before = -1;  // the part before it, of a nested number
};

// The number that a row begins with, behind quotation marks and Markdown's emphasis; of kind none if there is
// none.
ItemNumber item_number(std::string_view row, const RowWords& words);

// How a number stands to the last one of its kind.
enum class Follows : std::uint8_t { no_number, other, next, first };

// Remembers the last number of each kind.
class LastItems {
 public:
  // Reads the next row of a text.
  Follows follows(const ItemNumber& number);
  int read(std::string_view row, const RowWords& words) {
    return static_cast<int>(follows(item_number(row, words)));
  }

 private:
  std::array<ItemNumber, kItemKinds> last_{};
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_ITEM_NUMBER_H_
