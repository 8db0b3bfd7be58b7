// Legacy Vietnamese charsets whose bytes were read as windows-1252 and written as UTF-8: "C¨n cø" for "Căn
// cứ".
#ifndef VIETMEND_SRC_CHARSET_MISREAD_H_
#define VIETMEND_SRC_CHARSET_MISREAD_H_

#include <optional>
#include <string_view>

#include "charset/likeness.h"
#include "charset/names.h"
#include "core/rewritten.h"
#include "vietmend/span.h"

namespace vietmend {

// What the lines of a text that look strange were written in.
struct Misreading {
  CharsetId id;
  Likeness made;  // of those lines, read so
  bool all;       // hardly a line of the text is proper Vietnamese
};

// Looks at the lines of valid UTF-8 with letters that Vietnamese has no use for, a megabyte of them at most;
// nothing unless one charset makes clear Vietnamese of what is not. The lines are counted together: one of
// them alone may be too short to tell.
std::optional<Misreading> find_misreading(std::string_view text);

// What a line of valid UTF-8 was written in, `whole` being what find_misreading() found; nothing where it is
// to stay as it is.
std::optional<Misreading> misreading_of(std::string_view text, Span line,
                                        const std::optional<Misreading>& whole);

// Reads such lines as what they were written in: all that fit the misreading of the whole text, and without
// one those of three words or more that are clear by themselves; of other lines the words that
// find_misread_words() finds. Lines that are Vietnamese as they stand stay.
Rewritten mend_misread(std::string_view text, double min_confidence);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_MISREAD_H_
