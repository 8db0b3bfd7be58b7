#include "repair/promises.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>

#include "vietmend/syllable.h"

namespace vietmend::testing {
namespace {

icu::StringPiece icu_text(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return *normalizer;
}

// Calls with every code point, and with a negative number for what is not UTF-8.
template <typename F>
void for_each_code_point(std::string_view text, F f) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t i = 0; i < size;) {
    UChar32 c;
    U8_NEXT(bytes, i, size, c);
    f(c);
  }
}

}  // namespace

bool may_change_letters(EditKind kind) {
  switch (kind) {
    case EditKind::encoding:
    case EditKind::unicode:
    case EditKind::duplicate:
    case EditKind::abbreviation:
    case EditKind::boilerplate:
    case EditKind::scan:
      return true;
    default:
      return false;
  }
}

bool is_taggers(EditKind kind) {
  return kind == EditKind::punctuation || kind == EditKind::capital;
}

std::string letters_of(std::string_view bytes) {
  icu::UnicodeString letters;
  for_each_code_point(bytes, [&](UChar32 c) {
    constexpr uint32_t kKept = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
    if (c >= 0 && (U_GET_GC_MASK(c) & kKept) != 0) letters.append(c);
  });
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  // Folding can leave letters that compose again.
  nfc().normalize(nfc().normalize(letters, status).foldCase(), status).toUTF8String(out);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return out;
}

bool is_valid_utf8(std::string_view text) {
  bool valid = true;
  for_each_code_point(text, [&](UChar32 c) { valid = valid && c >= 0; });
  return valid;
}

bool is_composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const bool composed = nfc().isNormalizedUTF8(icu_text(text), status);
  return U_SUCCESS(status) && composed;
}

std::string shown(std::string_view bytes) {
  constexpr std::size_t kMost = 120;
  std::string out = "\"";
  const auto add = [&](std::string_view part) {
    for (const char byte : part) {
      const auto b = static_cast<unsigned char>(byte);
      if (b < 0x20 || b == 0x7F || byte == '"' || byte == '\\') {
        std::array<char, 8> code{};
        std::snprintf(code.data(), code.size(), "\\x%02x", b);
        out += code.data();
      } else {
        out += byte;
      }
    }
  };
  if (bytes.size() <= kMost) {
    add(bytes);
  } else {
    add(bytes.substr(0, kMost / 2));
    out += " ... ";
    add(bytes.substr(bytes.size() - kMost / 2));
  }
  return out + "\" (" + std::to_string(bytes.size()) + " bytes)";
}

std::string describe(std::string_view source, const Edit& edit) {
  const std::size_t begin = std::min(edit.source.begin, source.size());
  const std::size_t before = begin - std::min<std::size_t>(begin, 30);
  const std::string_view context = source.substr(before, 60 + edit.source.size());
  return std::string(name(edit.kind)) + " at " + std::to_string(edit.source.begin) + ": " +
         shown(source.substr(begin, edit.source.size())) + " -> " + shown(edit.replacement) + " in " +
         shown(context);
}

std::string broken_promise(std::string_view source, const Repaired& repaired) {
  std::size_t at = 0;
  for (const Edit& edit : repaired.edits) {
    if (edit.source.end < edit.source.begin || edit.source.end > source.size()) {
      return "an edit lies outside the source: " + describe(source, edit);
    }
    if (edit.source.begin < at)
      return "an edit overlaps or precedes the one before: " + describe(source, edit);
    at = edit.source.end;
    const std::string_view before = source.substr(edit.source.begin, edit.source.size());
    if (before == edit.replacement) return "an edit changes nothing: " + describe(source, edit);
    if (!(edit.confidence >= 0 && edit.confidence <= 1)) {
      return "a confidence of " + std::to_string(edit.confidence) + ": " + describe(source, edit);
    }
    if (!is_valid_utf8(edit.replacement)) return "a replacement is not UTF-8: " + describe(source, edit);
    if (edit.kind == EditKind::diacritic) {
      if (letters_of(without_diacritics(before)) != letters_of(without_diacritics(edit.replacement))) {
        return "an edit of marks changes letters: " + describe(source, edit);
      }
      continue;
    }
    if (!may_change_letters(edit.kind) && letters_of(before) != letters_of(edit.replacement)) {
      return "an edit changes letters its kind must keep: " + describe(source, edit);
    }
  }
  if (vietmend::apply(source, repaired.edits) != repaired.text) {
    return "the edits lead elsewhere: " + shown(vietmend::apply(source, repaired.edits)) + " and not " +
           shown(repaired.text);
  }
  if (!is_valid_utf8(repaired.text)) return "the text is not UTF-8: " + shown(repaired.text);
  if (!is_composed(repaired.text)) return "the text is not NFC: " + shown(repaired.text);
  return {};
}

Unsettled unsettled(const Repairer& repairer, const Repaired& repaired) {
  Unsettled found;
  for (const Edit& edit : repairer.repair(repaired.text).edits) {
    if (is_taggers(edit.kind)) {
      ++found.by_tagger;
    } else if (found.by_others++ == 0) {
      found.first = describe(repaired.text, edit);
    }
  }
  return found;
}

}  // namespace vietmend::testing
