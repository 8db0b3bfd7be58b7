// Lays the section of the spacing stage's language model out; LanguageModel reads it.
#ifndef VIETMEND_SRC_SPACING_SECTION_WRITER_H_
#define VIETMEND_SRC_SPACING_SECTION_WRITER_H_

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "spacing/language_model.h"

namespace vietmend::spacing {

// A model before it is quantized. Scores are natural logarithms (negative), backoffs too.
struct ModelContents {
  struct Entry {
    double score = 0, backoff = 0;
    double bound = 0;  // of syllables: the share of their places that lie in words of several
  };
  // Spellings as folded symbols; several may be one syllable (hòa, hoà). `syllable` indexes `syllables`.
  std::vector<std::pair<std::vector<Symbol>, std::uint16_t>> spellings;
  std::vector<Entry> syllables;
  std::array<Entry, kClassCount> classes{};
  std::vector<std::pair<std::uint64_t, Entry>> words, abbreviations;  // by SymbolHash
  std::vector<std::pair<std::uint64_t, double>> pairs;  // by pair_key; the logarithm of the ratio
  std::vector<std::uint64_t> compounds;                 // by pair_key
  std::array<std::array<double, kLongestUnknown + 1>, kShapes> masses{};
  std::vector<double> trigrams;  // of letter classes, negative; kLetterClasses cubed
};

// The bytes of the section. Throws std::runtime_error if the contents do not fit (too many syllables).
std::string write_section(const ModelContents& contents);

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_SECTION_WRITER_H_
