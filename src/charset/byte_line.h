// A line of a text seen as the bytes of an eight-bit charset.
#ifndef VIETMEND_SRC_CHARSET_BYTE_LINE_H_
#define VIETMEND_SRC_CHARSET_BYTE_LINE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "charset/table.h"
#include "core/utf8.h"
#include "vietmend/span.h"

namespace vietmend {

class ByteLine {
 public:
  // The bytes as they are. The text must outlive the line.
  static ByteLine raw(std::string_view text, Span line);

  // Valid UTF-8, taken back to the windows-1252 bytes that somebody read it from. A code point that has no
  // such byte is kept: under every table it is read as itself.
  static ByteLine read_back(std::string_view text, Span line);

  // Calls visit(Span source, char32_t code) for each letter of the line read by the table, from left to
  // right.
  template <class Visit>
  void read(const CharsetTable& table, Visit visit) const {
    for (std::size_t i = 0; i < bytes_.size();) {
      if (bytes_[i] == kKept) {
        visit(Span{offset(i), offset(i + 1)}, utf8::at(text_, offset(i)).code);
        ++i;
        continue;
      }
      const CharsetTable::Letter letter = table.read(bytes_, i);
      visit(Span{offset(i), offset(i + letter.size)}, letter.code);
      i += letter.size;
    }
  }

 private:
  static constexpr char kKept = '\0';  // a NUL of the source is as good as kept

  std::size_t offset(std::size_t i) const { return offsets_.empty() ? begin_ + i : offsets_[i]; }

  std::string_view text_;
  std::size_t begin_ = 0;
  std::string bytes_;
  std::vector<std::size_t> offsets_;  // of each byte in the text, and of the end; empty for a raw line
};

// Calls visit(Span) for each line of the text, its line feed with it.
template <class Visit>
void for_each_line(std::string_view text, Visit visit) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t feed = text.find('\n', begin);
    const std::size_t end = feed == std::string_view::npos ? text.size() : feed + 1;
    visit(Span{begin, end});
    begin = end;
  }
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_BYTE_LINE_H_
