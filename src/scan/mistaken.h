// Letters and digits that readers of scans take for others, where what stands around proves it: "khoản I Điều
// 5", "ngày 3l tháng 12", "g1ao", the ø) between e) and h).
#ifndef VIETMEND_SRC_SCAN_MISTAKEN_H_
#define VIETMEND_SRC_SCAN_MISTAKEN_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/rewritten.h"
#include "vietmend/span.h"

namespace vietmend {

// A place that was misread: which bytes of a text, and what they should be.
struct Mistaken {
  Span source;
  std::string as;  // UTF-8
};
using Mistakes = std::vector<Mistaken>;

// Mends UTF-8 in NFC. Edits are of kind scan, each as sure as the rule that found it (numbers_in_words.h,
// item_marks.h); none where that is less than min_confidence. A text whose proofs speak against each other
// stays as it is: treaties have an Article I, and lists miss an item. Mending the result again gives no edit.
// Linear in the text.
Rewritten mend_mistaken(std::string_view text, double min_confidence);

}  // namespace vietmend

#endif  // VIETMEND_SRC_SCAN_MISTAKEN_H_
