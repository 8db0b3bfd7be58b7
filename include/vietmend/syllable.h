// The Vietnamese syllable: onset, glide, nucleus, coda and tone, and which of them exist.
//
// A syllable is written [onset] [glide] nucleus [coda] with one of six tones on the nucleus:
//
//   nghiêng = ngh + - + iê + ng, level       khuya = kh + u + ya, level       quốc = qu + - + ô + c, sharp
//
//   vietmend::parse_syllable("nghiêng")->onset()   // "ngh"
#ifndef VIETMEND_SYLLABLE_H_
#define VIETMEND_SYLLABLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vietmend/export.h"

namespace vietmend {

enum class Tone : std::uint8_t {
  level,     // ngang: ma
  grave,     // huyền: mà
  hook,      // hỏi: mả
  tilde,     // ngã: mã
  acute,     // sắc: má
  dot_below  // nặng: mạ
};

// The tone's Vietnamese name: "ngang", "huyền", "hỏi", "ngã", "sắc", "nặng".
VIETMEND_API std::string_view name(Tone tone);

// Where the tone mark of oa, oe and uy without a coda is written.
enum class ToneStyle : std::uint8_t {
  old_style,  // hòa, khỏe, thủy
  new_style   // hoà, khoẻ, thuỷ
};

// A syllable of the writing system, whether or not any word uses it. Small, trivially copyable. One sound may
// have two spellings and then is two syllables: quý and quí, mỹ and mĩ.
class VIETMEND_API Syllable {
 public:
  // The parts in lower case, without tone; empty where there is none. Views of static storage.
  //
  // Onsets: b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x
  std::string_view onset() const;
  // Glides: o u. After qu there is none: it holds the glide.
  std::string_view glide() const;
  // Nuclei: a ă â e ê i y o ô ơ u ư ia iê ya yê ua uô ưa ươ oo ôô. In gì and giếng the i is written once, for
  // the onset gi and the nucleus i or iê.
  std::string_view nucleus() const;
  // Codas: c ch i m n ng nh o p t u y
  std::string_view coda() const;
  Tone tone() const { return static_cast<Tone>(parts_ >> 28); }

  // The syllable with these parts, spelled as above; nothing if a part is unknown or the parts do not go
  // together. Of two ways to see the same letters only the one that parse_syllable gives is a syllable: gia
  // is gi + a, not gi + ia.
  static std::optional<Syllable> compose(std::string_view onset, std::string_view glide,
                                         std::string_view nucleus, std::string_view coda, Tone tone);

  // The same letters in another tone; nothing where it does not go with them: a syllable that ends with a
  // stop (c, ch, p, t) bears acute or dot below, uya is level.
  std::optional<Syllable> with_tone(Tone tone) const;

  // The other spelling of the same sound, where there is one: quí of quý, mỹ of mĩ, and the other way round.
  std::optional<Syllable> other_spelling() const;

  // The syllable in lower case, NFC, its tone mark placed by `style`.
  std::string text(ToneStyle style = ToneStyle::old_style) const;

  friend bool operator==(const Syllable&, const Syllable&) = default;

 private:
  friend class SyllableGrammar;
  // The numbers of the parts, a byte each: onset lowest, then nucleus, coda, and glide with tone.
  std::uint32_t parts_ = 0;
};

// Reads one syllable in any case, in NFC or decomposed, with its tone mark where either style puts it.
// Nothing if the text is not exactly one syllable of the grammar: unknown letters, a tone misplaced, or parts
// that do not go together (c before i, ng before i, gh before a, a stop with a tone other than acute and dot
// below, uya with any but level).
VIETMEND_API std::optional<Syllable> parse_syllable(std::string_view text);

// Reads one syllable of NFC written without its tone mark, and gives it the tone: "hoa" and grave are hòa,
// "mat" and acute mát. Nothing if the letters bear a mark already or are no syllable in that tone.
VIETMEND_API std::optional<Syllable> parse_syllable(std::string_view toneless, Tone tone);

// A text without the five tone marks, every other letter and mark as it is: "Tiếng Việt" is "Tiêng Viêt". Any
// text will do, in NFC or decomposed; the marks are those of Vietnamese vowels and nothing else (ñ stays ñ).
VIETMEND_API std::string without_tones(std::string_view text);

// A text in the letters of ASCII that Vietnamese letters are made from: "Đường" is "Duong". Letters and marks
// that are not of the Vietnamese alphabet stay.
VIETMEND_API std::string without_diacritics(std::string_view text);

// Every syllable that the grammar allows, about 18,000, sorted by its parts in the order their lists above
// have.
VIETMEND_API std::vector<Syllable> all_syllables();

}  // namespace vietmend

#endif  // VIETMEND_SYLLABLE_H_
