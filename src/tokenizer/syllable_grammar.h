// The grammar of the written syllable: which onsets, glides, nuclei and codas go together, how each is
// spelled, and a table from spelling to syllable.
//
// The rules follow the orthography as dictionaries have it (Hoàng Phê, Từ điển tiếng Việt) and, where those
// differ from what is printed every day, what is printed: pin, xoong, buýt, ny.
#ifndef VIETMEND_SRC_TOKENIZER_SYLLABLE_GRAMMAR_H_
#define VIETMEND_SRC_TOKENIZER_SYLLABLE_GRAMMAR_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "tokenizer/letter_codes.h"
#include "tokenizer/rime_table.h"
#include "tokenizer/syllable_key.h"
#include "vietmend/syllable.h"

namespace vietmend {

// The letters of a syllable.
class Spelling {
 public:
  void push_back(LetterCode letter) { letters_[size_++] = letter; }
  const LetterCode* begin() const { return letters_.data(); }
  const LetterCode* end() const { return letters_.data() + size_; }

 private:
  std::array<LetterCode, 8> letters_{};  // the longest, nghiêng, has seven
  std::size_t size_ = 0;
};

// The onset that some bytes begin with, as it is written, and how the key of the rime after it is made.
// Aligned by word, since 32-bit x86 aligns its 64-bit integers to 4 bytes alone.
struct alignas(8) WrittenOnset {
  std::uint64_t rime_mark = 0;  // added to the key: gi shares its i with some rimes, which differ after it
  std::uint8_t size = 0;        // bytes
  std::uint8_t number = 0;      // among the onsets
  std::uint8_t step = 0;  // from there to the onset that it is before some rimes: gi in gì, ngh in nghe
};
static_assert(sizeof(WrittenOnset) == 16);

class SyllableGrammar {
 public:
  static constexpr std::size_t kLongestWord = 64;  // bytes

  static const SyllableGrammar& get() {
    static const SyllableGrammar grammar;
    return grammar;
  }

  // Whether the first `size` bytes, one to kLongestWord of them, are a syllable, and its parts. Ten bytes are
  // read, however few they are, and no letter of ASCII may follow them. Without branches, since every word of
  // a text comes here.
  bool find(const char* bytes, std::size_t size, Syllable& parts) const {
    // No rime of more than seven bytes has a key that is in the table, since no letter is 0 or 1.
    const RimeKey key = rime_key(bytes, size);
    const Rime& rime = rimes_.candidate(key.bits);
    const std::uint32_t other = 0U - (rime.onsets >> kOtherOnset);
    const std::uint32_t onset = key.onset->number + (other & key.onset->step);
    parts.parts_ = rime.parts.parts_ | onset;
    return (rime.key == key.bits) & ((rime.onsets >> key.onset->number & 1) != 0);
  }

  // Every syllable, sorted by its parts.
  const std::vector<Syllable>& all() const { return syllables_; }

  // The letters, with the tone mark where `style` wants it.
  static Spelling spell(const Syllable& syllable, ToneStyle style);

  // The syllable of parts that are given by number; nothing if they do not go together.
  std::optional<Syllable> compose(std::size_t onset, std::size_t glide, std::size_t nucleus, std::size_t coda,
                                  Tone tone) const;

  // The numbers of the parts, in the order of syllable_parts.h.
  static std::size_t onset_of(const Syllable& syllable) { return syllable.parts_ & 0xFF; }
  static std::size_t nucleus_of(const Syllable& syllable) { return syllable.parts_ >> 8 & 0xFF; }
  static std::size_t coda_of(const Syllable& syllable) { return syllable.parts_ >> 16 & 0xFF; }
  static std::size_t glide_of(const Syllable& syllable) { return syllable.parts_ >> 24 & 0xF; }

 private:
  // The bytes after the onset, the first one lowest, and the onset's mark in the highest byte, which no rime
  // reaches.
  struct RimeKey {
    std::uint64_t bits;
    const WrittenOnset* onset;
  };
  // The bit in Rime::onsets: ng before it is ngh, and g is gi. The rime then begins with the h, or with the i
  // of both.
  static constexpr int kOtherOnset = 31;

  SyllableGrammar();
  void make_onsets();
  void make_rimes();

  static std::size_t first_two(const char* bytes) { return load_two(bytes); }

  // `bytes` must not be empty, and what follows them no letter: then no onset is longer than they are.
  RimeKey rime_key(const char* bytes, std::size_t size) const {
    const WrittenOnset& onset = onsets_[written_[first_two(bytes)]];
    const std::uint64_t rime = load_eight(bytes + onset.size) & kFirstBytes[size - onset.size];
    return {rime ^ onset.rime_mark, &onset};
  }

  static constexpr auto kFirstBytes = [] {
    std::array<std::uint64_t, kLongestWord + 1> masks{};
    for (std::size_t i = 1; i < masks.size(); ++i) masks[i] = masks[i - 1] << 8 | 0xFF;
    return masks;
  }();

  static constexpr std::size_t kMostOnsets = 32;
  std::array<WrittenOnset, kMostOnsets> onsets_{};  // 0 is no onset
  std::array<std::uint8_t, 1U << 16> written_{};    // which of them, by the first two bytes
  RimeTable rimes_;
  std::vector<Syllable> syllables_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_SYLLABLE_GRAMMAR_H_
