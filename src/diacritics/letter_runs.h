// The runs of letters of a line, each with what stands before the next: what the diacritics stage reads.
//
//   Sở TT&TT, ngày 01/6/2007, ban hành 43/2010/NĐ-CP    Sở TT TT ngày ban hành NĐ CP
//
// A token may hold several runs, or none. Addresses, paths and names of files have none: what their letters
// are is not for a stage to say.
#ifndef VIETMEND_SRC_DIACRITICS_LETTER_RUNS_H_
#define VIETMEND_SRC_DIACRITICS_LETTER_RUNS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/line.h"
#include "diacritics/marked_letters.h"

namespace vietmend::diacritics {

// How a run is cased.
enum class RunShape : std::uint8_t { small, capitalized, capitals, mixed, one_capital };
inline constexpr int kRunShapes = 5;

// What stands between a run and the next, or behind the last one. Of several things the first in this list.
enum class Between : std::uint8_t {
  end,        // of the text
  line,       // a line break
  stop,       // . ? ! … with white space behind it
  number,     // digits
  comma,      // , ;
  colon,      // :
  opening,    // ( [ { “
  closing,    // ) ] } ”
  quote,      // " '
  dash,       // - – — with white space, * •
  hyphen,     // the same without
  slash,      // /
  ampersand,  // &
  point,      // . without white space
  other,      // anything else but white space
  space,      // white space alone
  nothing     // no letter that has a base may stand so
};
inline constexpr int kBetweens = 17;

struct LetterRun {
  Spelling spelling;  // base 0: it has none
  std::uint32_t token = 0;
  std::uint16_t begin = 0, size = 0;  // bytes of the token's text
  RunShape shape = RunShape::small;
  Between after = Between::end;
};

// The runs of a line as it now stands. Tones are placed in the old style in what they say. Linear.
std::vector<LetterRun> letter_runs(const Line& line);

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_LETTER_RUNS_H_
