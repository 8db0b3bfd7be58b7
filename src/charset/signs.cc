#include "charset/signs.h"

#include <cstddef>

#include "charset/names.h"
#include "charset/table.h"
#include "core/utf8.h"

namespace vietmend {

Rewritten mend_signs(std::string_view text, double min_confidence) {
  constexpr float kSign = 0.98F;
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  RewrittenBuilder out(text);
  std::size_t at = 0;
  while (text.substr(at, 3) == kByteOrderMark) at += 3;
  if (at > 0) out.replace(at, "", EditKind::encoding, 1);

  if (kSign < static_cast<float>(min_confidence)) return out.finish();
  // U+0080 to U+009F are C2 80 to C2 9F.
  while ((at = text.find('\xC2', at)) != std::string_view::npos) {
    const auto byte = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    if (byte >= 0x80 && byte < 0xA0) {
      const char32_t sign = table(CharsetId::windows1252).single(static_cast<unsigned char>(byte));
      out.keep(at);
      out.replace(at + 2, utf8::encode(sign), EditKind::encoding, kSign);
    }
    at += 1;
  }
  return out.finish();
}

}  // namespace vietmend
