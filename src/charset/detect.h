// Which charset bytes that are not UTF-8 are in.
#ifndef VIETMEND_SRC_CHARSET_DETECT_H_
#define VIETMEND_SRC_CHARSET_DETECT_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "charset/names.h"
#include "vietmend/span.h"

namespace vietmend {

// How a line keeps to UTF-8.
struct Utf8Count {
  std::size_t sequences = 0;  // valid, of two bytes or more
  std::size_t invalid = 0;    // maximal subparts that are not valid
};
Utf8Count count_utf8(std::string_view text);

// Whether such a line is UTF-8 with a few bytes that got lost or in.
inline bool is_mostly_utf8(const Utf8Count& count) {
  return count.sequences >= 2 * count.invalid;
}

struct Detected {
  CharsetId id;
  double confidence;
};

// The eight-bit charset of the lines that are not UTF-8, by the first megabyte of them: a Vietnamese one if
// it makes syllables of most words beyond ASCII, else windows-1252 if they can be words of some language,
// else nothing.
std::optional<Detected> detect_eight_bit(std::string_view bytes);

// The charset of a line of a text that is not UTF-8, `whole` being that of all its lines: whole, unless it
// makes nothing of this one and another makes clear Vietnamese of it; nothing where the line is UTF-8 and
// that is no accident.
std::optional<Detected> detect_line(std::string_view bytes, Span line, const Utf8Count& utf8,
                                    const std::optional<Detected>& whole);

// Whether text of ASCII alone is VIQR.
std::optional<Detected> detect_viqr(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_DETECT_H_
