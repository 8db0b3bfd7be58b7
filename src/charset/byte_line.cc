#include "charset/byte_line.h"

namespace vietmend {

ByteLine ByteLine::raw(std::string_view text, Span line) {
  ByteLine out;
  out.text_ = text;
  out.begin_ = line.begin;
  out.bytes_ = text.substr(line.begin, line.size());
  return out;
}

ByteLine ByteLine::read_back(std::string_view text, Span line) {
  ByteLine out;
  out.text_ = text;
  out.begin_ = line.begin;
  out.bytes_.reserve(line.size());
  out.offsets_.reserve(line.size() + 1);
  for (std::size_t i = line.begin; i < line.end;) {
    const utf8::CodePoint c = utf8::at(text, i);
    const int byte = windows1252_byte(c.code);
    out.bytes_ += byte < 0 ? kKept : static_cast<char>(byte);
    out.offsets_.push_back(i);
    i += c.size;
  }
  out.offsets_.push_back(line.end);
  return out;
}

}  // namespace vietmend
