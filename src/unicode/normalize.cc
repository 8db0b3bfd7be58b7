#include "vietmend/normalize.h"

#include "unicode/composition.h"

namespace vietmend {

std::string normalize(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  while (const auto stretch = next_stretch(text, at)) {
    out.append(text, at, stretch->begin - at);
    out += composed(text.substr(stretch->begin, stretch->size()), Marks::as_they_are);
    at = stretch->end;
  }
  out.append(text, at);
  return out;
}

bool is_nfc(std::string_view text) {
  std::size_t at = 0;
  while (const auto stretch = next_stretch(text, at)) {
    const std::string_view as_is = text.substr(stretch->begin, stretch->size());
    if (composed(as_is, Marks::as_they_are) != as_is) return false;
    at = stretch->end;
  }
  return true;
}

}  // namespace vietmend
