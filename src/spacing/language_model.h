// The language model of the spacing stage: how likely a word is after another, and which strings are words.
//
// Words are Vietnamese syllables (a trie), other strings seen in text (names, foreign words, abbreviations: a
// sealed map) and classes (any number, any unknown string). A pair of words has a probability of its own
// where the model kept one, else the second one's, lowered by how seldom new words follow the first
// (interpolated Kneser-Ney, cut down to the pairs that say most). A string that is no word is scored by its
// letters.
//
// Scores are natural logarithms in units of 1/64, integers throughout, so that every machine reads alike.
#ifndef VIETMEND_SRC_SPACING_LANGUAGE_MODEL_H_
#define VIETMEND_SRC_SPACING_LANGUAGE_MODEL_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "spacing/alphabet.h"
#include "core/sealed_map.h"

namespace vietmend::spacing {

using Score = std::int32_t;
inline constexpr Score kNat = 64;

// How the letters of a string are cased; what the model knows about unknown strings depends on it.
enum class Shape : std::uint8_t { small, capitalized, capitals, mixed };
inline constexpr int kShapes = 4;
Shape shape_of(std::span<const Symbol> letters);

// What stands in a text that is no word made of letters, and strings the model does not know.
enum class WordClass : std::uint8_t {
  begin,
  number,
  other,
  unknown_small,
  unknown_capitalized,
  unknown_capitals
};

struct Word {
  std::uint64_t key = 0;  // distinct for each word
  Score score = 0;        // after a word it was not kept with
  Score backoff = 0;      // added to the score of a word that was not kept with this one before it
};

// The bytes of the model section, in order, each part at the next multiple of 8: this header, the trie (base,
// parent, syllable of each slot), the syllables, the classes, the masses of unknown strings, the letters'
// trigrams, the sealed maps of words, abbreviations, pairs and compounds. Little-endian.
struct SectionHeader {
  char magic[8];             // "VMSPACE3"
  std::uint32_t trie_slots;  // a multiple of 4
  std::uint32_t syllables;
  SealedShape words;
  SealedShape abbreviations;
  SealedShape pairs;
  SealedShape compounds;
};
struct SyllableEntry {
  std::int16_t score;
  std::uint8_t backoff;  // in units of 1/16 nat, negated
  std::uint8_t bound;    // how many of a hundred places of the syllable lie in words of several
};
inline constexpr char kSectionMagic[9] = "VMSPACE3";
inline constexpr std::uint16_t kNoSyllable = 0xFFFF;
inline constexpr int kLongestUnknown = 24;  // longer strings are scored as strings of this length
inline constexpr int kLetterClasses = 30;   // of the trigrams; the last stands before and after a string
inline constexpr int kClassCount = 8;

// Quantized values of the sealed maps.
inline constexpr int kPairBits = 5;
inline constexpr Score kPairStep = 36, kPairZero = 7;  // ratio = (value - zero) * step
inline constexpr int kWordBits = 14;                   // score in the low 10, backoff in the next 4
inline constexpr Score kWordStep = 2, kBackoffStep = 16;

int letter_class(Symbol s);

constexpr std::uint64_t syllable_key(std::uint32_t syllable) {
  return mixed(syllable + 1);
}
constexpr std::uint64_t class_key(WordClass c) {
  return mixed(0x1000000 + static_cast<std::uint64_t>(c));
}
constexpr std::uint64_t abbreviation_key(std::uint64_t hash) {
  return hash ^ 0x5851F42D4C957F2DULL;
}
constexpr std::uint64_t pair_key(std::uint64_t first, std::uint64_t second) {
  return first * 0x9E3779B97F4A7C15ULL + ((second << 23) | (second >> 41));
}

class LanguageModel {
 public:
  // Reads a section, which must outlive the model and be aligned to 8. Throws std::runtime_error with a
  // reason if it is not one, or is cut short. No bytes make a look-up read outside the section.
  explicit LanguageModel(std::string_view section);

  // The trie of syllables: node 0 is the root. step() is 0 where no syllable goes on with the letter.
  std::uint32_t step(std::uint32_t node, Symbol letter) const {
    const std::uint32_t next = base_[node] ^ folded(letter);
    return next < trie_slots_ && next != 0 && parent_[next] == node ? next : 0;
  }
  // The syllable that ends at a node, or kNoSyllable.
  std::uint16_t syllable_at(std::uint32_t node) const { return syllable_at_[node]; }
  Word syllable(std::uint16_t s) const {
    return {syllable_key(s), syllables_[s].score, -4 * Score{syllables_[s].backoff}};
  }

  // A known string that is no syllable, by its hash.
  std::optional<Word> word(std::uint64_t hash) const;
  // A known abbreviation, by the hash of its letters.
  std::optional<Word> abbreviation(std::uint64_t hash) const;
  Word word_class(WordClass c) const;
  // A string that the model does not know.
  Word unknown(std::span<const Symbol> letters) const;

  // How likely `second` is after `first`.
  Score score(const Word& first, const Word& second) const {
    const auto ratio = pairs_.find(pair_key(first.key, second.key));
    return second.score + (ratio ? (static_cast<Score>(*ratio) - kPairZero) * kPairStep : first.backoff);
  }
  // Whether the model kept the pair, and as one seen more often than by chance.
  bool holds_pair(const Word& first, const Word& second) const {
    const auto ratio = pairs_.find(pair_key(first.key, second.key));
    return ratio && static_cast<Score>(*ratio) > kPairZero;
  }

  // Whether two neighbours are a word of two syllables: "tác động", but not "tác quản".
  bool is_compound(const Word& first, const Word& second) const {
    return compounds_.find(pair_key(first.key, second.key)) == 1U;
  }
  // How many of a hundred places of a syllable lie in words of several.
  int bound(std::uint16_t s) const { return syllables_[s].bound; }

 private:
  std::uint32_t trie_slots_ = 0;
  const std::uint16_t* base_ = nullptr;
  const std::uint16_t* parent_ = nullptr;
  const std::uint16_t* syllable_at_ = nullptr;
  const SyllableEntry* syllables_ = nullptr;
  const SyllableEntry* classes_ = nullptr;
  const std::int16_t* masses_ = nullptr;  // by shape and length
  const std::uint8_t* trigrams_ = nullptr;
  SealedMap<std::uint32_t, kWordBits> words_, abbreviations_;
  SealedMap<std::uint16_t, kPairBits> pairs_, compounds_;
};

}  // namespace vietmend::spacing

#endif  // VIETMEND_SRC_SPACING_LANGUAGE_MODEL_H_
