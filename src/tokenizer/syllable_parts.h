// The parts of the syllable by name and by letters, in the order of the alphabet.
#ifndef VIETMEND_SRC_TOKENIZER_SYLLABLE_PARTS_H_
#define VIETMEND_SRC_TOKENIZER_SYLLABLE_PARTS_H_

#include <array>
#include <cstdint>
#include <string_view>

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

inline constexpr std::array<std::u32string_view, kOnsets> kOnsetLetters = {
    U"",  U"b",  U"c",   U"ch", U"d", U"đ",  U"g",  U"gh", U"gi", U"h", U"k",  U"kh", U"l", U"m",
    U"n", U"ng", U"ngh", U"nh", U"p", U"ph", U"qu", U"r",  U"s",  U"t", U"th", U"tr", U"v", U"x"};
inline constexpr std::array<std::u32string_view, kGlides> kGlideLetters = {U"", U"o", U"u"};
inline constexpr std::array<std::u32string_view, kNuclei> kNucleusLetters = {
    U"a", U"ă",  U"â",  U"e",  U"ê",  U"i",  U"y",  U"o",  U"ô",  U"ơ",  U"u",
    U"ư", U"ia", U"iê", U"ya", U"yê", U"ua", U"uô", U"ưa", U"ươ", U"oo", U"ôô"};
inline constexpr std::array<std::u32string_view, kCodas> kCodaLetters = {
    U"", U"c", U"ch", U"i", U"m", U"n", U"ng", U"nh", U"o", U"p", U"t", U"u", U"y"};

inline constexpr std::array<std::string_view, kOnsets> kOnsetText = {
    "",  "b",  "c",   "ch", "d", "đ",  "g",  "gh", "gi", "h", "k",  "kh", "l", "m",
    "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",  "s",  "t", "th", "tr", "v", "x"};
inline constexpr std::array<std::string_view, kGlides> kGlideText = {"", "o", "u"};
inline constexpr std::array<std::string_view, kNuclei> kNucleusText = {
    "a", "ă",  "â",  "e",  "ê",  "i",  "y",  "o",  "ô",  "ơ",  "u",
    "ư", "ia", "iê", "ya", "yê", "ua", "uô", "ưa", "ươ", "oo", "ôô"};
inline constexpr std::array<std::string_view, kCodas> kCodaText = {"",   "c", "ch", "i", "m", "n", "ng",
                                                                   "nh", "o", "p",  "t", "u", "y"};

}  // namespace vietmend::syllable_parts

#endif  // VIETMEND_SRC_TOKENIZER_SYLLABLE_PARTS_H_
