// The punctuation stage: puts marks back where they were lost, and the capitals that follow from them.
#ifndef VIETMEND_SRC_PUNCTUATION_PUNCTUATION_H_
#define VIETMEND_SRC_PUNCTUATION_PUNCTUATION_H_

#include <string_view>

#include "core/line.h"
#include "punctuation/linear_model.h"
#include "vietmend/options.h"

namespace vietmend {

// Reads the marks off the `fast` tagger. Immutable; shared by threads.
class Punctuation {
 public:
  // `section` is the model's section "punctuation.fast" and must outlive the stage. Throws std::runtime_error
  // with the reason if it is damaged.
  explicit Punctuation(std::string_view section) : fast_(section) {}

  // Puts a mark into each gap that has white space, or ends the text, and no sentence mark yet, where the
  // tagger is sure enough for how densely that part of the text is punctuated; never below min_confidence. A
  // mark that stands is neither moved nor taken out. With `capitals`, the token after a sentence end put in
  // begins with a capital.
  void restore(Line& line, bool capitals, double min_confidence) const;

 private:
  LinearModel fast_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_PUNCTUATION_H_
