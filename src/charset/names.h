// The names of charsets, and their aliases.
#ifndef VIETMEND_SRC_CHARSET_NAMES_H_
#define VIETMEND_SRC_CHARSET_NAMES_H_

#include <array>
#include <optional>
#include <string_view>

namespace vietmend {

enum class CharsetId : unsigned char {
  automatic,
  utf8,
  utf16,  // by its byte order mark; without one little-endian
  utf16le,
  utf16be,
  windows1258,
  windows1252,
  tcvn3,
  tcvn5712,  // VN1
  vni,
  viscii,
  viqr,
  vps
};

// The eight-bit charsets of Vietnamese; of two that read a text equally well the first is taken.
inline constexpr std::array kVietnameseCharsets = {CharsetId::tcvn3,       CharsetId::vni,
                                                   CharsetId::windows1258, CharsetId::viscii,
                                                   CharsetId::tcvn5712,    CharsetId::vps};

// The charset of a name or alias, "auto" among them; nothing if there is none.
std::optional<CharsetId> charset_id(std::string_view name);

// The name in charset_names(); "auto" for automatic.
std::string_view charset_name(CharsetId id);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CHARSET_NAMES_H_
