#include "module/utf16.h"

#include <algorithm>
#include <vector>

#include "core/utf8.h"

namespace vietmend::js {
namespace {

bool is_high(char16_t unit) {
  return (unit & 0xFC00U) == 0xD800U;
}
bool is_low(char16_t unit) {
  return (unit & 0xFC00U) == 0xDC00U;
}

// One code point of a string, U+FFFD for half a pair; how many units and bytes it has.
struct Unit {
  char32_t code;
  std::size_t units;
  std::size_t bytes;
};

Unit unit_at(std::u16string_view text, std::size_t at) {
  const char16_t first = text[at];
  if (first < 0x80) return {first, 1, 1};
  if (first < 0x800) return {first, 1, 2};
  if (is_high(first) && at + 1 < text.size() && is_low(text[at + 1])) {
    return {0x10000U + ((first & 0x3FFU) << 10U) + (text[at + 1] & 0x3FFU), 2, 4};
  }
  if (is_high(first) || is_low(first)) return {0xFFFD, 1, 3};
  return {first, 1, 3};
}

// Both ends of each span, in ascending order.
std::vector<std::size_t*> sorted_ends(std::span<Span> spans) {
  std::vector<std::size_t*> ends;
  ends.reserve(2 * spans.size());
  for (Span& span : spans) {
    ends.push_back(&span.begin);
    ends.push_back(&span.end);
  }
  std::sort(ends.begin(), ends.end(), [](const std::size_t* a, const std::size_t* b) { return *a < *b; });
  return ends;
}

}  // namespace

std::string utf8_of(std::u16string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 2);
  for (std::size_t at = 0; at < text.size();) {
    const Unit unit = unit_at(text, at);
    utf8::append(out, unit.code);
    at += unit.units;
  }
  return out;
}

void append_utf16(std::u16string& out, std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const utf8::CodePoint next = utf8::at(utf8, at);
    at += next.size;
    if (next.code < 0x10000) {
      out += static_cast<char16_t>(next.code);
    } else {
      out += static_cast<char16_t>(0xD800U + ((next.code - 0x10000U) >> 10U));
      out += static_cast<char16_t>(0xDC00U + ((next.code - 0x10000U) & 0x3FFU));
    }
  }
}

std::size_t CodeUnits::before(std::size_t offset) {
  for (; offset_ < offset; ++offset_) {
    const auto byte = static_cast<unsigned char>(utf8_[offset_]);
    // A byte that begins a code point; of four bytes it is a pair.
    if ((byte & 0xC0U) != 0x80U) count_ += byte >= 0xF0 ? 2 : 1;
  }
  return count_;
}

void to_code_units(std::string_view utf8, std::span<Span> spans) {
  CodeUnits units(utf8);
  for (std::size_t* end : sorted_ends(spans)) *end = units.before(*end);
}

void to_bytes(std::u16string_view text, std::span<Span> spans) {
  // Within a pair is where its other half goes.
  const auto in_pair = [&](std::size_t at) {
    return at > 0 && at < text.size() && is_high(text[at - 1]) && is_low(text[at]);
  };
  for (Span& span : spans) {
    if (in_pair(span.begin)) --span.begin;
    if (in_pair(span.end)) ++span.end;
  }
  std::size_t at = 0, bytes = 0;
  for (std::size_t* end : sorted_ends(spans)) {
    while (at < *end) {
      const Unit unit = unit_at(text, at);
      at += unit.units;
      bytes += unit.bytes;
    }
    *end = bytes;
  }
}

}  // namespace vietmend::js
