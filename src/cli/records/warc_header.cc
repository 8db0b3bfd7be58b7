#include "cli/records/warc_header.h"

#include <algorithm>
#include <charconv>

namespace vietmend::cli {
namespace {

constexpr std::string_view kLength = "Content-Length";
constexpr std::string_view kDigest = "WARC-Block-Digest";

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view without_space(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

// Takes the first line, its end included, off `rest`.
std::string_view take_line(std::string_view& rest) {
  const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size() - 1) + 1);
  rest.remove_prefix(line.size());
  return line;
}

bool names(std::string_view line, std::string_view name) {
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && same_name(without_space(line.substr(0, colon)), name);
}

}  // namespace

std::size_t warc_header_length(std::string_view bytes, std::size_t seen) {
  // A blank line may have begun in what was seen.
  std::size_t at = seen - std::min<std::size_t>(seen, 3);
  while ((at = bytes.find('\n', at)) != std::string_view::npos) {
    const std::string_view next = bytes.substr(at + 1, 2);
    if (next.starts_with('\n')) return at + 2;
    if (next == "\r\n") return at + 3;
    ++at;
  }
  return std::string_view::npos;
}

std::optional<std::string_view> warc_field(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const std::string_view line = take_line(header);
    if (names(line, name)) return without_space(line.substr(line.find(':') + 1));
  }
  return std::nullopt;
}

std::size_t warc_field_count(std::string_view header, std::string_view name) {
  std::size_t count = 0;
  while (!header.empty()) count += names(take_line(header), name) ? 1 : 0;
  return count;
}

std::optional<std::size_t> warc_content_length(std::string_view header) {
  const std::optional<std::string_view> value = warc_field(header, kLength);
  if (!value || warc_field_count(header, kLength) > 1) return std::nullopt;
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), length);
  if (error != std::errc() || end != value->data() + value->size()) return std::nullopt;
  return length;
}

std::string warc_header_for(std::string_view header, std::size_t length) {
  std::string out;
  while (!header.empty()) {
    const std::string_view line = take_line(header);
    if (names(line, kDigest)) continue;
    if (names(line, kLength)) {
      out += line.substr(0, line.find(':') + 1);
      out += " " + std::to_string(length);
      out += line.ends_with("\r\n") ? "\r\n" : "\n";
    } else {
      out += line;
    }
  }
  return out;
}

}  // namespace vietmend::cli
