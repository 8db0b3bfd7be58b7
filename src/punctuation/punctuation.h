// The punctuation stage: puts marks back where they were lost, and the capitals that follow from them.
#ifndef VIETMEND_SRC_PUNCTUATION_PUNCTUATION_H_
#define VIETMEND_SRC_PUNCTUATION_PUNCTUATION_H_

#include <memory>
#include <utility>

#include "core/line.h"
#include "punctuation/recollection.h"
#include "punctuation/tagger.h"
#include "vietmend/options.h"
#include "words/word_lists.h"
#include "words/word_set.h"

namespace vietmend {

// Reads marks and capitals off a tagger. Immutable; shared by threads.
class Punctuation {
 public:
  // Of `lists` it copies the titles. Throws std::invalid_argument if they are not there.
  Punctuation(std::unique_ptr<const Tagger> tagger, const WordLists& lists)
      : tagger_(std::move(tagger)), titles_(lists.list("titles")) {}

  // Puts a mark into each gap that has white space, or ends the text, and no sentence mark yet, where the
  // tagger is sure enough for how densely that part of the text is punctuated; never below min_confidence. A
  // mark that stands is neither moved nor taken out. With `capitals`, the token after a sentence end put in
  // begins with a capital; and in a text that has lost its capitals, the tokens of which the tagger is sure
  // enough get theirs.
  // `recollection` is that of the text's earlier rounds.
  void restore(Line& line, bool capitals, double min_confidence, Recollection& recollection) const;

  // As break_lines_at_sentences(), with its own titles.
  void break_lines(Line& line) const;

 private:
  std::unique_ptr<const Tagger> tagger_;
  WordSet titles_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_PUNCTUATION_H_
