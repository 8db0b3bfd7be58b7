// What the stage makes of a text with the built-in model.
#ifndef VIETMEND_TESTS_DIACRITICS_MENDED_H_
#define VIETMEND_TESTS_DIACRITICS_MENDED_H_

#include <string>
#include <string_view>

#include "core/rewritten.h"
#include "diacritics/diacritics.h"

namespace vietmend::testing {

const DiacriticsStage& built_in_stage();

Rewritten mended(std::string_view text, Diacritics diacritics = Diacritics::automatic,
                 Tones tones = Tones::old_style, double least = 0);

// The same by default, of a text of which these bytes are known to be scanned.
Rewritten mended_scan(std::string_view text, Span scanned);

// The text without any mark on its letters, given its marks back.
std::string restored(std::string_view text);

// How many of the words of `text` other words stand for in `other`, which has the same letters.
std::size_t differing_words(std::string_view text, std::string_view other);

}  // namespace vietmend::testing

#endif  // VIETMEND_TESTS_DIACRITICS_MENDED_H_
