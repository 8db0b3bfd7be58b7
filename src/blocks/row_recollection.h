// What the rows of a text looked like when it was read before, for a text that has hardly changed since.
#ifndef VIETMEND_SRC_BLOCKS_ROW_RECOLLECTION_H_
#define VIETMEND_SRC_BLOCKS_ROW_RECOLLECTION_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "blocks/page.h"
#include "blocks/row_shape.h"

namespace vietmend {

// A text is read several times while it is mended, and most of its rows are what they were. What a row looks
// like rests on the row alone, so that what was read of it holds wherever it stands. For one text and one
// thread; what it keeps grows with the text.
class RowRecollection {
 public:
  // As row_shapes(), with what is known of rows that the page read last has too.
  std::vector<RowShape> shapes(const Page& page);

  // Keeps that nothing of this page is to be changed; and whether that was kept of the page, with all that
  // its line knows of its tokens.
  void settle(const Page& page);
  bool is_settled(const Page& page) const;

 private:
  struct Seen {
    std::uint64_t reading;  // how its tokens were cut and read
    RowShape shape;
  };
  std::shared_ptr<const std::string> text_;          // of the page read last
  std::unordered_map<std::string_view, Seen> rows_;  // of text_
  std::shared_ptr<const std::string> settled_text_;
  std::uint64_t settled_tokens_ = 0;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_ROW_RECOLLECTION_H_
