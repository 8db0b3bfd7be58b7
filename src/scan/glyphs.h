// What readers of scans take for what, as seen in pages of the Gazette that Tesseract read.
#ifndef VIETMEND_SRC_SCAN_GLYPHS_H_
#define VIETMEND_SRC_SCAN_GLYPHS_H_

#include <string_view>

namespace vietmend {

// The digit that a sign may have been: 1 of I, l, ¡ and Ï, 0 of O and o. A digit is itself; '\0' where it is
// none. What else looks like a 1, | and !, is more often itself.
constexpr char digit_of(char32_t c) {
  constexpr std::u32string_view kOnes = U"Il\u00A1\u00CF\u00EF", kNoughts = U"Oo";
  if (c >= U'0' && c <= U'9') return static_cast<char>(c);
  if (kOnes.find(c) != std::u32string_view::npos) return '1';
  return kNoughts.find(c) != std::u32string_view::npos ? '0' : '\0';
}

// The letter of a Roman number that a sign may have been, "II" of H; empty where it is none.
constexpr std::string_view roman_of(char32_t c) {
  constexpr std::u32string_view kOnes = U"ILl1\u00A1\u00CF";
  if (kOnes.find(c) != std::u32string_view::npos) return "I";
  if (c == U'H') return "II";
  if (c == U'V') return "V";
  return c == U'X' ? "X" : "";
}

// The letters of points that a sign may have been, which is none that marks a point: g of ø, c and e of ©, i
// of ¡.
constexpr std::u32string_view points_of_sign(char32_t c) {
  switch (c) {
    case U'\u00F8':
    case U'\u00D8':
      return U"g";
    case U'\u00A9':
      return U"ce";
    case U'\u00A1':
      return U"il";
    default:
      return U"";
  }
}

// The same of what marks points or numbers too, and is told by the items on both of its sides.
constexpr std::u32string_view points_of_mark(char32_t c) {
  switch (c) {
    case U'e':
      return U"c";
    case U'c':
      return U"e";
    case U'1':
    case U'I':
      return U"il";
    case U'l':
      return U"i";
    case U'i':
      return U"l";
    default:
      return U"";
  }
}

// The digits that a sign may have been that numbers nothing: 8 of § and $, 5 and 8 of Š.
constexpr std::string_view digits_of_sign(char32_t c) {
  switch (c) {
    case U'\u00A7':
    case U'$':
      return "8";
    case U'\u0160':
      return "58";
    default:
      return "";
  }
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_SCAN_GLYPHS_H_
