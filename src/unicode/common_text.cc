#include "unicode/common_text.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace vietmend {
namespace {

// Sixteen bytes as GCC and Clang have them on every processor; a comparison gives 0xFF where it holds.
using Bytes = std::uint8_t __attribute__((vector_size(16)));

Bytes load(const char* data) {
  Bytes out;
  std::memcpy(&out, data, sizeof out);
  return out;
}

// The index of the first byte that is not zero; 16 if there is none.
std::size_t first_set(Bytes mask) {
  std::uint64_t halves[2];
  std::memcpy(halves, &mask, sizeof halves);
  const auto first = [](std::uint64_t half) {
    const int bits =
        std::endian::native == std::endian::little ? std::countr_zero(half) : std::countl_zero(half);
    return static_cast<std::size_t>(bits) / 8;
  };
  if (halves[0] != 0) return first(halves[0]);
  return halves[1] != 0 ? 8 + first(halves[1]) : 16;
}

unsigned char byte(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

// E1 BA and E1 BB begin U+1E80 to U+1EFF.
bool latin_extended_additional(unsigned char b, unsigned char b2) {
  return b == 0xE1 && (b2 & 0xFE) == 0xBA;
}

// `b` is a byte of the text, `b2` and `b3` are the two after it.
bool not_plainly_nfc(unsigned char b, unsigned char b2, unsigned char b3) {
  if (b == 0xE2 && b2 == 0x80) return b3 < 0x82;  // U+2000 and U+2001
  return b >= 0xCC && !latin_extended_additional(b, b2);
}

bool uncommon(unsigned char b, unsigned char b2, unsigned char b3) {
  if (b < 0x20) return b != '\t' && b != '\n' && b != '\f' && b != '\r';
  if (b < 0xC2) return b == 0x7F;
  if (b == 0xC3) return b2 == 0x90 || b2 == 0xB0;                                       // Ð, ð
  if (b >= 0xC4 && b <= 0xC8) return b == 0xC6 && (b2 == 0x89 || (b2 & 0xFE) == 0xA2);  // Ɖ, Ƣ, ƣ
  if (b == 0xE2 && b2 == 0x80) return !(b3 >= 0x92 && b3 <= 0xA7);                      // U+2012 to U+2027
  return !latin_extended_additional(b, b2);
}

template <class Test>
std::size_t search(std::string_view text, std::size_t from, Test test) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (test(byte(text, i), byte(text, i + 1), byte(text, i + 2))) return i;
  }
  return text.size();
}

// `test` on whole vectors, whose other arguments are the bytes one and two further on; the rest a byte at a
// time.
template <class VectorTest, class Test>
std::size_t search(std::string_view text, std::size_t from, VectorTest vector_test, Test test) {
  std::size_t i = from;
  for (; i + sizeof(Bytes) + 2 <= text.size(); i += sizeof(Bytes)) {
    const char* const data = text.data() + i;
    const std::size_t first = first_set(vector_test(load(data), load(data + 1), load(data + 2)));
    if (first < sizeof(Bytes)) return i + first;
  }
  return search(text, i, test);
}

}  // namespace

std::size_t next_not_plainly_nfc_scalar(std::string_view text, std::size_t from) {
  return search(text, from, not_plainly_nfc);
}

std::size_t next_uncommon_scalar(std::string_view text, std::size_t from) {
  return search(text, from, uncommon);
}

// The same tests as above, on vectors: a range is one comparison, for a byte below it wraps round to above
// it.
std::size_t next_not_plainly_nfc(std::string_view text, std::size_t from) {
  return search(
      text, from,
      [](Bytes b, Bytes b2, Bytes b3) {
        const auto latin = (b == 0xE1) & ((b2 & 0xFE) == 0xBA);
        const auto marks = (b == 0xE2) & (b2 == 0x80) & (b3 >= 0x82);
        return Bytes((b >= 0xCC) & ~(latin | marks));
      },
      not_plainly_nfc);
}

std::size_t next_uncommon(std::string_view text, std::size_t from) {
  return search(
      text, from,
      [](Bytes b, Bytes b2, Bytes b3) {
        const auto latin = (b == 0xE1) & ((b2 & 0xFE) == 0xBA);
        const auto marks = (b == 0xE2) & (b2 == 0x80) & (b3 - 0x92 <= 0xA7 - 0x92);
        const auto two = b - 0xC3 <= 0xC8 - 0xC3;
        const auto stand_in =
            ((b == 0xC3) & ((b2 & 0xDF) == 0x90)) | ((b == 0xC6) & ((b2 == 0x89) | ((b2 & 0xFE) == 0xA2)));
        const auto white = (b - '\t' <= '\n' - '\t') | (b - '\f' <= '\r' - '\f');
        const auto control = ((b < 0x20) & ~white) | (b == 0x7F);
        return Bytes(((b >= 0xC2) & ~(latin | two | marks)) | stand_in | control);
      },
      uncommon);
}

}  // namespace vietmend
