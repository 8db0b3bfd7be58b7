#include "charset/table.h"

#include <unicode/ucnv.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace vietmend {
namespace {

#include "legacy_tables.inc"

// Each byte alone, as ICU's converter of that name reads it; a byte that it has no character for is the
// control code.
std::array<char16_t, 256> read_by_icu(const char* name) {
  std::array<char16_t, 256> codes;
  codes.fill(0xFFFD);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &status), &ucnv_close);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU has no converter for ") + name);
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const char source = static_cast<char>(byte);
    UChar target[4];
    status = U_ZERO_ERROR;
    ucnv_reset(converter.get());
    const int32_t length = ucnv_toUChars(converter.get(), target, 4, &source, 1, &status);
    if (U_SUCCESS(status) && length == 1) codes[byte] = target[0];
    if (codes[byte] == 0xFFFD && byte >= 0x80 && byte < 0xA0) codes[byte] = static_cast<char16_t>(byte);
  }
  return codes;
}

// windows-1258 took š ž and their capitals out of windows-1252 and put nothing there.
constexpr TableRow k_windows1258[] = {{0x8A, 0, 0x160}, {0x8E, 0, 0x17D}, {0x9A, 0, 0x161}, {0x9E, 0, 0x17E}};

}  // namespace

CharsetTable::CharsetTable(const char* fallback, std::span<const TableRow> rows)
    : single_(read_by_icu(fallback)) {
  unsigned char bases = 0;
  for (const TableRow& row : rows) {
    if (row.second == 0) {
      single_[row.first] = row.code;
      continue;
    }
    if (pairs_of_[row.first] == 0) pairs_of_[row.first] = ++bases;
    pairs_.at(pairs_of_[row.first] - 1U)[row.second] = row.code;
  }
}

const CharsetTable& table(CharsetId id) {
  static const CharsetTable windows1252("windows-1252", {});
  static const CharsetTable windows1258("windows-1258", k_windows1258);
  static const CharsetTable tcvn3("windows-1252", k_tcvn3);
  static const CharsetTable tcvn5712("windows-1252", k_tcvn5712_vn1);
  static const CharsetTable vni("windows-1252", k_vni);
  static const CharsetTable viscii("windows-1252", k_viscii);
  static const CharsetTable vps("windows-1252", k_vps);
  switch (id) {
    case CharsetId::windows1258:
      return windows1258;
    case CharsetId::tcvn3:
      return tcvn3;
    case CharsetId::tcvn5712:
      return tcvn5712;
    case CharsetId::vni:
      return vni;
    case CharsetId::viscii:
      return viscii;
    case CharsetId::vps:
      return vps;
    default:
      return windows1252;
  }
}

int windows1252_byte(char32_t code) {
  if (code < 0x100) return static_cast<int>(code);
  if (code > 0x2122) return -1;
  // The 27 that do not stand for themselves are all among 80 to 9F.
  for (unsigned char byte = 0x80; byte < 0xA0; ++byte) {
    if (table(CharsetId::windows1252).single(byte) == code) return byte;
  }
  return -1;
}

}  // namespace vietmend
