// Alphabetical order: of the texts before and after the first line feed.
#include "core/utf8.h"
#include "fuzz.h"
#include "vietmend/collation.h"
#include "vietmend/normalize.h"

using namespace vietmend;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::text_of(data, size);
  const std::string_view a = input.substr(0, input.find('\n'));
  const std::string_view b = a.size() == input.size() ? std::string_view() : input.substr(a.size() + 1);
  const std::weak_ordering order = compare(a, b);
  fuzz::expect(0 <=> order == compare(b, a), "the order holds both ways");
  fuzz::expect((sort_key(a).compare(sort_key(b)) <=> 0) == order, "keys have the order of the texts");
  if (utf8::valid(a)) fuzz::expect(compare(a, normalize(a)) == 0, "texts that are the same in NFC are equal");
  return 0;
}
