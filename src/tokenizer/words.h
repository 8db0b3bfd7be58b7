// Words, abbreviations and codes: what begins with letters and is held together by more than letters.
#ifndef VIETMEND_SRC_TOKENIZER_WORDS_H_
#define VIETMEND_SRC_TOKENIZER_WORDS_H_

#include <string_view>

#include "tokenizer/letter_run.h"
#include "tokenizer/reading.h"

namespace vietmend {

// The token that begins with the letters of `run`: them alone, or with what is joined to them by
//
//   & - . /   between capitals: TT&TT, KT-XH, TP.HCM, NQ/TW; and what is glued to those: TT&TTđã, KT-XHcủa
//   .         between single letters: v.v, U.S.A; and before the number of a ward: Q.1
//   - or nothing before digits, where the letters are no syllable: Covid-19, F-16, H5N1
//   '         D'Ivoire, don't
//   _         anywhere: bao_cao
//   ² ³       km²
//
// Neither capitals that are both syllables (BÁO CHÍ-XUẤT BẢN) nor ones with a tone mark are joined by & - .
// /.
Reading read_word(std::string_view text, const LetterRun& run);

// The token that begins with the digits [at, digits_end) and goes on with letters as a code does: 4G, 12A1,
// 30a. Its end is digits_end where they do not belong together: 30năm, 2010của.
Reading read_code(std::string_view text, std::size_t at, std::size_t digits_end);

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_WORDS_H_
