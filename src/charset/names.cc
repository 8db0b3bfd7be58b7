#include "charset/names.h"

#include <array>
#include <span>
#include <string>

#include "vietmend/charset.h"

namespace vietmend {
namespace {

// In the order of CharsetId.
constexpr std::array<std::string_view, 13> kNames = {
    "auto",  "UTF-8",      "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1258", "windows-1252",
    "TCVN3", "TCVN5712-1", "VNI",    "VISCII",   "VIQR",     "VPS"};

struct Alias {
  std::string_view folded;
  CharsetId id;
};

constexpr Alias kAliases[] = {
    {"cp1258", CharsetId::windows1258}, {"cp1252", CharsetId::windows1252},
    {"latin1", CharsetId::windows1252}, {"iso88591", CharsetId::windows1252},
    {"abc", CharsetId::tcvn3},          {"tcvn57123", CharsetId::tcvn3},
    {"vn1", CharsetId::tcvn5712},       {"tcvn", CharsetId::tcvn5712},
    {"tcvn5712", CharsetId::tcvn5712},  {"tcvn571211993", CharsetId::tcvn5712},
    {"vniwin", CharsetId::vni},         {"vnitimes", CharsetId::vni},
    {"xvietvps", CharsetId::vps},       {"vpstimes", CharsetId::vps},
    {"ascii", CharsetId::utf8},         {"usascii", CharsetId::utf8},
};

// Lower case, without hyphens, underscores, colons and spaces.
std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '-' || c == '_' || c == ':' || c == ' ') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

}  // namespace

std::optional<CharsetId> charset_id(std::string_view name) {
  const std::string wanted = folded(name);
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (folded(kNames[i]) == wanted) return static_cast<CharsetId>(i);
  }
  for (const Alias& alias : kAliases) {
    if (alias.folded == wanted) return alias.id;
  }
  return std::nullopt;
}

std::string_view charset_name(CharsetId id) {
  return kNames[static_cast<std::size_t>(id)];
}

std::span<const std::string_view> charset_names() {
  return std::span(kNames).subspan(1);
}

bool known_charset(std::string_view name) {
  return charset_id(name).has_value();
}

}  // namespace vietmend
