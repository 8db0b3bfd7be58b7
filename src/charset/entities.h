// HTML's character references.
#ifndef VIETMEND_SRC_CHARSET_ENTITIES_H_
#define VIETMEND_SRC_CHARSET_ENTITIES_H_

#include <string_view>

#include "core/rewritten.h"

namespace vietmend {

// Writes &nbsp; &#7879; &#x1EC7; and the other names of HTML 4 as what they stand for, until none is left:
// "&amp;lt;" becomes "<", for a page escaped twice is common and a text about escaping is not. A reference
// needs its semicolon; one to a control code, a surrogate or nothing at all stays as it is; 128 to 159 are
// windows-1252, as browsers have it. One pass over the text, however deep the references are nested.
Rewritten decode_entities(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_ENTITIES_H_
