// The charset stage: any bytes in, UTF-8 out.
#ifndef VIETMEND_SRC_CHARSET_DECODE_H_
#define VIETMEND_SRC_CHARSET_DECODE_H_

#include <string_view>

#include "core/rewritten.h"
#include "vietmend/options.h"

namespace vietmend {

// Reads bytes of a charset, "auto" or a name of known_charset(), which the caller has asked. What comes back
// is valid UTF-8, and all its edits are of kind encoding.
//
// "auto" takes valid UTF-8 as it is; UTF-16 by its byte order mark or its zero bytes; other bytes line by
// line: a line that is UTF-8 stays, the others are read in the legacy charset that makes Vietnamese of most
// of them, or in another one that makes clear Vietnamese of the line. VIQR is found where it is very clear. A
// byte that means nothing becomes U+FFFD; in a line that is UTF-8 else, and where no charset fits, quotes and
// dashes of windows-1252 are read as such.
//
// Whatever the charset, the text is then mended of mojibake, of legacy charsets misread as windows-1252 and
// of HTML's character references, until nothing changes: decoding the result with "auto" again gives no edit.
// With Encoding::mojibake, and in a text that is markup, references stay. With Encoding::keep none of that is
// done: text that is UTF-8, ASCII that may be VIQR too, stays as it is where its charset is not named. A
// named eight-bit charset or VIQR does not hold for bytes that are valid UTF-8 beyond ASCII, nor UTF-16 for
// valid UTF-8 without a NUL.
//
// A reading less sure than min_confidence is not made; bytes that it would have read become U+FFFD.
Rewritten decode(std::string_view bytes, std::string_view charset, Encoding encoding, double min_confidence);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_DECODE_H_
