// The foot of an administrative document: who signed it, in which office, and who receives it.
#ifndef VIETMEND_SRC_OUTLINE_FOOT_H_
#define VIETMEND_SRC_OUTLINE_FOOT_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "outline/rows.h"

namespace vietmend {

struct Foot {
  std::string signer;
  std::string office;
  std::vector<std::string> recipients;
  std::string issuer;  // of a consolidated text, whose letterhead stands here
  std::string number;
  std::string place;
  std::string date;
  bool authenticates = false;  // it is the foot of a consolidated text
  std::vector<bool> used;      // for each row: whether it was read
};

// Who signed, and in which office.
struct Signature {
  std::string office, signer;
};

// The first signature of a text whose office and name stand in one cell between bars, as tables of pages come
// out in Markdown: "| TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lò Văn Pành |". Empty where there is none.
Signature signature_in_cell(std::string_view text, std::span<const OutlineRow> rows);

// Reads the rows of a foot.
Foot read_foot(std::string_view text, std::span<const OutlineRow> rows);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_FOOT_H_
