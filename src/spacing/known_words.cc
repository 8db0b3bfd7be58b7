#include "spacing/known_words.h"

#include <algorithm>

namespace vietmend::spacing {

Known look_up(const LanguageModel& model, std::span<const Symbol> letters) {
  std::uint32_t node = 0;
  std::size_t i = 0;
  for (; i < letters.size(); ++i) {
    node = model.step(node, letters[i]);
    if (node == 0) break;
  }
  if (i == letters.size() && model.syllable_at(node) != kNoSyllable) {
    return {Known::As::syllable, model.syllable(model.syllable_at(node))};
  }
  const bool foreign = std::find(letters.begin(), letters.end(), kOtherLetter) != letters.end();
  if (!foreign && letters.size() <= static_cast<std::size_t>(kLongestUnknown)) {
    SymbolHash hash;
    for (const Symbol s : letters) hash.extend(s);
    if (letters.size() >= 2 && std::none_of(letters.begin(), letters.end(), is_small)) {
      if (const auto word = model.abbreviation(hash.value())) return {Known::As::abbreviation, *word};
    }
    if (const auto word = model.word(hash.value())) return {Known::As::string, *word};
  }
  return {Known::As::unknown, model.unknown(letters)};
}

}  // namespace vietmend::spacing
