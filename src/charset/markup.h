// Whether a text is markup.
#ifndef VIETMEND_SRC_CHARSET_MARKUP_H_
#define VIETMEND_SRC_CHARSET_MARKUP_H_

#include <string_view>

namespace vietmend {

// Whether a text has a tag, a comment or a declaration as HTML and XML write them: <p>, </p>, <br/>,
// <a href="x">, <!-- -->, <?xml ?>. There a character reference is how a sign must be written. Signs that
// compare (5 < 6), addresses (<a@b.vn>) and places to fill in (<tên cơ quan>) are no tags. Linear in the
// text.
bool is_markup(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_MARKUP_H_
