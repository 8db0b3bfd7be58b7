#include "charset/detect.h"

#include <algorithm>
#include <array>

#include "charset/byte_line.h"
#include "charset/likeness.h"
#include "charset/misread.h"
#include "charset/mojibake.h"
#include "charset/table.h"
#include "charset/traces.h"
#include "charset/utf16.h"
#include "charset/viqr.h"
#include "core/utf8.h"
#include "vietmend/charset.h"

namespace vietmend {
namespace {

constexpr std::array kCandidates = {CharsetId::tcvn3, CharsetId::vni, CharsetId::windows1258,
                                    CharsetId::viscii, CharsetId::tcvn5712};
constexpr std::size_t kEnough = 1U << 20;  // bytes of lines that are not UTF-8

// What tells text of a European language from bytes of any other kind.
struct Europe {
  std::size_t ascii_letters = 0;
  std::size_t high_letters = 0;  // C0 to FF beside a letter
  std::size_t other = 0;         // control codes, undefined bytes, letters that stand alone

  void add(std::string_view line) {
    const auto letter = [&](std::size_t i) {
      if (i >= line.size()) return false;
      const auto byte = static_cast<unsigned char>(line[i]);
      return byte >= 0xC0 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
      const auto byte = static_cast<unsigned char>(line[i]);
      if (byte < 0x80) {
        if (letter(i)) ++ascii_letters;
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f') ++other;
      } else if (byte < 0xC0) {
        if (table(CharsetId::windows1252).single(byte) == byte && byte < 0xA0) ++other;
      } else if ((i > 0 && letter(i - 1)) || letter(i + 1)) {
        ++high_letters;
      } else {
        ++other;
      }
    }
  }
  bool likely() const { return other == 0 && ascii_letters >= 3 && ascii_letters >= 3 * high_letters; }
};

}  // namespace

Utf8Count count_utf8(std::string_view text) {
  Utf8Count out;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    if (!c.valid) {
      ++out.invalid;
    } else if (c.size > 1) {
      ++out.sequences;
    }
    i += c.size;
  }
  return out;
}

std::optional<Detected> detect_eight_bit(std::string_view bytes) {
  std::array<Likeness, kCandidates.size()> read{};
  Europe europe;
  std::size_t looked_at = 0;
  for_each_line(bytes, [&](Span line) {
    if (looked_at >= kEnough) return;
    const std::string_view words = bytes.substr(line.begin, std::min(line.size(), kEnough));
    const Utf8Count count = count_utf8(words);
    if (count.invalid == 0 || is_mostly_utf8(count)) return;
    looked_at += words.size();
    europe.add(words);
    const ByteLine raw = ByteLine::raw(bytes, {line.begin, line.begin + words.size()});
    for (std::size_t i = 0; i < kCandidates.size(); ++i) read[i] += likeness(raw, table(kCandidates[i]));
  });
  std::size_t best = 0;
  for (std::size_t i = 1; i < kCandidates.size(); ++i) {
    if (read[i].confidence() > read[best].confidence()) best = i;
  }
  if (read[best].vietnamese > 0 && read[best].reaches(0.6)) {
    return Detected{kCandidates[best], read[best].confidence()};
  }
  if (europe.likely()) return Detected{CharsetId::windows1252, 0.5};
  return std::nullopt;
}

std::optional<Detected> detect_viqr(std::string_view text) {
  const std::string_view sample = text.substr(0, kEnough);
  // Every VIQR text of any length has circumflexes and horns; few others have many.
  const auto signs = std::count_if(sample.begin(), sample.end(), [](char c) { return c == '^' || c == '+'; });
  if (signs < 4) return std::nullopt;
  const Likeness count = viqr_likeness(sample);
  if (count.vietnamese < 8 || !count.reaches(0.9)) return std::nullopt;
  return Detected{CharsetId::viqr, count.confidence()};
}

Charset detect_charset(std::string_view bytes) {
  const auto named = [](CharsetId id, double confidence, bool misread = false) {
    return Charset{charset_name(id), confidence, misread};
  };
  if (const auto order = utf16_order(bytes)) return named(*order, 0.99);
  const Traces seen = traces(bytes);
  if (!seen.valid) {
    const Utf8Count count = count_utf8(bytes.substr(0, kEnough));
    const auto legacy = detect_eight_bit(bytes);
    const double total = static_cast<double>(count.sequences + count.invalid);
    const double share = total > 0 ? static_cast<double>(count.sequences) / total : 0;
    if (!legacy || share > 0.5) return named(CharsetId::utf8, share);
    return named(legacy->id, legacy->confidence);
  }
  if (!seen.beyond_ascii) {
    if (const auto viqr = detect_viqr(bytes)) return named(viqr->id, viqr->confidence);
    return named(CharsetId::utf8, 1);
  }
  if (seen.mojibake) {
    const std::size_t count = count_mojibake(bytes);
    // Of the letters that are not ASCII, mojibake makes two or three of each.
    if (count > 0 && count * 3 >= count_utf8(bytes).sequences / 2) {
      return named(CharsetId::utf8, static_cast<double>(count) / (static_cast<double>(count) + 0.5), true);
    }
  }
  if (seen.misread) {
    const auto misreading = find_misreading(bytes);
    if (misreading && misreading->made.words * 2 > likeness(bytes).words) {
      return named(misreading->id, misreading->made.confidence(), true);
    }
  }
  return named(CharsetId::utf8, 1);
}

}  // namespace vietmend
