// NFC beside that of ICU, and the unicode stage. Setting: the tones.
#include <unicode/normalizer2.h>

#include <array>
#include <string>

#include "core/utf8.h"
#include "fuzz.h"
#include "unicode/clean.h"
#include "vietmend/normalize.h"

using namespace vietmend;

namespace {

std::string icu_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfc->normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, status);
  fuzz::expect(U_SUCCESS(status) != 0, "ICU can normalize");
  return out;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text = fuzz::text_of(data, size);
  constexpr std::array kTones = {Tones::old_style, Tones::new_style, Tones::keep};
  const Tones tones = kTones[fuzz::take_choice(text, kTones.size())];

  const std::string normal = normalize(text);
  fuzz::expect(is_nfc(text) == (normal == text), "is_nfc says what normalize does");
  fuzz::expect(normalize(normal) == normal, "NFC is settled");
  if (utf8::valid(text)) fuzz::expect(normal == icu_nfc(text), "NFC is that of ICU");

  const Rewritten cleaned = clean(text, tones, 0);
  fuzz::expect_leads(text, cleaned.edits, cleaned.text);
  // Bytes that are no UTF-8 may become so where what stood between them goes; the repairer never has such
  // text.
  if (!utf8::valid(text)) return 0;
  fuzz::expect(utf8::valid(cleaned.text), "cleaned text is UTF-8");
  fuzz::expect(is_nfc(cleaned.text), "cleaned text is NFC");
  fuzz::expect(clean(cleaned.text, tones, 0).edits.empty(), "cleaned text is settled");
  return 0;
}
