// Counts of words and of pairs of neighbours in running text, for the spacing stage's language model.
#ifndef VIETMEND_TOOLS_SPACING_VOCABULARY_H_
#define VIETMEND_TOOLS_SPACING_VOCABULARY_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "spacing/language_model.h"

namespace vietmend::spacing {

// A string seen in text, case folded.
struct Type {
  std::vector<Symbol> letters;
  bool syllable = false;                    // the grammar allows it; the tone mark where old_style has it
  bool abbreviation = false;                // seen in capitals, and no syllable
  WordClass word_class = WordClass::begin;  // of the first types, which are classes
  std::array<std::uint32_t, kShapes> shapes{};
  std::uint32_t count = 0;
};

// Counts of pairs of types: open addressing, one pair a slot.
class PairCounts {
 public:
  PairCounts() : slots_(1 << 20) {}
  void add(std::uint32_t first, std::uint32_t second, std::uint32_t count = 1);
  std::uint32_t count(std::uint32_t first, std::uint32_t second) const;
  template <typename Visit>
  void each(Visit&& visit) const {
    for (const Slot& slot : slots_) {
      if (slot.count != 0) {
        visit(static_cast<std::uint32_t>(slot.key >> 32), static_cast<std::uint32_t>(slot.key), slot.count);
      }
    }
  }
  std::size_t size() const { return used_; }

 private:
#pragma pack(push, 4)
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t count = 0;
  };
#pragma pack(pop)
  std::size_t find(std::uint64_t key) const;
  void grow();
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

class Vocabulary {
 public:
  Vocabulary();

  // Counts a document of the corpus.
  void count(std::string_view text);
  // The types of a document's tokens, counting nothing; strings never counted are left out.
  void read(std::string_view text, std::vector<std::uint32_t>& types) const;

  const std::vector<Type>& types() const { return types_; }
  const PairCounts& pairs() const { return pairs_; }
  std::uint64_t tokens() const { return tokens_; }
  // The type of a syllable spelled so, or 0.
  std::uint32_t syllable(std::string_view folded_letters) const;
  // The type of an abbreviation, or 0.
  std::uint32_t abbreviation(std::string_view folded_letters) const;
  // Spellings of syllables whose type is spelled otherwise (hoà), with the type.
  const std::vector<std::pair<std::vector<Symbol>, std::uint32_t>>& variants() const { return variants_; }

 private:
  std::uint32_t intern(std::string_view text, const std::vector<Symbol>& symbols);
  std::vector<Type> types_;
  std::unordered_map<std::string, std::uint32_t> ids_;  // folded symbols behind a letter: w or a
  std::vector<std::pair<std::vector<Symbol>, std::uint32_t>> variants_;
  PairCounts pairs_;
  std::uint64_t tokens_ = 0;
};

}  // namespace vietmend::spacing

#endif  // VIETMEND_TOOLS_SPACING_VOCABULARY_H_
