// The parts of the syllable by name and by letters, in the order of the alphabet.
#ifndef VIETMEND_SRC_TOKENIZER_SYLLABLE_PARTS_H_
#define VIETMEND_SRC_TOKENIZER_SYLLABLE_PARTS_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "core/alphabet.h"

namespace vietmend::syllable_parts {

enum class Onset {
  none,
  b,
  c,
  ch,
  d,
  dd,
  g,
  gh,
  gi,
  h,
  k,
  kh,
  l,
  m,
  n,
  ng,
  ngh,
  nh,
  p,
  ph,
  qu,
  r,
  s,
  t,
  th,
  tr,
  v,
  x
};
enum class Glide { none, o, u };
// aw aa ee oo ow uw are ă â ê ô ơ ư, as Telex writes them; long_o and long_oo are oo and ôô.
enum class Nucleus {
  a,
  aw,
  aa,
  e,
  ee,
  i,
  y,
  o,
  oo,
  ow,
  u,
  uw,
  ia,
  iee,
  ya,
  yee,
  ua,
  uoo,
  uwa,
  uwow,
  long_o,
  long_oo
};
enum class Coda { none, c, ch, i, m, n, ng, nh, o, p, t, u, y };

using Codas = std::uint16_t;  // a set of codas, a bit each

inline constexpr int kOnsets = 28;
inline constexpr int kGlides = 3;
inline constexpr int kNuclei = 22;
inline constexpr int kCodas = 13;

// Parts of one kind, by the keys that Telex takes.
template <alphabet::Keys... typed>
struct Parts {
  static constexpr std::array<std::u32string_view, sizeof...(typed)> letters = {alphabet::letters<typed>...};
  static constexpr std::array<std::string_view, sizeof...(typed)> text = {alphabet::text<typed>...};
};
using Onsets = Parts<"", "b", "c", "ch", "d", "dd", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng",
                     "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x">;
using Glides = Parts<"", "o", "u">;
using Nuclei = Parts<"a", "aw", "aa", "e", "ee", "i", "y", "o", "oo", "ow", "u", "uw", "ia", "iee", "ya",
                     "yee", "ua", "uoo", "uwa", "uwow", "ooo", "oooo">;
using AllCodas = Parts<"", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "y">;

inline constexpr std::array<std::u32string_view, kOnsets> kOnsetLetters = Onsets::letters;
inline constexpr std::array<std::u32string_view, kGlides> kGlideLetters = Glides::letters;
inline constexpr std::array<std::u32string_view, kNuclei> kNucleusLetters = Nuclei::letters;
inline constexpr std::array<std::u32string_view, kCodas> kCodaLetters = AllCodas::letters;

inline constexpr std::array<std::string_view, kOnsets> kOnsetText = Onsets::text;
inline constexpr std::array<std::string_view, kGlides> kGlideText = Glides::text;
inline constexpr std::array<std::string_view, kNuclei> kNucleusText = Nuclei::text;
inline constexpr std::array<std::string_view, kCodas> kCodaText = AllCodas::text;

}  // namespace vietmend::syllable_parts

#endif  // VIETMEND_SRC_TOKENIZER_SYLLABLE_PARTS_H_
