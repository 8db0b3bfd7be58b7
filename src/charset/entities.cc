#include "charset/entities.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "charset/names.h"
#include "charset/table.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

struct EntityRow {
  std::string_view name;
  char16_t code;
};

#include "entity_table.inc"

constexpr std::size_t kLongest = 12;  // bytes of a reference, "&" and ";" included
constexpr float kEntityConfidence = 1;

std::optional<char32_t> number(std::string_view digits, int base) {
  std::uint32_t code = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, code, base);
  if (error != std::errc() || stop != end) return std::nullopt;
  if (code >= 0x80 && code < 0xA0) {
    const char32_t meant = table(CharsetId::windows1252).single(static_cast<unsigned char>(code));
    return meant < 0xA0 ? std::nullopt : std::optional(meant);
  }
  if (code < 0x20 && code != '\t' && code != '\n' && code != '\r') return std::nullopt;
  if (code == 0x7F || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return std::nullopt;
  return code;
}

// What stands between "&" and ";".
std::optional<char32_t> reference(std::string_view body) {
  if (body.empty()) return std::nullopt;
  if (body[0] == '#') {
    body.remove_prefix(1);
    if (!body.empty() && (body[0] == 'x' || body[0] == 'X')) return number(body.substr(1), 16);
    return number(body, 10);
  }
  // The table is sorted by name, in the order of bytes.
  const auto* const row =
      std::lower_bound(std::begin(k_entities), std::end(k_entities), body,
                       [](const EntityRow& r, std::string_view name) { return r.name < name; });
  if (row == std::end(k_entities) || row->name != body) return std::nullopt;
  return row->code;
}

// The text written so far. An edit also knows where in it its replacement stands.
struct Output {
  std::string text;
  std::vector<Edit> edits;
  std::vector<Span> written;

  // The source offset of what stands at `at` in the text, all of the source up to `read` having been written.
  std::size_t source_of(std::size_t at, std::size_t read) const {
    std::size_t text_end = text.size(), source_end = read;
    for (std::size_t i = edits.size(); i-- > 0 && written[i].end > at;) {
      text_end = written[i].begin;
      source_end = edits[i].source.begin;
    }
    return source_end - (text_end - std::min(at, text_end));
  }
};

}  // namespace

// A reference is complete when its semicolon is written, so the end of what was written is looked at then.
// What it stands for is written in its place and may complete another one.
Rewritten decode_entities(std::string_view text) {
  Output out;
  std::size_t read = 0;
  while (read < text.size()) {
    const std::size_t semicolon = text.find(';', read);
    const std::size_t end = semicolon == std::string_view::npos ? text.size() : semicolon + 1;
    out.text.append(text, read, end - read);
    read = end;
    while (!out.text.empty() && out.text.back() == ';') {
      const std::size_t from = out.text.size() - std::min(out.text.size(), kLongest);
      const std::size_t ampersand = std::string_view(out.text).substr(from).rfind('&');
      if (ampersand == std::string_view::npos) break;
      const std::size_t at = from + ampersand;
      const auto code = reference(std::string_view(out.text).substr(at + 1, out.text.size() - at - 2));
      if (!code) break;
      const std::size_t begin = out.source_of(at, read);
      while (!out.edits.empty() && out.written.back().end > at) {
        out.edits.pop_back();
        out.written.pop_back();
      }
      out.text.resize(at);
      std::string made = utf8::encode(*code);
      out.text += made;
      out.written.push_back({at, out.text.size()});
      out.edits.push_back({{begin, read}, std::move(made), EditKind::encoding, kEntityConfidence});
    }
  }
  return {std::move(out.text), std::move(out.edits)};
}

}  // namespace vietmend
