#include "charset/utf16.h"

#include <algorithm>
#include <cstddef>

#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::size_t kSample = 4096;  // bytes

bool is_lead(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_trail(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

}  // namespace

std::optional<CharsetId> utf16_order(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE") return CharsetId::utf16le;
  if (bytes.substr(0, 2) == "\xFE\xFF") return CharsetId::utf16be;
  const std::string_view sample = bytes.substr(0, kSample);
  if (sample.size() < 8 || sample.find('\0') == std::string_view::npos) return std::nullopt;
  std::size_t zeros[2] = {0, 0};
  std::size_t letters[2] = {0, 0};  // ASCII letters and spaces
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const auto byte = static_cast<unsigned char>(sample[i]);
    if (byte == 0) ++zeros[i % 2];
    if (byte == ' ' || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z')) ++letters[i % 2];
  }
  // Vietnamese has its own letters in blocks 01, 03 and 1E; about three letters in four are of block 00.
  const std::size_t units = sample.size() / 2;
  const auto fits = [&](std::size_t high) {
    const std::size_t low = 1 - high;
    return zeros[high] * 5 >= units * 2 && zeros[low] * 50 <= units && letters[low] * 5 >= units * 2;
  };
  if (fits(1)) return CharsetId::utf16le;
  if (fits(0)) return CharsetId::utf16be;
  return std::nullopt;
}

Rewritten decode_utf16(std::string_view bytes, CharsetId order, float confidence) {
  RewrittenBuilder out(bytes);
  const std::size_t low = order == CharsetId::utf16be ? 1 : 0;
  const auto unit = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[i + low]) |
                                 (static_cast<unsigned char>(bytes[i + 1 - low]) << 8));
  };
  std::size_t i = 0;
  if (bytes.size() >= 2 && unit(0) == 0xFEFF) {
    i = 2;
    out.replace(i, "", EditKind::encoding, confidence);
  }
  while (i + 1 < bytes.size()) {
    char32_t code = unit(i);
    i += 2;
    if (is_lead(code) && i + 1 < bytes.size() && is_trail(unit(i))) {
      code = 0x10000 + ((code - 0xD800) << 10) + (unit(i) - 0xDC00);
      i += 2;
    }
    out.replace(i, utf8::encode(code), EditKind::encoding, confidence);
  }
  if (i < bytes.size()) out.replace(bytes.size(), utf8::encode(0xFFFD), EditKind::encoding, confidence);
  return out.finish();
}

}  // namespace vietmend
