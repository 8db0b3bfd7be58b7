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
  std::array<Likeness, kVietnameseCharsets.size()> read{};
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
    for (std::size_t i = 0; i < kVietnameseCharsets.size(); ++i)
      read[i] += likeness(raw, table(kVietnameseCharsets[i]));
  });
  std::size_t best = 0;
  for (std::size_t i = 1; i < kVietnameseCharsets.size(); ++i) {
    if (read[i].score() > read[best].score()) best = i;
  }
  if (read[best].vietnamese > 0 && read[best].reaches(0.6)) {
    return Detected{kVietnameseCharsets[best], read[best].confidence()};
  }
  if (europe.likely()) return Detected{CharsetId::windows1252, 0.5};
  return std::nullopt;
}

std::optional<Detected> detect_line(std::string_view bytes, Span line, const Utf8Count& utf8,
                                    const std::optional<Detected>& whole) {
  constexpr std::size_t kLeast = 3;  // words that another reading must make Vietnamese
  const ByteLine raw = ByteLine::raw(bytes, line);
  if (is_mostly_utf8(utf8)) {
    // Two bytes of a legacy charset may look like one letter of UTF-8, but then it is none of Vietnamese; and
    // a line may have no bytes beyond ASCII but those of capitals among the control codes.
    if (!whole || whole->id == CharsetId::windows1252) return std::nullopt;
    const std::string_view words = bytes.substr(line.begin, line.size());
    if (utf8.sequences == 0 && !has_control_codes(words)) return std::nullopt;
    const Likeness made = likeness(raw, table(whole->id));
    const bool legacy = made.vietnamese > 0 && made.reaches(1);
    if (!legacy || likeness(words).vietnamese > 0) return std::nullopt;
    return whole;
  }
  if (whole && likeness(raw, table(whole->id)).reaches(0.5)) return whole;
  std::optional<Detected> best;
  double best_score = 0;
  for (const CharsetId id : kVietnameseCharsets) {
    const Likeness made = likeness(raw, table(id));
    if (made.vietnamese < kLeast || !made.reaches(0.9)) continue;
    if (best && made.score() <= best_score) continue;
    best = Detected{id, made.confidence()};
    best_score = made.score();
  }
  return best ? best : whole;
}

std::optional<Detected> detect_viqr(std::string_view text) {
  const std::string_view sample = text.substr(0, kEnough);
  // Every VIQR text of any length has circumflexes and horns; few others have many. A vowel with two signs
  // behind it stands in hardly any other text, so that fewer words will do.
  const auto signs = std::count_if(sample.begin(), sample.end(), [](char c) { return c == '^' || c == '+'; });
  const std::size_t doubled = viqr_vowels_of_two_signs(sample);
  if (signs < 4 && doubled == 0) return std::nullopt;
  const Likeness count = viqr_likeness(sample);
  const bool many = signs >= 4 && count.vietnamese >= 8 && count.reaches(0.9);
  const bool clear = doubled > 0 && count.vietnamese + doubled >= 5 && count.reaches(0.95);
  if (!many && !clear) return std::nullopt;
  return Detected{CharsetId::viqr, count.confidence()};
}

namespace {

Charset named(CharsetId id, double confidence, bool misread = false) {
  return {charset_name(id), confidence, misread};
}

// UTF-8 of which some was lost.
Charset broken_utf8(const Utf8Count& count) {
  const double total = static_cast<double>(count.sequences + count.invalid);
  return named(CharsetId::utf8, total > 0 ? static_cast<double>(count.sequences) / total : 1);
}

// Mojibake if most of what is not ASCII is: of each letter it makes two or three.
std::optional<Charset> as_mojibake(std::string_view text) {
  const std::size_t count = count_mojibake(text);
  if (count == 0 || count * 3 < count_utf8(text).sequences / 2) return std::nullopt;
  return named(CharsetId::utf8, static_cast<double>(count) / (static_cast<double>(count) + 0.5), true);
}

Charset charset_of_valid_line(std::string_view text, Span line, const std::optional<Misreading>& whole) {
  const std::string_view words = text.substr(line.begin, line.size());
  if (traces(words).mojibake) {
    if (const auto mojibake = as_mojibake(words)) return *mojibake;
  }
  if (const auto reading = misreading_of(text, line, whole)) {
    return named(reading->id, reading->made.confidence(), true);
  }
  return named(CharsetId::utf8, 1);
}

}  // namespace

Charset detect_charset(std::string_view bytes) {
  if (const auto order = utf16_order(bytes)) return named(*order, 0.99);
  const Traces seen = traces(bytes);
  if (!seen.valid) {
    const Utf8Count count = count_utf8(bytes.substr(0, kEnough));
    const auto legacy = detect_eight_bit(bytes);
    if (!legacy || count.sequences > count.invalid) return broken_utf8(count);
    return named(legacy->id, legacy->confidence);
  }
  if (!seen.beyond_ascii) {
    if (const auto viqr = detect_viqr(bytes)) return named(viqr->id, viqr->confidence);
    return named(CharsetId::utf8, 1);
  }
  if (seen.mojibake) {
    if (const auto mojibake = as_mojibake(bytes)) return *mojibake;
  }
  if (seen.misread) {
    const auto misreading = find_misreading(bytes);
    if (misreading && misreading->made.words * 2 > likeness(bytes).words) {
      return named(misreading->id, misreading->made.confidence(), true);
    }
  }
  return named(CharsetId::utf8, 1);
}

std::vector<LineCharset> detect_line_charsets(std::string_view bytes) {
  std::vector<LineCharset> out;
  if (const auto order = utf16_order(bytes)) {
    out.push_back({{0, bytes.size()}, named(*order, 0.99)});
    return out;
  }
  const Traces seen = traces(bytes);
  if (seen.valid && !seen.beyond_ascii) {
    const auto viqr = detect_viqr(bytes);
    const Charset all = viqr ? named(viqr->id, viqr->confidence) : named(CharsetId::utf8, 1);
    for_each_line(bytes, [&](Span line) { out.push_back({line, all}); });
    return out;
  }
  if (seen.valid) {
    const auto whole = seen.misread ? find_misreading(bytes) : std::nullopt;
    for_each_line(bytes, [&](Span line) {
      out.push_back({line, charset_of_valid_line(bytes, line, whole)});
    });
    return out;
  }
  const auto whole = detect_eight_bit(bytes);
  for_each_line(bytes, [&](Span line) {
    const Utf8Count count = count_utf8(bytes.substr(line.begin, line.size()));
    if (const auto legacy = detect_line(bytes, line, count, whole)) {
      out.push_back({line, named(legacy->id, legacy->confidence)});
    } else if (count.invalid == 0) {
      out.push_back({line, charset_of_valid_line(bytes, line, std::nullopt)});
    } else {
      out.push_back({line, broken_utf8(count)});
    }
  });
  return out;
}

}  // namespace vietmend
