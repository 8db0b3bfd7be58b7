// The key of an abbreviation: what is the same in its spellings.
//
//   TT&TT, TT-TT, TT – TT, tt & tt   ->  TTTT
//   TP. HCM, Tp.HCM                  ->  TP.HCM
//   BTV TU                           ->  BTV TU
//   T&T                              ->  T&T
#ifndef VIETMEND_SRC_ABBREVIATIONS_ABBREVIATION_KEY_H_
#define VIETMEND_SRC_ABBREVIATIONS_ABBREVIATION_KEY_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace vietmend {

// Upper case, but for Vietnamese words that are not all in capitals, which are in lower case; without "&" and
// hyphens or dashes, and without the spaces around them; without the spaces around dots and commas; other
// white space is one space. Spaces and hyphens at both ends go, dots stay. Two letters joined keep a sign,
// "&": T&T is not TT.
std::string abbreviation_key(std::string_view spelling);

// The letters of a key, without digits, marks and spaces: TP.HCM -> TPHCM.
std::string key_letters(std::string_view key);
// How many letters a key or a text has.
std::size_t letter_count(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_ABBREVIATION_KEY_H_
