#include "charset/markup.h"

#include <algorithm>
#include <cstddef>

namespace vietmend {
namespace {

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_name(char c) {
  return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// What stands between < and the next >, in which there is no other <. A tag is a name, and attributes that
// have a value; other words behind the name are prose.
bool is_tag(std::string_view inside) {
  if (inside.starts_with("!--") || inside.starts_with("!DOCTYPE") || inside.starts_with("!doctype"))
    return true;
  if (inside.starts_with("![CDATA[")) return true;
  if (inside.starts_with("?")) return inside.size() > 1 && is_ascii_letter(inside[1]);
  const bool closes = inside.starts_with("/");
  if (closes) inside.remove_prefix(1);
  if (inside.ends_with("/")) inside.remove_suffix(1);
  if (inside.empty() || !is_ascii_letter(inside.front())) return false;
  const auto name_end = std::find_if_not(inside.begin(), inside.end(), is_name);
  inside.remove_prefix(static_cast<std::size_t>(name_end - inside.begin()));
  if (std::all_of(inside.begin(), inside.end(), is_space)) return true;
  return !closes && is_space(inside.front()) && inside.find('=') != std::string_view::npos;
}

}  // namespace

bool is_markup(std::string_view text) {
  std::size_t at = text.find('<');
  while (at != std::string_view::npos) {
    const std::size_t next = text.find_first_of("<>", at + 1);
    if (next == std::string_view::npos) return text.substr(at).starts_with("<!--");
    if (text[next] == '>' && is_tag(text.substr(at + 1, next - at - 1))) return true;
    // A comment may hold tags.
    if (text.substr(at).starts_with("<!--")) return true;
    at = text[next] == '<' ? next : text.find('<', next);
  }
  return false;
}

}  // namespace vietmend
