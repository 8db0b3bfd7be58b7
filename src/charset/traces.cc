#include "charset/traces.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "core/utf8.h"

namespace vietmend {
namespace {

// The Latin-1 code points that Vietnamese text has good use for: its own letters, and common signs, among
// them those of "nº" and "1ª".
constexpr std::string_view kAtHome =
    "\xA0\xA7\xA9\xAA\xAB\xAE\xB0\xB1\xB2\xB3\xB7\xBA\xBB\xBC\xBD\xBE\xD7\xF7"
    "\xC0\xC1\xC2\xC3\xC8\xC9\xCA\xCC\xCD\xD2\xD3\xD4\xD5\xD9\xDA\xDD"
    "\xE0\xE1\xE2\xE3\xE8\xE9\xEA\xEC\xED\xF2\xF3\xF4\xF5\xF9\xFA\xFD"
    // The capital eth stands for Đ in many a document; the unicode stage sees to it. The soft hyphen goes.
    "\xAD\xD0";

constexpr std::array<bool, 256> strangers() {
  std::array<bool, 256> out{};
  for (std::size_t code = 0xA0; code < 256; ++code) {
    out[code] = kAtHome.find(static_cast<char>(code)) == std::string_view::npos;
  }
  return out;
}
constexpr std::array<bool, 256> kStranger = strangers();

constexpr bool is_continuation(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
}

// Whether a UTF-8 lead may begin a code point that windows-1252 has at 80 to BF.
constexpr bool may_go_on(unsigned char lead) {
  return lead == 0xC2 || lead == 0xC5 || lead == 0xC6 || lead == 0xCB || lead == 0xE2;
}

// Sixteen bytes as GCC and Clang have them on every processor; a comparison gives 0xFF where it holds.
using Bytes = std::uint8_t __attribute__((vector_size(16)));

constexpr std::size_t kReach = sizeof(Bytes) + 2;  // bytes from an offset on that is_plain() reads

Bytes load(const char* data) {
  Bytes out;
  std::memcpy(&out, data, sizeof out);
  return out;
}

bool is_ascii(const char* data, std::size_t size) {
  return std::none_of(data, data + size, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// Whether sixteen bytes, which begin with a code point, are valid as far as they go and show nothing to
// Traces: ASCII, letters at home of Latin-1, U+0100 to U+01FF, U+1000 to U+2FFF. Two bytes before them and
// two after are read.
bool is_plain(const char* data) {
  const Bytes b = load(data), before = load(data - 1), before_that = load(data - 2);
  const Bytes next = load(data + 1), after_next = load(data + 2);
  const auto two = b - 0xC3 <= 0xC7 - 0xC3;
  const auto three = (b == 0xE1) | (b == 0xE2);
  const auto goes_on = (b & 0xC0) == 0x80;
  const auto must_go_on = (before >= 0xC0) | (before_that >= 0xE0);
  const auto known = (b < 0xC0) | two | three;
  // Both cases of a letter at once: they are 20 apart.
  const Bytes letter = next & 0xDF;
  const auto at_home = (letter <= 0x83) | (letter - 0x88 <= 2) | (letter - 0x8C <= 1) | (next == 0x90) |
                       (letter - 0x92 <= 3) | (letter == 0x97) | (letter - 0x99 <= 1) | (letter == 0x9D);
  const auto continued = (after_next == 0xC2) | (after_next == 0xC5) | (after_next == 0xC6) |
                         (after_next == 0xCB) | (after_next == 0xE2);
  const auto tone_mark = ((next == 0x8C) | (next == 0x92)) & (before - 'a' <= 'z' - 'a');
  const auto strange = (b == 0xC3) & (~at_home | continued | tone_mark);
  const Bytes odd = Bytes(~known | (goes_on ^ must_go_on) | strange);
  std::uint64_t halves[2];
  std::memcpy(halves, &odd, sizeof halves);
  return (halves[0] | halves[1]) == 0;
}

}  // namespace

Traces traces(std::string_view text) {
  Traces out;
  out.entity = text.find('&') != std::string_view::npos;
  out.byte_order_mark = text.substr(0, 3) == "\xEF\xBB\xBF";
  const char* const data = text.data();
  const std::size_t size = text.size();
  const auto byte = [data](std::size_t i) { return static_cast<unsigned char>(data[i]); };
  std::size_t try_again = 2;  // the next offset at which sixteen bytes are looked at together
  for (std::size_t i = 0; i < size;) {
    if (i >= try_again && i + kReach <= size) {
      if (is_plain(data + i)) {
        std::size_t end = i + sizeof(Bytes);
        if (byte(end - 1) >= 0xC0) {
          end -= 1;
        } else if (byte(end - 2) >= 0xE0) {
          end -= 2;
        }
        if (!out.beyond_ascii) out.beyond_ascii = !is_ascii(data + i, end - i);
        i = end;
        continue;
      }
      try_again = i + sizeof(Bytes);
    }
    const unsigned char lead = byte(i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    out.beyond_ascii = true;
    if (lead == 0xC2 || lead == 0xC3) {
      if (i + 1 >= size || !is_continuation(byte(i + 1))) {
        out.valid = false;
        return out;
      }
      const auto code = static_cast<unsigned char>(((lead & 3U) << 6) | (byte(i + 1) & 0x3FU));
      if (code < 0xA0) {
        out.control = true;
      } else if (kStranger[code]) {
        out.misread = true;
      } else if ((code == 0xCC || code == 0xD2) && i > 0 && data[i - 1] >= 'a' && data[i - 1] <= 'z') {
        out.misread = true;
      }
      i += 2;
      if (code >= 0xC2 && i < size && may_go_on(byte(i))) out.mojibake = true;
      continue;
    }
    // Vietnamese beyond Latin-1 begins with C4 to C6 and E1, after which any continuation bytes are valid.
    if (lead >= 0xC4 && lead <= 0xC7 && i + 1 < size && is_continuation(byte(i + 1))) {
      i += 2;
      continue;
    }
    if (lead == 0xE1 && i + 2 < size && is_continuation(byte(i + 1)) && is_continuation(byte(i + 2))) {
      i += 3;
      continue;
    }
    const utf8::CodePoint c = utf8::at(text, i);
    if (!c.valid) {
      out.valid = false;
      return out;
    }
    i += c.size;
  }
  return out;
}

}  // namespace vietmend
