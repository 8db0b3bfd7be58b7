#include "charset/mojibake.h"

#include <optional>
#include <string>
#include <vector>

#include "charset/byte_line.h"
#include "charset/table.h"
#include "core/confidence.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

constexpr float kCertain = 0.99F;
constexpr float kUncertain = 0.9F;

struct Sequence {
  Span source;
  char32_t code;
  bool certain;
};

bool in(char32_t code, char32_t low, char32_t high) {
  return code >= low && code <= high;
}

// A letter that windows-1252 does not have, so that no misreading wrote it.
bool only_proper(char32_t code) {
  return code == 0x102 || code == 0x103 || code == 0x110 || code == 0x111 || code == 0x128 || code == 0x129 ||
         code == 0x168 || code == 0x169 || code == 0x1A0 || code == 0x1A1 || code == 0x1AF || code == 0x1B0 ||
         in(code, 0x1EA0, 0x1EF9);
}

// What Vietnamese text may have: its letters and marks, the Latin-1 letters and signs, what windows-1252 adds
// to them, typographic marks, emoji.
bool plausible(char32_t code) {
  return in(code, 0xA0, 0xFF) || only_proper(code) || in(code, 0x300, 0x323) || in(code, 0x2010, 0x2044) ||
         code == 0x20AB || code == 0x20AC || code == 0x2122 || code == 0xFEFF || in(code, 0x1F000, 0x1FAFF) ||
         windows1252_byte(code) >= 0x80;
}

// Reads one UTF-8 sequence of two bytes or more whose bytes are code points of the text from `begin` on.
std::optional<Sequence> sequence(std::string_view text, std::size_t begin, std::size_t end) {
  std::string bytes;
  std::size_t size = 1;
  std::size_t at = begin;
  char32_t second = 0;
  while (bytes.size() < size && at < end) {
    const utf8::CodePoint c = utf8::at(text, at);
    const int byte = windows1252_byte(c.code);
    if (byte < 0x80) return std::nullopt;
    if (bytes.empty()) {
      if (byte < 0xC2 || byte > 0xF4) return std::nullopt;
      size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    } else if (byte >= 0xC0) {
      return std::nullopt;
    }
    if (bytes.size() == 1) second = c.code;
    bytes += static_cast<char>(byte);
    at += c.size;
  }
  if (bytes.size() < size) return std::nullopt;
  const utf8::CodePoint made = utf8::at(bytes, 0);
  if (!made.valid || made.size != size || !plausible(made.code)) return std::nullopt;
  if (size > 2) return Sequence{{begin, at}, made.code, true};

  // Â and Ã do stand before a quote, a no-break space or a raised figure; inside a word of small letters they
  // do not.
  const bool mark = utf8::at(text, begin).code <= 0xC3 &&
                    (in(second, 0xA0, 0xBB)
                         ? std::u32string_view(U"\u00A0©«®°²³´·¹»").find(second) != std::u32string_view::npos
                         : in(second, 0x2013, 0x2026));
  const auto small = [](char32_t code) { return is_lower(code) && (code < 0x80 || only_proper(code)); };
  const bool in_word = (begin > 0 && small(utf8::before(text, begin).code)) ||
                       (at < text.size() && small(utf8::at(text, at).code));
  return Sequence{{begin, at}, made.code, !mark || in_word};
}

struct Found {
  std::vector<Sequence> sequences;
  bool certain = false;
  bool proper = false;
};

Found find(std::string_view text, Span line) {
  Found out;
  for (std::size_t i = line.begin; i < line.end;) {
    const utf8::CodePoint c = utf8::at(text, i);
    if (c.code >= 0xC2 && c.code <= 0xF4) {
      if (const auto found = sequence(text, i, line.end)) {
        out.sequences.push_back(*found);
        out.certain = out.certain || found->certain;
        i = found->source.end;
        continue;
      }
      if (c.code == 0xC3 && i + c.size < line.end && text[i + c.size] == ' ') {
        out.sequences.push_back({{i, i + c.size + 1}, 0xE0, false});
      }
    } else if (c.code > 0xFF) {
      out.proper = out.proper || only_proper(c.code);
    }
    i += c.size;
  }
  return out;
}

// The letters of ASCII, and đ, at the end and at the beginning of a text.
std::string_view letters_before(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin < 8) {
    const utf8::CodePoint c = utf8::before(text, begin);
    if (!is_letter(c.code)) break;
    begin -= c.size;
  }
  return text.substr(begin);
}
std::string_view letters_after(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < 8 && (text[end] | 0x20) >= 'a' && (text[end] | 0x20) <= 'z') ++end;
  return text.substr(0, end);
}

}  // namespace

Rewritten mend_mojibake(std::string_view text, double min_confidence) {
  RewrittenBuilder out(text);
  for_each_line(text, [&](Span line) {
    const Found found = find(text, line);
    if (!found.certain) return;
    // What the line says so far, for the letters before an "Ã" that lost its no-break space.
    std::string said;
    std::size_t at = line.begin;
    for (const Sequence& s : found.sequences) {
      const float confidence = s.certain ? kCertain : kUncertain;
      said.append(text, at, s.source.begin - at);
      at = s.source.begin;
      if ((!s.certain && found.proper) || !sure_enough(confidence, min_confidence)) continue;
      std::string made = utf8::encode(s.code);
      if (text[s.source.end - 1] == ' ') {
        const std::string word = std::string(letters_before(said)) + made;
        const std::string_view rest = letters_after(text.substr(s.source.end));
        // "lÃ m" is "làm", "lÃ gÃ¬" is "là gì": the space stays unless the letters after it make a syllable
        // of it.
        const bool joins = !rest.empty() && parse_syllable(word + std::string(rest));
        if (!joins) made += ' ';
      }
      out.keep(s.source.begin);
      out.replace(s.source.end, made, EditKind::encoding, confidence);
      said += made;
      at = s.source.end;
    }
  });
  return out.finish();
}

std::size_t count_mojibake(std::string_view text) {
  std::size_t count = 0;
  for_each_line(text, [&](Span line) {
    for (const Sequence& s : find(text, line).sequences) count += s.certain ? 1 : 0;
  });
  return count;
}

}  // namespace vietmend
