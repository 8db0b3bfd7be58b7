// The spacing stage: splits words that ran together, joins syllables that were torn, sets the space beside
// marks right, and drops a syllable that stands twice where no word is made so.
//
//   nguồn nhân lực thiếuvề số lượng      nguồn nhân lực thiếu về số lượng
//   qu ản trị h ệ th ống                 quản trị hệ thống
//   Sở TT&TTĐiện Biên                    Sở TT&TT Điện Biên
//   khó khăn,thử thách                   khó khăn, thử thách
//   song với với cán bộ                  song với cán bộ
//
// Letters are read afresh as a lattice of syllables and known words, scored by a language model, with the
// spaces that stand as evidence. Words of other languages, identifiers and codes stay as they are, and so
// does all that stands among words that are not Vietnamese with its marks.
#ifndef VIETMEND_SRC_SPACING_SPACING_H_
#define VIETMEND_SRC_SPACING_SPACING_H_

#include <optional>
#include <span>
#include <string_view>

#include "core/line.h"
#include "language/foreign_letters.h"
#include "spacing/language_model.h"
#include "spacing/left_alone.h"
#include "spacing/spacing_words.h"
#include "vietmend/span.h"
#include "words/word_lists.h"

namespace vietmend {

// Immutable after construction; any number of threads may share one.
// Named so because vietmend::Spacing is the option.
class SpacingStage {
 public:
  // `model_section` is the model's section "spacing"; it must outlive this and be aligned to 8.
  // `foreign_letters` is its section "foreign-letters"; of `lists` it copies what it needs. Throws
  // std::runtime_error with a reason if the first is no such section, std::invalid_argument if the second is
  // not, or a list is not there.
  SpacingStage(std::string_view model_section, std::string_view foreign_letters, const WordLists& lists);

  // Mends the spacing of a line: its words, then the rest. A change whose confidence is below
  // `min_confidence` is not made. Running it on its own output changes nothing. Time is linear in the line.
  void repair(Line& line, double min_confidence) const;

  // Splits and joins alone. Nothing is joined over a line break. `ends` says whether words beside a line
  // break over which the text may go on are read too, or left for when it is known whether it does ("c á nh"
  // / "ân": "cá nhân", not "cánh ân"). Returns whether some were left. `seen` is the line's, empty at first:
  // what was found there is not looked for again while the line stays as it is.
  enum class Ends : unsigned char { read, left };
  using Seen = std::optional<spacing::LeftAlone>;
  bool read_words(Line& line, Ends ends, double min_confidence, Seen& seen) const;

  // Whether a line that was repaired before, but of which stretches of the source (sorted) have changed
  // since, is left as it is: reads them and the rows around them. May say no of a line that is left as it is.
  bool leaves(const Line& line, std::span<const Span> changed, double min_confidence) const;

  // All the rest: doubled syllables, the spaces beside numbers and marks.
  void tidy(Line& line, double min_confidence, Seen& seen) const;

 private:
  const spacing::LeftAlone& left_alone(const Line& line, Seen& seen) const;

  spacing::LanguageModel model_;
  ForeignLetters foreign_letters_;
  spacing::SpacingWords words_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_SPACING_SPACING_H_
