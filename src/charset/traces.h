// What a text shows at one quick look: whether it is UTF-8, and which repairs are worth trying.
#ifndef VIETMEND_SRC_CHARSET_TRACES_H_
#define VIETMEND_SRC_CHARSET_TRACES_H_

#include <string_view>

namespace vietmend {

struct Traces {
  bool valid = true;  // UTF-8; the other fields mean nothing where it is not
  bool beyond_ascii = false;
  bool entity = false;   // an ampersand
  bool control = false;  // U+0080 to U+009F
  bool byte_order_mark = false;
  bool mojibake =
      false;  // a letter that begins a UTF-8 sequence in windows-1252, and one that goes on with it
  // A Latin-1 letter or sign that Vietnamese prose has no use for, or Ì or Ò behind a small letter of ASCII:
  // there windows-1258 has two of its tone marks.
  bool misread = false;
};

Traces traces(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_TRACES_H_
