// Edits of any kind put into a text: apply them or say why not. After the text's length come the edits, four
// bytes each: where the span begins, where it ends, the length of the replacement, and its letter.
#include <algorithm>
#include <stdexcept>
#include <vector>

#include "fuzz.h"

using namespace vietmend;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input = fuzz::text_of(data, size);
  const std::size_t length = std::min(fuzz::take_choice(input, 256), input.size());
  const std::string_view source = input.substr(0, length);
  input.remove_prefix(length);

  std::vector<Edit> edits;
  bool good = true;
  std::size_t end = 0, expected = source.size();
  for (; input.size() >= 4; input.remove_prefix(4)) {
    const auto byte = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(input[i])}; };
    // A few spans end at the end of the address space.
    const Span span{byte(0), byte(1) == 255 ? SIZE_MAX : byte(1)};
    edits.push_back({span, std::string(byte(2), input[3]), EditKind::unicode, 1});
    good = good && span.begin >= end && span.begin <= span.end && span.end <= source.size();
    if (!good) continue;
    end = span.end;
    expected += byte(2) - span.size();
  }
  try {
    const std::string text = vietmend::apply(source, edits);
    fuzz::expect(good, "edits that do not fit are refused");
    fuzz::expect(text.size() == expected, "each replacement stands in place of its span");
  } catch (const std::invalid_argument&) {
    fuzz::expect(!good, "edits that fit are applied");
  }
  return 0;
}
