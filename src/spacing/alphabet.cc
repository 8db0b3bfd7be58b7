#include "spacing/alphabet.h"

#include "core/utf8.h"

namespace vietmend::spacing {

std::size_t write_symbols(std::string_view text, Symbol* out) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < text.size(); ++n) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      const Symbol s = detail::kSymbolTable[byte];
      out[n] = s != 0 ? s : kOtherLetter;
      ++i;
      continue;
    }
    const utf8::CodePoint c = utf8::at(text, i);
    out[n] = read_symbol(c.code);
    i += c.size;
  }
  return n;
}

void append_symbols(std::string_view text, std::vector<Symbol>& out) {
  const std::size_t before = out.size();
  out.resize(before + text.size());
  out.resize(before + write_symbols(text, out.data() + before));
}

}  // namespace vietmend::spacing
