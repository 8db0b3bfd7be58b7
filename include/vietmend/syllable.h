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
  Tone tone() const { return tone_; }

  // The syllable in lower case, NFC, its tone mark placed by `style`.
  std::string text(ToneStyle style = ToneStyle::old_style) const;

  friend bool operator==(const Syllable&, const Syllable&) = default;

 private:
  friend class SyllableGrammar;
  std::uint8_t onset_ = 0, glide_ = 0, nucleus_ = 0, coda_ = 0;
  Tone tone_ = Tone::level;
};

// Reads one syllable in any case, in NFC or decomposed, with its tone mark where either style puts it.
// Nothing if the text is not exactly one syllable of the grammar: unknown letters, a tone misplaced, or parts
// that do not go together (c before i, ng before i, a stop with a tone other than acute and dot below, gh
// before a).
VIETMEND_API std::optional<Syllable> parse_syllable(std::string_view text);

// Every syllable that the grammar allows, about 18,000, sorted by its parts in the order their lists above
// have.
VIETMEND_API std::vector<Syllable> all_syllables();

}  // namespace vietmend

#endif  // VIETMEND_SYLLABLE_H_
