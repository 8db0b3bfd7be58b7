// Words that are no syllables and that a text writes again and again in one way.
#ifndef VIETMEND_SRC_SPACING_OWN_WORDS_H_
#define VIETMEND_SRC_SPACING_OWN_WORDS_H_

#include <string>
#include <unordered_set>

#include "core/line.h"

namespace vietmend::spacing {

// "môđun", "véctơ", the "HóaĐơnBánHàng" of a table of classes: what stands in one piece in three different
// surroundings or more, and at most half as often apart. Words that ran together did so by chance, and stand
// elsewhere apart. Linear in the line.
class OwnWords {
 public:
  explicit OwnWords(const Line& line);

  bool has(const LineToken& token) const;

 private:
  std::unordered_set<std::string> words_;  // in lower case
};

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_OWN_WORDS_H_
