// Names of state bodies with a line break in them: "ỦY" / "BAN NHÂN DÂN" / "TỈNH TIỀN GIANG".
#ifndef VIETMEND_SRC_BLOCKS_CUT_NAME_H_
#define VIETMEND_SRC_BLOCKS_CUT_NAME_H_

#include <cstdint>

#include "blocks/page.h"

namespace vietmend {

enum class CutName : std::uint8_t {
  none,
  within,  // one of the names that are always the same goes on in the next row: "ỦY" / "BAN NHÂN DÂN"
  before_unit  // such a name stands before the break, and what it is of behind it: "ỦY BAN NHÂN DÂN" / "TỈNH
               // …"
};

// What the break between a row and the next one, both with tokens, divides. Rows in capitals and others are
// no parts of one name.
CutName cut_name(const Page& page, const Row& row, const Row& next);

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_CUT_NAME_H_
