// What the model knows a string as.
#ifndef VIETMEND_SRC_SPACING_KNOWN_WORDS_H_
#define VIETMEND_SRC_SPACING_KNOWN_WORDS_H_

#include <span>

#include "spacing/language_model.h"

namespace vietmend::spacing {

struct Known {
  enum class As : unsigned char { syllable, string, abbreviation, unknown };
  As as = As::unknown;
  Word word;
  bool known() const { return as != As::unknown; }
};

// Looks a whole token up: a syllable first, then, in capitals, an abbreviation, then any known string.
Known look_up(const LanguageModel& model, std::span<const Symbol> letters);

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_KNOWN_WORDS_H_
