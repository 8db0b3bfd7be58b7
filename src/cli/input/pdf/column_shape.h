// What stands in columns beside each other: prose, two blocks of their own, or the marks of a list and its
// items.
#ifndef VIETMEND_SRC_CLI_INPUT_PDF_COLUMN_SHAPE_H_
#define VIETMEND_SRC_CLI_INPUT_PDF_COLUMN_SHAPE_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "cli/input/pdf/page_region.h"

namespace vietmend {

// The number of the column that a run stands in, from 0: how many gutters are to the left of it.
std::size_t column_of(const PageRun& run, std::span<const Gutter> gutters);

// Whether a text is the mark of an item, "1.", "a)", "-", with nothing behind it.
bool is_item_mark(std::string_view text);

// Whether the first column holds nothing but marks of items, close to the items.
bool are_marks_of_items(std::span<const PageBand> bands, std::span<const Gutter> gutters);

// Whether two or three columns of about one width are filled by their rows.
bool are_prose(std::span<const PageBand> bands, std::span<const Gutter> gutters);

// Whether two columns of a few rows are blocks, the right one of them centred on its own axis, whose rows
// mostly do not stand at one height, or has the national motto.
bool are_two_blocks(std::span<const PageBand> bands, std::span<const Gutter> gutters);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_PDF_COLUMN_SHAPE_H_
