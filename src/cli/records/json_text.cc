#include "cli/records/json_text.h"

#include <simdjson.h>

#include <array>

#include "cli/records/code_point.h"

namespace vietmend::cli {
namespace {

void append_escaped(std::string& out, char c) {
  constexpr std::array<char, 17> kHex = {"0123456789abcdef"};
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u00";
      out += kHex[static_cast<unsigned char>(c) >> 4U];
      out += kHex[static_cast<unsigned char>(c) & 15U];
  }
}

bool needs_escape(char c) {
  return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

// Whether a C1 control stands in UTF-8 at a place.
bool is_c1(std::string_view text, std::size_t at) {
  return text[at] == '\xC2' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

std::string with_replacements(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint first = first_code_point(text);
    out += first.value < 0 ? kReplacement : first.bytes;
    text.remove_prefix(first.bytes.size());
  }
  return out;
}

}  // namespace

bool is_utf8(std::string_view text) {
  return simdjson::validate_utf8(text.data(), text.size());
}

void append_json_string(std::string& out, std::string_view text) {
  if (!is_utf8(text)) return append_json_string(out, with_replacements(text));
  out += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool c1 = is_c1(text, i);
    if (!c1 && !needs_escape(text[i])) continue;
    out += text.substr(copied, i - copied);
    if (c1) ++i;
    append_escaped(out, text[i]);
    copied = i + 1;
  }
  out += text.substr(copied);
  out += '"';
}

}  // namespace vietmend::cli
