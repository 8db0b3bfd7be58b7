// Outlines, their pieces and references: what outline.h says holds of any text.
#include <algorithm>

#include "fuzz.h"
#include "outline/well_formed.h"

using namespace vietmend;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const std::string wrong = what_is_wrong(text);
  fuzz::expect(wrong.empty(), wrong.c_str());
  const Outline once = outline(text);
  const Outline again = outline(text);
  fuzz::expect(std::equal(once.nodes.begin(), once.nodes.end(), again.nodes.begin(), again.nodes.end(),
                          [](const OutlineNode& a, const OutlineNode& b) {
                            return a.kind == b.kind && a.span == b.span && a.text == b.text &&
                                   a.parent == b.parent;
                          }),
               "the same text has the same outline");
  return 0;
}
