// What a text is encoded in.
//
//   vietmend::Charset c = vietmend::detect_charset(bytes);
//   c.name;        // "TCVN3"
//   c.confidence;  // 0.98
//   c.misread;     // true where somebody read its bytes as windows-1252 and wrote UTF-8
#ifndef VIETMEND_CHARSET_H_
#define VIETMEND_CHARSET_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vietmend/export.h"
#include "vietmend/span.h"

namespace vietmend {

struct Charset {
  // One of charset_names(), static storage. Text of ASCII alone is "UTF-8".
  std::string_view name;
  // In [0, 1]: how sure it is. It grows with the number of words that become Vietnamese under this reading.
  double confidence = 0;
  // The bytes of this charset were read as windows-1252 and written as UTF-8, once or more: "C¨n cø" is TCVN3
  // ("Căn cứ"), "Viá»‡t" UTF-8 ("Việt"). The text is valid UTF-8 then.
  bool misread = false;

  friend bool operator==(const Charset&, const Charset&) = default;
};

// Detects what most of the text is encoded in; where its lines differ, the repair judges each by itself. Any
// bytes will do: where nothing fits, the answer is "UTF-8" with a low confidence. Looks at no more than the
// first megabyte of a text that is not valid UTF-8.
VIETMEND_API Charset detect_charset(std::string_view bytes);

// What each line of a text is encoded in, for texts that were put together from several.
struct LineCharset {
  Span line;  // bytes of the text, the line feed among them
  Charset charset;

  friend bool operator==(const LineCharset&, const LineCharset&) = default;
};

// Detects the charset of each line, from the first to the last. A line too short to tell has that of the
// others, and a line of ASCII alone is "UTF-8" unless the text is VIQR. UTF-16 comes back as one line, for
// its line feeds are no bytes. Nothing for an empty text.
VIETMEND_API std::vector<LineCharset> detect_line_charsets(std::string_view bytes);

// "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1258", "windows-1252", "TCVN3", "TCVN5712-1", "VNI",
// "VISCII", "VIQR", "VPS". Static storage.
VIETMEND_API std::span<const std::string_view> charset_names();

// Whether Options::charset may be this: "auto", one of charset_names() or an alias ("ABC", "cp1258",
// "latin1"), case, hyphens and underscores being of no account.
VIETMEND_API bool known_charset(std::string_view name);

// The bytes as UTF-8 and no more: neither mojibake nor character references are mended, as a parser of markup
// wants it. "auto" reads UTF-16 and each line that is not UTF-8 in the charset that is detected; what means
// nothing becomes U+FFFD. A named eight-bit charset does not hold for bytes that are valid UTF-8 beyond
// ASCII. Throws std::invalid_argument for a charset that is not known.
VIETMEND_API std::string to_utf8(std::string_view bytes, std::string_view charset = "auto");

}  // namespace vietmend

#endif  // VIETMEND_CHARSET_H_
