// Syllables, and texts without their marks.
#include <array>

#include "fuzz.h"
#include "vietmend/normalize.h"
#include "vietmend/syllable.h"

using namespace vietmend;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  if (const std::optional<Syllable> s = parse_syllable(text)) {
    fuzz::expect(parse_syllable(s->text()) == s, "a syllable written is the syllable read, in the old style");
    fuzz::expect(parse_syllable(s->text(ToneStyle::new_style)) == s,
                 "a syllable written is the syllable read, in the new style");
    fuzz::expect(Syllable::compose(s->onset(), s->glide(), s->nucleus(), s->coda(), s->tone()) == s,
                 "a syllable is composed of its parts");
    fuzz::expect(s->with_tone(s->tone()) == s, "a syllable in its own tone is itself");
    if (const auto other = s->other_spelling()) {
      fuzz::expect(other->other_spelling() == s, "the other spelling's other spelling is the first");
    }
  }
  constexpr std::array kTones = {Tone::level, Tone::grave, Tone::hook,
                                 Tone::tilde, Tone::acute, Tone::dot_below};
  for (const Tone tone : kTones) {
    const auto s = parse_syllable(text, tone);
    if (s) fuzz::expect(s->tone() == tone, "the tone is the one given");
  }
  const std::string toneless = without_tones(text);
  fuzz::expect(without_tones(toneless) == toneless, "a text without tones is settled");
  const std::string plain = without_diacritics(text);
  fuzz::expect(without_diacritics(plain) == plain, "a text without diacritics is settled");
  return 0;
}
