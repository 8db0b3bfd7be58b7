#include "core/utf8.h"

namespace vietmend::utf8 {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

unsigned char byte(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

bool in(unsigned char b, unsigned char low, unsigned char high) {
  return b >= low && b <= high;
}

}  // namespace

// The ranges of the second byte are those of the Unicode Standard, table 3-7.
CodePoint beyond_ascii(std::string_view text, std::size_t offset) {
  const unsigned char lead = byte(text, offset);
  // Most letters with a tone take three bytes. Behind these leads every two bytes that continue are valid.
  if (in(lead, 0xE1, 0xEC) && text.size() - offset >= 3) {
    const unsigned char second = byte(text, offset + 1), third = byte(text, offset + 2);
    if ((second & 0xC0U) == 0x80U && (third & 0xC0U) == 0x80U) {
      return {(lead & 0x0FU) << 12 | (second & 0x3FU) << 6 | (third & 0x3FU), 3, true};
    }
  }
  if (in(lead, 0xC2, 0xDF) && text.size() - offset >= 2) {
    const unsigned char second = byte(text, offset + 1);
    if ((second & 0xC0U) == 0x80U) return {(lead & 0x1FU) << 6 | (second & 0x3FU), 2, true};
  }
  unsigned char low = 0x80, high = 0xBF;
  int more = 0;
  char32_t code = 0;
  if (in(lead, 0xC2, 0xDF)) {
    more = 1;
    code = lead & 0x1FU;
  } else if (in(lead, 0xE0, 0xEF)) {
    more = 2;
    code = lead & 0x0FU;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (in(lead, 0xF0, 0xF4)) {
    more = 3;
    code = lead & 0x07U;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {kReplacement, 1, false};
  }
  unsigned char size = 1;
  for (; more > 0; --more, ++size) {
    if (offset + size >= text.size() || !in(byte(text, offset + size), low, high)) {
      return {kReplacement, size, false};
    }
    code = (code << 6) | (byte(text, offset + size) & 0x3FU);
    low = 0x80;
    high = 0xBF;
  }
  return {code, size, true};
}

CodePoint before(std::string_view text, std::size_t end) {
  for (std::size_t back = 1; back <= 4 && back <= end; ++back) {
    if (in(byte(text, end - back), 0x80, 0xBF)) continue;
    const CodePoint c = at(text.substr(0, end), end - back);
    if (c.size == back) return c;
    break;
  }
  return {kReplacement, 1, false};
}

bool valid(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = at(text, i);
    if (!c.valid) return false;
    i += c.size;
  }
  return true;
}

void append_beyond_ascii(std::string& out, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = kReplacement;
  const auto rest = [code](int shift) { return static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x800) {
    const char bytes[] = {static_cast<char>(0xC0 | (code >> 6)), rest(0)};
    out.append(bytes, 2);
  } else if (code < 0x10000) {
    const char bytes[] = {static_cast<char>(0xE0 | (code >> 12)), rest(6), rest(0)};
    out.append(bytes, 3);
  } else {
    const char bytes[] = {static_cast<char>(0xF0 | (code >> 18)), rest(12), rest(6), rest(0)};
    out.append(bytes, 4);
  }
}

std::string encode(char32_t code) {
  std::string out;
  append(out, code);
  return out;
}

}  // namespace vietmend::utf8
