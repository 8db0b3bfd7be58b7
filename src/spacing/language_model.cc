#include "spacing/language_model.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string>

namespace vietmend::spacing {
namespace {

constexpr int kVietnameseClass = 26;
constexpr Score kOneOfVietnamese = 5 * kNat / 2;  // which of the letters of that class it is

[[noreturn]] void refuse(const std::string& reason) {
  throw std::runtime_error("not a spacing model: " + reason);
}

// Hands out the parts of a section one after the other.
class SectionParts {
 public:
  explicit SectionParts(std::string_view bytes) : bytes_(bytes) {}
  template <typename T>
  const T* take(std::size_t count) {
    const std::size_t size = count * sizeof(T);
    if (size > bytes_.size() - at_) refuse("it is cut short");
    const char* begin = bytes_.data() + at_;
    at_ = std::min(bytes_.size(), (at_ + size + 7) / 8 * 8);
    return reinterpret_cast<const T*>(begin);
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

void check(const SealedShape& shape) {
  const bool power = shape.segment_length >= 4 && (shape.segment_length & (shape.segment_length - 1)) == 0;
  if (!power || shape.segment_length > (1U << 18) || shape.segments == 0 || shape.segments > (1U << 20)) {
    refuse("a map in it has an impossible shape");
  }
  if (std::uint64_t{shape.segments + 2} * shape.segment_length > (1U << 28))
    refuse("a map in it is too large");
}

std::optional<Word> unpacked(std::optional<std::uint32_t> value, std::uint64_t key) {
  if (!value) return std::nullopt;
  return Word{key, -kWordStep * static_cast<Score>(*value & 0x3FF),
              -kBackoffStep * static_cast<Score>(*value >> 10)};
}

}  // namespace

Shape shape_of(std::span<const Symbol> letters) {
  std::size_t capitals = 0, cased = 0;
  for (const Symbol s : letters) {
    capitals += is_capital(s);
    cased += is_alphabetic(s);
  }
  if (capitals == 0) return Shape::small;
  if (capitals == 1 && is_capital(letters.front())) return Shape::capitalized;
  return capitals == cased ? Shape::capitals : Shape::mixed;
}

int letter_class(Symbol s) {
  const Symbol f = folded(s);
  if (f >= 1 && f <= 26) return f - 1;
  if (is_vietnamese(f)) return kVietnameseClass;
  return f == kOtherLetter ? 28 : 27;
}

LanguageModel::LanguageModel(std::string_view section) {
  static_assert(sizeof(SectionHeader) % 8 == 0);
  SectionParts parts(section);
  SectionHeader header;
  if (section.size() < sizeof header) refuse("it is cut short");
  if (reinterpret_cast<std::uintptr_t>(section.data()) % 8 != 0) refuse("it is not aligned");
  std::memcpy(&header, parts.take<char>(sizeof header), sizeof header);
  if (std::memcmp(header.magic, kSectionMagic, 8) != 0) refuse("it does not begin with the mark of one");
  if (header.trie_slots == 0 || header.trie_slots > 0x10000 || header.trie_slots % 4 != 0) {
    refuse("its trie has an impossible size");
  }
  if (header.syllables >= kNoSyllable) refuse("it has too many syllables");
  for (const SealedShape* shape : {&header.words, &header.abbreviations, &header.pairs, &header.compounds})
    check(*shape);
  trie_slots_ = header.trie_slots;
  base_ = parts.take<std::uint16_t>(trie_slots_);
  parent_ = parts.take<std::uint16_t>(trie_slots_);
  syllable_at_ = parts.take<std::uint16_t>(trie_slots_);
  for (std::size_t i = 0; i < trie_slots_; ++i) {
    if (syllable_at_[i] != kNoSyllable && syllable_at_[i] >= header.syllables) refuse("its trie is damaged");
  }
  syllables_ = parts.take<SyllableEntry>(header.syllables);
  classes_ = parts.take<SyllableEntry>(kClassCount);
  masses_ = parts.take<std::int16_t>(kShapes * (kLongestUnknown + 1));
  trigrams_ = parts.take<std::uint8_t>(kLetterClasses * kLetterClasses * kLetterClasses);
  words_ = {header.words, parts.take<std::uint32_t>(header.words.slots())};
  abbreviations_ = {header.abbreviations, parts.take<std::uint32_t>(header.abbreviations.slots())};
  pairs_ = {header.pairs, parts.take<std::uint16_t>(header.pairs.slots())};
  compounds_ = {header.compounds, parts.take<std::uint16_t>(header.compounds.slots())};
}

std::optional<Word> LanguageModel::word(std::uint64_t hash) const {
  return unpacked(words_.find(hash), hash);
}

std::optional<Word> LanguageModel::abbreviation(std::uint64_t hash) const {
  return unpacked(abbreviations_.find(hash), abbreviation_key(hash));
}

Word LanguageModel::word_class(WordClass c) const {
  const SyllableEntry& entry = classes_[static_cast<std::size_t>(c)];
  return {class_key(c), entry.score, -4 * Score{entry.backoff}};
}

Word LanguageModel::unknown(std::span<const Symbol> letters) const {
  const Shape shape = shape_of(letters);
  const WordClass c = shape == Shape::small      ? WordClass::unknown_small
                      : shape == Shape::capitals ? WordClass::unknown_capitals
                                                 : WordClass::unknown_capitalized;
  Word word = word_class(c);
  const std::size_t length = std::min<std::size_t>(letters.size(), kLongestUnknown);
  Score spelling = 0;
  int a = kLetterClasses - 1, b = kLetterClasses - 1;
  for (std::size_t i = 0; i <= letters.size(); ++i) {
    const int next = i < letters.size() ? letter_class(letters[i]) : kLetterClasses - 1;
    if (next == kVietnameseClass) spelling += kOneOfVietnamese;
    spelling += 4 * Score{trigrams_[(a * kLetterClasses + b) * kLetterClasses + next]};
    a = b, b = next;
  }
  word.score = masses_[static_cast<std::size_t>(shape) * (kLongestUnknown + 1) + length] - spelling;
  return word;
}

}  // namespace vietmend::spacing
