#include "read_text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "blocks/code_spans.h"
#include "blocks/foreign_spaces.h"
#include "charset/decode.h"
#include "charset/detect.h"
#include "core/utf8.h"
#include "scan/mistaken.h"
#include "unicode/clean.h"
#include "vietmend/normalize.h"

namespace vietmend {
namespace {

// Spans of a text less what its edits compose of letters and marks: a text in NFC does not hold those, and
// what comes back is NFC, its code too. Spans and edits are sorted.
std::vector<Span> composed_apart(const std::vector<Span>& spans, std::string_view text,
                                 const std::vector<Edit>& edits) {
  std::vector<Span> apart;
  auto edit = edits.begin();
  for (Span span : spans) {
    for (; edit != edits.end() && edit->source.begin < span.end; ++edit) {
      const Span at = edit->source;
      // With a letter before it, for a mark alone is NFC.
      if (at.end <= span.begin || is_nfc("e" + std::string(text.substr(at.begin, at.size())))) continue;
      if (at.begin > span.begin) apart.push_back({span.begin, at.begin});
      span.begin = std::min(at.end, span.end);
    }
    apart.push_back(span);
  }
  return apart;
}

}  // namespace

Rewritten read_text(std::string_view source, std::string_view charset, const FrozenSpans& frozen,
                    const Options& options, const ForeignLetters& letters) {
  Rewritten decoded = decode(source, charset, options.encoding, options.min_confidence);
  // Code is frozen before its letters are cleaned. In bytes of another charset it is found once they are
  // read.
  const bool readable = !decoded.edits.empty() && (charset == "auto" || charset == kUtf8) &&
                        utf8::valid(source) && !(utf8::is_ascii(source) && detect_viqr(source));
  const FrozenSpans code = readable ? FrozenSpans(code_spans(source)) : FrozenSpans();
  decoded = frozen.with(code.spans()).without_edits_inside(source, std::move(decoded));
  Rewritten cleaned = clean(decoded.text, options.tones, options.min_confidence, options.lines);
  if (!cleaned.edits.empty()) {
    const FrozenSpans in_decoded =
        frozen.after(decoded.edits)
            .with(composed_apart(readable ? code.after(decoded.edits).spans() : code_spans(decoded.text),
                                 decoded.text, cleaned.edits))
            .with(foreign_spaces(decoded.text, cleaned.edits, letters));
    cleaned = in_decoded.without_edits_inside(decoded.text, std::move(cleaned));
  }
  Rewritten read{std::move(cleaned.text),
                 compose(source, std::move(decoded.edits), std::move(cleaned.edits))};
  if (options.diacritics == Diacritics::keep) return read;
  Rewritten mended = mend_mistaken(read.text, options.min_confidence);
  if (mended.edits.empty()) return read;
  mended =
      frozen.after(read.edits).with(code_spans(read.text)).without_edits_inside(read.text, std::move(mended));
  return {std::move(mended.text), compose(source, std::move(read.edits), std::move(mended.edits))};
}

}  // namespace vietmend
