#include "vietmend/edit.h"

#include <array>
#include <stdexcept>

namespace vietmend {
namespace {

constexpr std::array<std::string_view, kEditKinds> kNames = {
    "encoding",  "unicode",     "space",   "split",        "join",        "line",
    "duplicate", "punctuation", "capital", "abbreviation", "boilerplate", "diacritic",
    "scan",
};

}  // namespace

std::string_view name(EditKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<EditKind> edit_kind(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<EditKind>(i);
  }
  return std::nullopt;
}

std::string apply(std::string_view source, std::span<const Edit> edits) {
  std::string text;
  text.reserve(source.size() + source.size() / 16);
  std::size_t at = 0;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    const Span span = edits[i].source;
    if (span.begin < at || span.end < span.begin || span.end > source.size()) {
      throw std::invalid_argument("edit " + std::to_string(i) + " [" + std::to_string(span.begin) + ", " +
                                  std::to_string(span.end) +
                                  ") overlaps the one before or lies outside the " +
                                  std::to_string(source.size()) + " bytes of the source");
    }
    text.append(source, at, span.begin - at);
    text += edits[i].replacement;
    at = span.end;
  }
  text.append(source, at);
  return text;
}

}  // namespace vietmend
