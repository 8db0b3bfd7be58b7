// What of a line the spacing stage does not read: all that is no Vietnamese with its marks.
#ifndef VIETMEND_SRC_SPACING_LEFT_ALONE_H_
#define VIETMEND_SRC_SPACING_LEFT_ALONE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/line.h"
#include "language/foreign_letters.h"
#include "spacing/language_model.h"
#include "spacing/spacing_words.h"

namespace vietmend::spacing {

// Found once for a line as it stands; good until tokens begin or end elsewhere. Linear in the line.
class LeftAlone {
 public:
  LeftAlone(const Line& line, const ForeignLetters& letters, const LanguageModel& model,
            const SpacingWords& words);

  // Whether it was found in the line as it stands now, if it was found in this line.
  bool is_of(const Line& line) const { return changes_ == line.changes(); }

  // Whether token t is not read: it stands among words that are not Vietnamese with its marks, is a word of
  // another language by its letters, an identifier, a word that came from one in one piece, one that the text
  // writes so again and again, or the last letter of a list of points. "hiện nayBan Tuyên giáo" is read: two
  // words seen side by side.
  bool word(std::size_t t) const { return (tokens_[t] & kWord) != 0; }

  // Whether the marks and spaces of gap g, before token g, stand in such surroundings, or beside an
  // identifier.
  bool gap(std::size_t g) const {
    return (g > 0 && (tokens_[g - 1] & kGap) != 0) || (g < tokens_.size() && (tokens_[g] & kGap) != 0);
  }

 private:
  enum : std::uint8_t { kWord = 1, kGap = 2 };
  std::vector<std::uint8_t> tokens_;
  std::size_t changes_;
};

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_LEFT_ALONE_H_
