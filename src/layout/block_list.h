// The blocks of a line, as spans of its source.
#ifndef VIETMEND_SRC_LAYOUT_BLOCK_LIST_H_
#define VIETMEND_SRC_LAYOUT_BLOCK_LIST_H_

#include <vector>

#include "blocks/row_words.h"
#include "core/line.h"
#include "vietmend/blocks.h"
#include "vietmend/span.h"

namespace vietmend {

// `line` has had its rows joined and its furniture dropped, and its tokens know their blocks; `furniture` are
// the spans of what was dropped, sorted. A row is a block; rows of a table, a form, a verse, a signature, a
// title, of code or of foreign prose that follow one another are one. Where furniture stands within a block,
// as at the end of a page, the block is in two.
std::vector<Block> block_list(const Line& line, const RowWords& words, const std::vector<Span>& furniture);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_BLOCK_LIST_H_
