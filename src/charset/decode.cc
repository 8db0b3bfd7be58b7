#include "charset/decode.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "charset/byte_line.h"
#include "charset/capital_font.h"
#include "charset/detect.h"
#include "charset/entities.h"
#include "charset/markup.h"
#include "charset/misread.h"
#include "charset/mojibake.h"
#include "charset/names.h"
#include "charset/signs.h"
#include "charset/table.h"
#include "charset/traces.h"
#include "charset/utf16.h"
#include "charset/viqr.h"
#include "core/confidence.h"
#include "core/rounds.h"
#include "core/utf8.h"
#include "vietmend/charset.h"

namespace vietmend {
namespace {

// A text misread twenty times over would be a million times as long as what it says.
constexpr int kMostSteps = 40;

// What becomes of capitals that stood in TCVN3's second font.
enum class Capitals : unsigned char { as_they_are, restored };

void read_line(RewrittenBuilder& out, std::string_view bytes, Span line, CharsetId id, double confidence) {
  ByteLine::raw(bytes, line).read(table(id), [&](Span source, char32_t code) {
    out.replace(source.end, utf8::encode(code), EditKind::encoding, static_cast<float>(confidence));
  });
}

// A line that is UTF-8 where it is valid. Quotes, dashes, the ellipsis and the bullet are the windows-1252
// bytes that editors put into text of any charset.
void replace_invalid(RewrittenBuilder& out, std::string_view bytes, Span line, double min_confidence) {
  constexpr float kSign = 0.9F;
  for (std::size_t i = line.begin; i < line.end;) {
    const utf8::CodePoint c = utf8::at(bytes.substr(0, line.end), i);
    i += c.size;
    if (c.valid) continue;
    const auto byte = static_cast<unsigned char>(bytes[i - c.size]);
    const bool sign =
        c.size == 1 && (byte == 0x85 || (byte >= 0x91 && byte <= 0x97)) && sure_enough(kSign, min_confidence);
    out.keep(i - c.size);
    out.replace(i, utf8::encode(sign ? table(CharsetId::windows1252).single(byte) : 0xFFFD),
                EditKind::encoding, sign ? kSign : 1);
  }
}

// Bytes that are not UTF-8, line by line.
Rewritten decode_lines(std::string_view bytes, double min_confidence, Capitals capitals) {
  std::optional<Detected> legacy = detect_eight_bit(bytes);
  if (legacy && !sure_enough(legacy->confidence, min_confidence)) legacy.reset();
  RewrittenBuilder out(bytes);
  std::vector<bool> tcvn3;  // of each line
  for_each_line(bytes, [&](Span line) {
    tcvn3.push_back(false);
    const Utf8Count count = count_utf8(bytes.substr(line.begin, line.size()));
    const auto reading = detect_line(bytes, line, count, legacy);
    if (count.invalid == 0 && !reading) return;
    out.keep(line.begin);
    if (reading && sure_enough(reading->confidence, min_confidence)) {
      tcvn3.back() = reading->id == CharsetId::tcvn3;
      read_line(out, bytes, line, reading->id, reading->confidence);
    } else {
      replace_invalid(out, bytes, line, min_confidence);
    }
  });
  if (capitals == Capitals::as_they_are) return out.finish();
  return with_capitals(bytes, out.finish(), tcvn3, min_confidence);
}

// One step of the way from bytes to mended text; no edits at its end.
Rewritten step(std::string_view text, Encoding encoding, double min_confidence) {
  constexpr float kUtf16 = 0.99F;
  if (const auto order = utf16_order(text); order && sure_enough(kUtf16, min_confidence)) {
    return decode_utf16(text, *order, kUtf16);
  }
  const Traces seen = traces(text);
  if (!seen.valid) return decode_lines(text, min_confidence, Capitals::restored);
  Rewritten out;
  if (encoding == Encoding::keep) return out;
  if (encoding == Encoding::repair && seen.entity && !is_markup(text)) out = decode_entities(text);
  if (out.edits.empty() && seen.mojibake) out = mend_mojibake(text, min_confidence);
  if (out.edits.empty() && seen.misread) out = mend_misread(text, min_confidence);
  if (out.edits.empty() && (seen.control || seen.byte_order_mark)) out = mend_signs(text, min_confidence);
  if (out.edits.empty() && !seen.beyond_ascii) {
    const auto viqr = detect_viqr(text);
    if (viqr && sure_enough(viqr->confidence, min_confidence)) {
      return decode_viqr(text, static_cast<float>(viqr->confidence));
    }
  }
  return out;
}

bool is_utf8_beyond_ascii(std::string_view bytes) {
  const Traces seen = traces(bytes);
  return seen.valid && seen.beyond_ascii;
}

// The reading that the caller asked for; nothing where it does not hold.
std::optional<Rewritten> decode_named(std::string_view bytes, CharsetId id, double min_confidence,
                                      Capitals capitals) {
  switch (id) {
    case CharsetId::automatic:
      return std::nullopt;
    case CharsetId::utf8: {
      RewrittenBuilder out(bytes);
      replace_invalid(out, bytes, {0, bytes.size()}, min_confidence);
      return out.finish();
    }
    case CharsetId::utf16:
    case CharsetId::utf16le:
    case CharsetId::utf16be: {
      if (bytes.find('\0') == std::string_view::npos && traces(bytes).valid) return std::nullopt;
      if (id == CharsetId::utf16)
        id = bytes.substr(0, 2) == "\xFE\xFF" ? CharsetId::utf16be : CharsetId::utf16le;
      return decode_utf16(bytes, id, 1);
    }
    case CharsetId::viqr:
      if (is_utf8_beyond_ascii(bytes)) return std::nullopt;
      return decode_viqr(bytes, 1);
    default: {
      if (is_utf8_beyond_ascii(bytes)) return std::nullopt;
      RewrittenBuilder out(bytes);
      read_line(out, bytes, {0, bytes.size()}, id, 1);
      if (capitals == Capitals::as_they_are) return out.finish();
      std::vector<bool> tcvn3;  // of each line
      if (id == CharsetId::tcvn3) for_each_line(bytes, [&](Span) { tcvn3.push_back(true); });
      return with_capitals(bytes, out.finish(), tcvn3, min_confidence);
    }
  }
}

}  // namespace

// Where the capitals of a second font stand, only text without markup can tell: they are left alone.
std::string to_utf8(std::string_view bytes, std::string_view charset) {
  const std::optional<CharsetId> id = charset_id(charset);
  if (!id) throw std::invalid_argument("charset '" + std::string(charset) + "' is not known");
  switch (*id) {
    case CharsetId::automatic:
      if (const auto order = utf16_order(bytes)) return decode_utf16(bytes, *order, 1).text;
      if (traces(bytes).valid) return std::string(bytes);
      return decode_lines(bytes, 0, Capitals::as_they_are).text;
    default:
      if (auto named = decode_named(bytes, *id, 0, Capitals::as_they_are)) return std::move(named->text);
      return std::string(bytes);
  }
}

Rewritten decode(std::string_view bytes, std::string_view charset, Encoding encoding, double min_confidence) {
  Rewritten out{std::string(bytes), {}};
  if (auto named = decode_named(bytes, charset_id(charset).value_or(CharsetId::automatic), min_confidence,
                                Capitals::restored)) {
    out = *std::move(named);
  }
  // Each step that changes anything leaves fewer letters misread or a shorter text, so there is an end.
  Rounds steps("steps of decoding", kMostSteps);
  while (steps.another()) {
    Rewritten next = step(out.text, encoding, min_confidence);
    if (next.edits.empty()) break;
    out.edits = compose(bytes, std::move(out.edits), std::move(next.edits));
    out.text = std::move(next.text);
  }
  return out;
}

}  // namespace vietmend
