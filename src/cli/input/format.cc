#include "cli/input/format.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "cli/input/html/html_text.h"
#include "cli/input/unpacked_file.h"
#include "vietmend/charset.h"

namespace vietmend::cli {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 13> kEndings = {{{".jsonl", Format::jsonl},
                                                                           {".ndjson", Format::jsonl},
                                                                           {".txt", Format::text},
                                                                           {".text", Format::text},
                                                                           {".md", Format::text},
                                                                           {".wet", Format::wet},
                                                                           {".warc", Format::wet},
                                                                           {".csv", Format::csv},
                                                                           {".tsv", Format::tsv},
                                                                           {".tab", Format::tsv},
                                                                           {".html", Format::html},
                                                                           {".htm", Format::html},
                                                                           {".xhtml", Format::html}}};

// PNG, GIF, JPEG, SQLite, ELF, the older files of Microsoft Office, PDF: as their specifications have it.
constexpr std::array<std::string_view, 8> kBinaryMarks = {"\x89PNG",
                                                          "GIF87a",
                                                          "GIF89a",
                                                          "\xFF\xD8\xFF",
                                                          "SQLite format 3",
                                                          "\x7F"
                                                          "ELF",
                                                          "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
                                                          "%PDF-"};
constexpr std::size_t kFewControls = 16;

// Whether a byte is a control character that no text needs.
bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1B;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool ends_with_any_case(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() &&
         std::equal(ending.begin(), ending.end(), text.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [](char a, char b) { return a == lower(b); });
}

}  // namespace

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Format format_by_name(std::string_view path) {
  path = without_packing(path);
  for (const auto& [ending, format] : kEndings) {
    if (ends_with_any_case(path, ending)) return format;
  }
  return Format::automatic;
}

Format format_by_content(std::string_view beginning) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (is_html(beginning)) return Format::html;
  if (beginning.starts_with("WARC/1.")) return Format::wet;
  if (beginning.starts_with(kByteOrderMark)) beginning.remove_prefix(kByteOrderMark.size());
  const std::size_t brace = beginning.find_first_not_of(" \t\r\n");
  if (brace == std::string_view::npos || beginning[brace] != '{') return Format::text;
  const std::size_t next = beginning.find_first_not_of(" \t\r\n", brace + 1);
  const bool object = next != std::string_view::npos && (beginning[next] == '"' || beginning[next] == '}');
  return object ? Format::jsonl : Format::text;
}

bool is_binary(std::string_view beginning, bool called_text) {
  const auto begins_with = [&](std::string_view mark) { return beginning.starts_with(mark); };
  if (std::any_of(kBinaryMarks.begin(), kBinaryMarks.end(), begins_with)) return true;
  if (packing_of(beginning) != Packing::none) return true;
  if (beginning.find('\0') == std::string_view::npos) return false;
  if (detect_charset(beginning).name.starts_with("UTF-16")) return false;
  if (!called_text) return true;
  const auto controls =
      static_cast<std::size_t>(std::count_if(beginning.begin(), beginning.end(), is_control));
  return controls >= kFewControls && controls > beginning.size() / 16;
}

}  // namespace vietmend::cli
