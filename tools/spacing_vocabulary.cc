#include "spacing_vocabulary.h"

#include <utility>

#include "core/letters.h"
#include "core/line.h"
#include "spacing/word_class.h"
#include "vietmend/syllable.h"

namespace vietmend::spacing {

std::size_t PairCounts::find(std::uint64_t key) const {
  std::size_t at = mixed(key) & (slots_.size() - 1);
  while (slots_[at].count != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void PairCounts::add(std::uint32_t first, std::uint32_t second, std::uint32_t count) {
  const std::uint64_t key = std::uint64_t{first} << 32 | second;
  Slot& slot = slots_[find(key)];
  if (slot.count == 0) ++used_;
  slot.key = key;
  slot.count += count;
  if (used_ * 4 > slots_.size() * 3) grow();
}

std::uint32_t PairCounts::count(std::uint32_t first, std::uint32_t second) const {
  return slots_[find(std::uint64_t{first} << 32 | second)].count;
}

void PairCounts::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.count != 0) slots_[find(slot.key)] = slot;
  }
}

Vocabulary::Vocabulary() : types_(kClassCount) {
  for (int c = 0; c < kClassCount; ++c) {
    types_[static_cast<std::size_t>(c)].word_class = static_cast<WordClass>(c);
  }
}

std::uint32_t Vocabulary::intern(std::string_view text, const std::vector<Symbol>& symbols) {
  const Shape shape = shape_of(symbols);
  std::string key(1, 'w');
  for (const Symbol s : symbols) key.push_back(static_cast<char>(folded(s)));
  auto found = ids_.find(key);
  if (found == ids_.end()) {
    Type type;
    for (const Symbol s : symbols) type.letters.push_back(folded(s));
    std::uint32_t id = 0;
    if (const auto syllable = parse_syllable(text)) {
      const std::string spelled = syllable->text();
      if (spelled != lower(text)) {
        std::vector<Symbol> canonical;
        append_symbols(spelled, canonical);
        id = intern(spelled, canonical);
        variants_.emplace_back(type.letters, id);
      }
      type.syllable = true;
    } else if (shape == Shape::capitals && symbols.size() >= 2) {
      key[0] = 'a';
      type.abbreviation = true;
      found = ids_.find(key);
      if (found != ids_.end()) return found->second;
    }
    if (id == 0) {
      id = static_cast<std::uint32_t>(types_.size());
      types_.push_back(std::move(type));
    }
    found = ids_.emplace(key, id).first;
  } else if (shape == Shape::capitals && symbols.size() >= 2 && !types_[found->second].syllable) {
    // A word known in small letters stands in capitals: an abbreviation of its own.
    key[0] = 'a';
    const auto own = ids_.find(key);
    if (own != ids_.end()) return own->second;
    Type type;
    for (const Symbol s : symbols) type.letters.push_back(folded(s));
    type.abbreviation = true;
    const auto id = static_cast<std::uint32_t>(types_.size());
    types_.push_back(std::move(type));
    ids_.emplace(key, id);
    return id;
  }
  return found->second;
}

void Vocabulary::count(std::string_view text) {
  const Line line(text);
  std::vector<Symbol> symbols;
  std::uint32_t before = static_cast<std::uint32_t>(WordClass::begin);
  ++types_[before].count;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const LineToken& token = line.token(i);
    std::uint32_t id;
    if (is_letters(token.kind)) {
      symbols.clear();
      append_symbols(token.text, symbols);
      if (symbols.size() > 60) continue;
      id = intern(token.text, symbols);
      ++types_[id].shapes[static_cast<std::size_t>(shape_of(symbols))];
    } else {
      id = static_cast<std::uint32_t>(class_of(token.kind));
    }
    ++types_[id].count;
    ++tokens_;
    pairs_.add(before, id);
    before = id;
  }
}

void Vocabulary::read(std::string_view text, std::vector<std::uint32_t>& types) const {
  const Line line(text);
  std::vector<Symbol> symbols;
  std::string key;
  types.clear();
  for (std::size_t i = 0; i < line.size(); ++i) {
    const LineToken& token = line.token(i);
    if (!is_letters(token.kind)) {
      types.push_back(static_cast<std::uint32_t>(class_of(token.kind)));
      continue;
    }
    symbols.clear();
    append_symbols(token.text, symbols);
    key.assign(1, 'w');
    for (const Symbol s : symbols) key.push_back(static_cast<char>(folded(s)));
    const auto found = ids_.find(key);
    if (found != ids_.end()) types.push_back(found->second);
  }
}

std::uint32_t Vocabulary::syllable(std::string_view folded_letters) const {
  std::string key(1, 'w');
  const auto found = ids_.find(key.append(folded_letters));
  return found != ids_.end() && types_[found->second].syllable ? found->second : 0;
}

std::uint32_t Vocabulary::abbreviation(std::string_view folded_letters) const {
  std::string key(1, 'a');
  const auto found = ids_.find(key.append(folded_letters));
  return found != ids_.end() ? found->second : 0;
}

}  // namespace vietmend::spacing
