// Characters that say nothing, or the same as a plainer one.
#ifndef VIETMEND_SRC_UNICODE_CHARACTERS_H_
#define VIETMEND_SRC_UNICODE_CHARACTERS_H_

#include <string_view>

#include "core/rewritten.h"

namespace vietmend {

// Takes out zero-width and bidirectional controls, soft hyphens, byte order marks, object replacements and
// the control codes other than tab, line feed, form feed and carriage return; joiners stay within emoji and
// within scripts that need them (Arabic to Mongolian). Writes
//   odd spaces (no-break, ideographic, thin …) as U+0020; vertical tab, U+0085, U+2028 and U+2029 as a line
//   feed; hyphens U+2010 and U+2011 as "-"; the ligatures ﬀ to ﬆ as letters; full-width ASCII as ASCII,
//   unless the run of it stands beside Chinese, Japanese or Korean; mathematical letters and digits as ASCII
//   where two stand together, as people write to stand out.
Rewritten mend_characters(std::string_view text, double min_confidence);

}  // namespace vietmend

#endif  // VIETMEND_SRC_UNICODE_CHARACTERS_H_
