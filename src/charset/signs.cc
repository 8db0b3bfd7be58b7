#include "charset/signs.h"

#include <cstddef>

#include "charset/names.h"
#include "charset/table.h"
#include "core/confidence.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

// Whether white space or nothing stands on both sides of the control code at `at`. No quote, ellipsis or
// bullet of a text read as Latin-1 is told from a box to tick there, which fonts of signs have at the same
// codes; a dash is.
bool stands_apart(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at + 1]);
  if (byte == 0x96 || byte == 0x97) return false;
  const auto space = [&](std::size_t i) {
    return text[i] == ' ' || text[i] == '\n' || text[i] == '\r' || text[i] == '\t';
  };
  return (at == 0 || space(at - 1)) && (at + 2 >= text.size() || space(at + 2));
}

}  // namespace

Rewritten mend_signs(std::string_view text, double min_confidence) {
  constexpr float kSign = 0.98F;
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  RewrittenBuilder out(text);
  std::size_t at = 0;
  while (text.substr(at, 3) == kByteOrderMark) at += 3;
  if (at > 0) out.replace(at, "", EditKind::encoding, 1);

  if (!sure_enough(kSign, min_confidence)) return out.finish();
  // U+0080 to U+009F are C2 80 to C2 9F.
  while ((at = text.find('\xC2', at)) != std::string_view::npos) {
    const auto byte = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    if (byte >= 0x80 && byte < 0xA0) {
      if (stands_apart(text, at)) {
        at += 2;
        continue;
      }
      const char32_t sign = table(CharsetId::windows1252).single(static_cast<unsigned char>(byte));
      out.keep(at);
      out.replace(at + 2, utf8::encode(sign), EditKind::encoding, kSign);
    }
    at += 1;
  }
  return out.finish();
}

}  // namespace vietmend
