// The grammar of the written syllable: which onsets, glides, nuclei and codas go together, how each is
// spelled, and a table from spelling to syllable.
//
// The rules follow the orthography as dictionaries have it (Hoàng Phê, Từ điển tiếng Việt) and, where those
// differ from what is printed every day, what is printed: pin, xoong, buýt, ny.
#ifndef VIETMEND_SRC_TOKENIZER_SYLLABLE_GRAMMAR_H_
#define VIETMEND_SRC_TOKENIZER_SYLLABLE_GRAMMAR_H_

#include <array>
#include <cstdint>
#include <vector>

#include "tokenizer/letter_codes.h"
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

class SyllableGrammar {
 public:
  static const SyllableGrammar& get() {
    static const SyllableGrammar grammar;
    return grammar;
  }

  // The syllable written so, or nullptr. The pointer stays good.
  const Syllable* find(const SyllableKey& key) const {
    for (std::size_t bucket = home(key);; bucket = (bucket + 1) % kBuckets) {
      for (const Slot& slot : buckets_[bucket].slots) {
        if (slot.low == key.low && (slot.high_and_index & kHighMask) == key.high)
          return &syllables_[slot.high_and_index >> kHighBits];
      }
      if (!buckets_[bucket].overflown()) return nullptr;
    }
  }

  // Every syllable, sorted by its parts.
  const std::vector<Syllable>& all() const { return syllables_; }

  // The letters, with the tone mark where `style` wants it.
  static Spelling spell(const Syllable& syllable, ToneStyle style);

 private:
  SyllableGrammar();
  void enter(const SyllableKey& key, std::size_t index);

  // A key has at most 14 bytes, so that a syllable's index has room beside it.
  static constexpr int kHighBits = 48;
  static constexpr std::uint64_t kHighMask = (std::uint64_t{1} << kHighBits) - 1;
  static constexpr std::uint64_t kBuckets = 1U << 15;

  struct Slot {
    std::uint64_t low = 0;
    std::uint64_t high_and_index = 0;
  };
  // Two keys a bucket; where both slots are taken a third key goes to the next bucket.
  struct alignas(32) Bucket {
    std::array<Slot, 2> slots;
    bool overflown() const { return slots[1].low != 0; }
  };

  static std::size_t home(const SyllableKey& key) {
    const std::uint64_t hash = (key.low ^ key.high * 0xD6E8FEB86659FD93U) * 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>(hash >> 49);
  }

  std::vector<Bucket> buckets_;
  std::vector<Syllable> syllables_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_SYLLABLE_GRAMMAR_H_
