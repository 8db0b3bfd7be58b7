// What reading a file leaves in its text: byte order marks, and control codes that are signs of windows-1252.
#ifndef VIETMEND_SRC_CHARSET_SIGNS_H_
#define VIETMEND_SRC_CHARSET_SIGNS_H_

#include <string_view>

#include "core/rewritten.h"

namespace vietmend {

// Takes byte order marks off the beginning of valid UTF-8, and writes U+0080 to U+009F as the signs that
// windows-1252 has there: text read as Latin-1 has its quotes and dashes so. The five it leaves undefined
// stay, and so does any but a dash that stands by itself: a form has its boxes to tick so.
Rewritten mend_signs(std::string_view text, double min_confidence);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_SIGNS_H_
