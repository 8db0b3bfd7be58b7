#include "spacing/alphabet.h"

#include "core/utf8.h"

namespace vietmend::spacing {

void append_symbols(std::string_view text, std::vector<Symbol>& out) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      const Symbol s = detail::kSymbolTable[byte];
      out.push_back(s != 0 ? s : kOtherLetter);
      ++i;
      continue;
    }
    const utf8::CodePoint c = utf8::at(text, i);
    out.push_back(read_symbol(c.code));
    i += c.size;
  }
}

}  // namespace vietmend::spacing
