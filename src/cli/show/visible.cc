#include "cli/show/visible.h"

#include "cli/records/code_point.h"

namespace vietmend::cli {
namespace {

// Appends U+2400 and the code of a control character, or U+2421 for delete.
void append_picture(std::string& out, utf8proc_int32_t control) {
  out += "\xE2\x90";
  out += static_cast<char>(0x80 + (control == 0x7F ? 0x21 : control));
}

// Controls of the direction of writing that reach beyond a word, and line breaks that only some programs
// know: shown as they are they would have a text say what it does not.
bool is_disguise(utf8proc_int32_t code_point) {
  return (code_point >= 0x2028 && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

// Calls plain(code_point, bytes) for each code point, and appends U+FFFD for what is none, for C1 controls
// and for disguises.
template <typename Plain>
void append_code_points(std::string& out, std::string_view text, Plain plain) {
  while (!text.empty()) {
    const CodePoint first = first_code_point(text);
    text.remove_prefix(first.bytes.size());
    if (first.value < 0 || (first.value >= 0x80 && first.value < 0xA0) || is_disguise(first.value)) {
      out += kReplacement;
    } else {
      plain(first.value, first.bytes);
    }
  }
}

bool is_control(utf8proc_int32_t code_point) {
  return code_point < 0x20 || code_point == 0x7F;
}

}  // namespace

void append_visible(std::string& out, std::string_view text) {
  if (text.ends_with('\r')) text.remove_suffix(1);
  append_code_points(out, text, [&](utf8proc_int32_t code_point, std::string_view bytes) {
    if (is_control(code_point) && code_point != '\t') {
      append_picture(out, code_point);
    } else {
      out += bytes;
    }
  });
}

std::string visible_cell(std::string_view text) {
  std::string cell;
  append_visible(cell, text);
  for (std::size_t tab = 0; (tab = cell.find('\t', tab)) != std::string::npos;) cell.replace(tab, 1, "␉");
  return cell;
}

void append_html(std::string& out, std::string_view text) {
  append_code_points(out, text, [&](utf8proc_int32_t code_point, std::string_view bytes) {
    if (code_point == '&') {
      out += "&amp;";
    } else if (code_point == '<') {
      out += "&lt;";
    } else if (code_point == '>') {
      out += "&gt;";
    } else if (code_point == '"') {
      out += "&quot;";
    } else if (code_point == '\'') {
      out += "&#39;";
    } else if (is_control(code_point) && code_point != '\t' && code_point != '\n') {
      if (code_point != '\r') append_picture(out, code_point);
    } else {
      out += bytes;
    }
  });
}

}  // namespace vietmend::cli
