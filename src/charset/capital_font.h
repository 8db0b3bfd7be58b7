// Capitals that were lost because they stood in TCVN3's second font.
#ifndef VIETMEND_SRC_CHARSET_CAPITAL_FONT_H_
#define VIETMEND_SRC_CHARSET_CAPITAL_FONT_H_

#include <string_view>
#include <vector>

#include "core/rewritten.h"

namespace vietmend {

// The all-capital fonts of TCVN3 (.VnTimeH) draw capitals at the bytes of small letters, so that a heading
// comes out small. `lines` says of each line of a decoded text whether it was TCVN3. Two things can be told,
// and are written in capitals: the name of the state over a document, "cộng hòa xã hội chủ nghĩa việt nam" at
// the end of a line; and the title that the rules of official documents put in capitals below place and date,
// as "thông tư" is below "Hà Nội, ngày 14 tháng 7 năm 1998".
//
// Other headings stay small. Of 748 lines without a capital in 26 real documents of that charset most are
// cells of tables and the second halves of broken lines; nothing in the text tells a heading from them.
Rewritten restore_capitals(std::string_view text, const std::vector<bool>& lines);

// The reading of a source with these capitals; as it is where min_confidence asks for more than they have.
Rewritten with_capitals(std::string_view source, Rewritten reading, const std::vector<bool>& lines,
                        double min_confidence);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_CAPITAL_FONT_H_
