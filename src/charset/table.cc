#include "charset/table.h"

#include <numeric>

namespace vietmend {
namespace {

#include "legacy_tables.inc"

}  // namespace

CharsetTable::CharsetTable(std::span<const TableRow> rows) {
  std::iota(single_.begin(), single_.end(), char16_t{0});
  for (const TableRow& row : k_windows_1252) single_[row.first] = row.code;
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
  static const CharsetTable windows1252({});
  static const CharsetTable windows1258(k_windows_1258);
  static const CharsetTable tcvn3(k_tcvn3);
  static const CharsetTable tcvn5712(k_tcvn5712_vn1);
  static const CharsetTable vni(k_vni);
  static const CharsetTable viscii(k_viscii);
  static const CharsetTable vps(k_vps);
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
