// What the bytes of a page are encoded in.
#ifndef VIETMEND_SRC_CLI_INPUT_HTML_PAGE_CHARSET_H_
#define VIETMEND_SRC_CLI_INPUT_HTML_PAGE_CHARSET_H_

#include <string>
#include <string_view>

namespace vietmend {

struct PageBytes {
  std::string utf8;    // without a byte order mark
  bool tcvn3 = false;  // it was TCVN3, whose all-capital fonts show small letters as capitals
};

// The markup of a page as UTF-8. `charset` is "auto" or a name of vietmend/charset.h. Pages declare charsets
// that they are not in, and those of TCVN3 had none to declare; so "auto" goes by the byte order mark, by
// whether the bytes are UTF-8, by whether they make Vietnamese, and only then by what is declared, which may
// be any charset that ICU knows.
PageBytes page_bytes(std::string_view bytes, std::string_view charset);

// The charset that a page declares near its beginning, by <meta> or an XML declaration, in small letters;
// empty if it does not.
std::string declared_charset(std::string_view bytes);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_HTML_PAGE_CHARSET_H_
