// Where a row goes on in the next one: decided for every two rows by boosted trees.
#ifndef VIETMEND_SRC_BLOCKS_LINE_BREAKS_H_
#define VIETMEND_SRC_BLOCKS_LINE_BREAKS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "blocks/break_words.h"
#include "blocks/page.h"
#include "blocks/row_pair.h"
#include "blocks/row_shape.h"
#include "blocks/trees.h"

namespace vietmend {

// How likely a row goes on in the next: log-odds in 1/1024 nat.
using GoesOn = std::int32_t;
inline constexpr GoesOn kNever = -(1 << 20);

// Log-odds as a confidence in [0, 1], the same on every machine: a table of the logistic function by steps of
// 1/8 nat.
float confidence_of(GoesOn log_odds);

// Immutable; shared by threads.
class LineBreaks {
 public:
  // The sections "line-words" (see BreakWords) and "line-breaks" (see Trees over PairFeature), which must
  // outlive the object. Throws std::runtime_error with the reason if one is damaged.
  LineBreaks(std::string_view words, std::string_view trees);

  // That row k of `pairs` goes on in the next one. Below any threshold where a row of marks alone stands
  // between them, and where a row that ends a sentence or a clause stands above a heading or the item of a
  // list, which no editor runs together, or where the second is a number alone that does not belong to the
  // word before it.
  GoesOn goes_on(const RowPairs& pairs, std::size_t k) const;

  const BreakWords& words() const { return words_; }

 private:
  BreakWords words_;
  Trees trees_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_LINE_BREAKS_H_
