// The path through a text: which rows are headings, clauses and points, and which only look like them.
//
// A row that begins with a number may count on from the one before, may stand in what a law quotes, in a
// footnote, in the foot, or be running text. Readings of the whole text so far are carried on side by side,
// each with what speaks against it, and the cheapest at the end is taken: a heading that is left out costs, a
// number that does not follow costs, a quotation that never ends costs.
#ifndef VIETMEND_SRC_OUTLINE_PATH_H_
#define VIETMEND_SRC_OUTLINE_PATH_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "outline/marking.h"
#include "outline/rows.h"

namespace vietmend {

// Where a row stands.
enum class OutlinePlace : std::uint8_t { body, quotation, footnote, foot, contents };

struct PathRow {
  OutlinePlace place = OutlinePlace::body;
  bool begins = false;     // a footnote, or a foot
  std::uint8_t depth = 0;  // of a marking that is no word, among the lists open in its article: 0 the widest
  bool restarts = false;   // counting begins again without a heading that says so
  Marking marking;         // none: the row is text
};

// One for each row. Time and memory are linear in the rows.
std::vector<PathRow> best_path(std::string_view text, std::span<const OutlineRow> rows);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_PATH_H_
