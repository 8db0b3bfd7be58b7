#include "unicode/vietnamese_line.h"

#include <algorithm>

#include "core/utf8.h"

namespace vietmend {

bool only_vietnamese(char32_t code) {
  return code == 0x102 || code == 0x103 || code == 0x110 || code == 0x111 || code == 0x128 || code == 0x129 ||
         code == 0x168 || code == 0x169 || code == 0x1A0 || code == 0x1A1 || code == 0x1AF || code == 0x1B0 ||
         (code >= 0x1EA0 && code <= 0x1EF9);
}

bool VietnameseLine::at(std::size_t offset) {
  if (offset < end_) return answer_;
  const std::size_t feed = offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
  std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
  begin = std::max(begin, end_);
  end_ = std::min(text_.find('\n', offset), text_.size() - 1) + 1;
  answer_ = false;
  for (std::size_t i = begin; i < end_ && !answer_;) {
    const utf8::CodePoint c = utf8::at(text_, i);
    answer_ = only_vietnamese(c.code);
    i += c.size;
  }
  return answer_;
}

}  // namespace vietmend
