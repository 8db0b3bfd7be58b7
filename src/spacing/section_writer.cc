#include "spacing/section_writer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>

namespace vietmend::spacing {
namespace {

Score rounded(double nats) {
  return static_cast<Score>(std::lround(nats * kNat));
}

template <typename T>
void append(std::string& out, const T* data, std::size_t count) {
  out.append(reinterpret_cast<const char*>(data), count * sizeof(T));
  out.resize((out.size() + 7) / 8 * 8);
}

// A double array: the child of node n by letter s is base[n] ^ s, and its parent is n.
class Trie {
 public:
  Trie() : base_(4), parent_(4), syllable_(4, kNoSyllable), used_(4) { used_[0] = true; }

  void build(std::vector<std::pair<std::vector<Symbol>, std::uint16_t>> spellings) {
    std::sort(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) {
      const auto [i, j] = std::mismatch(a.first.begin(), a.first.end(), b.first.begin(), b.first.end());
      return j != b.first.end() && (i == a.first.end() || *i < *j);
    });
    place(spellings, 0, spellings.size(), 0, 0);
    const std::size_t slots = (used_.size() + 3) / 4 * 4;
    grow(slots);
  }
  const std::vector<std::uint16_t>& base() const { return base_; }
  const std::vector<std::uint16_t>& parent() const { return parent_; }
  const std::vector<std::uint16_t>& syllable() const { return syllable_; }

 private:
  using Spellings = std::vector<std::pair<std::vector<Symbol>, std::uint16_t>>;

  void grow(std::size_t slots) {
    if (slots > 0x10000) throw std::runtime_error("the trie of syllables has outgrown 65,536 slots");
    if (slots <= used_.size()) return;
    base_.resize(slots);
    parent_.resize(slots);
    syllable_.resize(slots, kNoSyllable);
    used_.resize(slots);
  }

  void place(const Spellings& all, std::size_t begin, std::size_t end, std::size_t depth,
             std::uint32_t node) {
    if (begin < end && all[begin].first.size() == depth) syllable_[node] = all[begin++].second;
    std::vector<std::pair<Symbol, std::size_t>> children;  // a letter and where its spellings begin
    for (std::size_t i = begin; i < end; ++i) {
      const Symbol s = all[i].first[depth];
      if (children.empty() || children.back().first != s) children.emplace_back(s, i);
    }
    if (children.empty()) return;
    std::uint32_t base = 1;
    const auto taken = [&](const auto& child) {
      const std::uint32_t at = base ^ child.first;
      return at == 0 || (at < used_.size() && used_[at]);
    };
    while (std::any_of(children.begin(), children.end(), taken)) ++base;
    base_[node] = static_cast<std::uint16_t>(base);
    for (const auto& child : children) {
      const std::uint32_t at = base ^ child.first;
      grow(at + 1);
      used_[at] = true;
      parent_[at] = static_cast<std::uint16_t>(node);
    }
    for (std::size_t i = 0; i < children.size(); ++i) {
      const std::size_t last = i + 1 < children.size() ? children[i + 1].second : end;
      place(all, children[i].second, last, depth + 1, base ^ children[i].first);
    }
  }

  std::vector<std::uint16_t> base_, parent_, syllable_;
  std::vector<bool> used_;
};

SyllableEntry quantized(const ModelContents::Entry& entry) {
  SyllableEntry out{};
  out.score = static_cast<std::int16_t>(std::clamp(rounded(entry.score), -32000, 0));
  out.backoff = static_cast<std::uint8_t>(std::clamp(std::lround(-entry.backoff * 16), 0L, 255L));
  out.bound = static_cast<std::uint8_t>(std::clamp(std::lround(entry.bound * 100), 0L, 100L));
  return out;
}

std::vector<std::pair<std::uint64_t, std::uint32_t>> quantized(
    const std::vector<std::pair<std::uint64_t, ModelContents::Entry>>& words) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> out;
  for (const auto& [key, entry] : words) {
    const long score = std::clamp(std::lround(-entry.score * kNat / kWordStep), 0L, 1023L);
    const long backoff = std::clamp(std::lround(-entry.backoff * kNat / kBackoffStep), 0L, 15L);
    out.emplace_back(key, static_cast<std::uint32_t>(score | backoff << 10));
  }
  return out;
}

}  // namespace

std::string write_section(const ModelContents& contents) {
  if (contents.syllables.size() >= kNoSyllable) throw std::runtime_error("too many syllables");
  Trie trie;
  trie.build(contents.spellings);
  std::vector<std::pair<std::uint64_t, std::uint32_t>> pairs;
  for (const auto& [key, ratio] : contents.pairs) {
    const long value = std::lround(ratio * kNat / kPairStep) + kPairZero;
    pairs.emplace_back(key, static_cast<std::uint32_t>(std::clamp(value, 0L, (1L << kPairBits) - 1)));
  }
  const auto words = seal<std::uint32_t, kWordBits>(quantized(contents.words));
  const auto abbreviations = seal<std::uint32_t, kWordBits>(quantized(contents.abbreviations));
  const auto sealed_pairs = seal<std::uint16_t, kPairBits>(pairs);

  std::vector<std::pair<std::uint64_t, std::uint32_t>> compound_keys;
  for (const std::uint64_t key : contents.compounds) compound_keys.emplace_back(key, 1);
  const auto compounds = seal<std::uint16_t, kPairBits>(compound_keys);

  SectionHeader header{};
  std::memcpy(header.magic, kSectionMagic, 8);
  header.trie_slots = static_cast<std::uint32_t>(trie.base().size());
  header.syllables = static_cast<std::uint32_t>(contents.syllables.size());
  header.words = words.first;
  header.abbreviations = abbreviations.first;
  header.pairs = sealed_pairs.first;
  header.compounds = compounds.first;

  std::string out;
  append(out, &header, 1);
  append(out, trie.base().data(), trie.base().size());
  append(out, trie.parent().data(), trie.parent().size());
  append(out, trie.syllable().data(), trie.syllable().size());
  std::vector<SyllableEntry> entries;
  for (const auto& entry : contents.syllables) entries.push_back(quantized(entry));
  append(out, entries.data(), entries.size());
  std::array<SyllableEntry, kClassCount> classes{};
  for (std::size_t i = 0; i < classes.size(); ++i) classes[i] = quantized(contents.classes[i]);
  append(out, classes.data(), classes.size());
  std::vector<std::int16_t> masses;
  for (const auto& of_shape : contents.masses) {
    for (const double mass : of_shape) {
      masses.push_back(static_cast<std::int16_t>(std::clamp(rounded(mass), -32000, 32000)));
    }
  }
  append(out, masses.data(), masses.size());
  std::vector<std::uint8_t> trigrams;
  for (const double score : contents.trigrams) {
    trigrams.push_back(static_cast<std::uint8_t>(std::clamp(std::lround(-score * 16), 0L, 255L)));
  }
  append(out, trigrams.data(), trigrams.size());
  append(out, words.second.data(), words.second.size());
  append(out, abbreviations.second.data(), abbreviations.second.size());
  append(out, sealed_pairs.second.data(), sealed_pairs.second.size());
  append(out, compounds.second.data(), compounds.second.size());
  return out;
}

}  // namespace vietmend::spacing
