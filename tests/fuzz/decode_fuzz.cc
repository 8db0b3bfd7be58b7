// The charset stage. Setting: the charset.
#include "charset/decode.h"
#include "core/utf8.h"
#include "fuzz.h"
#include "vietmend/charset.h"

using namespace vietmend;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes = fuzz::text_of(data, size);
  const auto names = charset_names();
  const std::size_t choice = fuzz::take_choice(bytes, names.size() + 2);
  const std::string_view charset = choice < 2 ? "auto" : names[choice - 2];
  const double least = choice == 1 ? 0.9 : 0;

  const Rewritten decoded = decode(bytes, charset, Encoding::repair, least);
  fuzz::expect_leads(bytes, decoded.edits, decoded.text);
  fuzz::expect(utf8::valid(decoded.text), "what was decoded is UTF-8");
  for (const Edit& edit : decoded.edits) {
    fuzz::expect(edit.kind == EditKind::encoding, "decoding makes edits of kind encoding alone");
  }
  fuzz::expect(decode(decoded.text, "auto", Encoding::repair, least).edits.empty(),
               "what was decoded is settled");
  return 0;
}
