// White space that prose of other languages sets on purpose: a no-break space before a colon in French.
#ifndef VIETMEND_SRC_BLOCKS_FOREIGN_SPACES_H_
#define VIETMEND_SRC_BLOCKS_FOREIGN_SPACES_H_

#include <string_view>
#include <vector>

#include "language/foreign_letters.h"
#include "vietmend/edit.h"
#include "vietmend/span.h"

namespace vietmend {

// What those of the edits of a text stand for that are of kind space and in a row of foreign prose or of code: in order.
// Only rows with such edits are read. `edits` are sorted. Linear in the text.
std::vector<Span> foreign_spaces(std::string_view text, const std::vector<Edit>& edits,
                                 const ForeignLetters& letters);

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_FOREIGN_SPACES_H_
