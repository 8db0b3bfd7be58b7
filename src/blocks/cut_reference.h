// A reference with a line break in it: "theo quy định tại khoản 1" / "Điều này", "khoản 3" / "Điều 5 và Điều
// 7".
#ifndef VIETMEND_SRC_BLOCKS_CUT_REFERENCE_H_
#define VIETMEND_SRC_BLOCKS_CUT_REFERENCE_H_

#include "blocks/page.h"

namespace vietmend {

// Whether a row ends with a number behind a word in small letters, and the next one, both with tokens, goes
// on with the article that the number is of: the word for it, and a number without a stop or a word in small
// letters behind it. A heading has a stop behind its number.
bool is_cut_reference(const Page& page, const Row& row, const Row& next);

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_CUT_REFERENCE_H_
