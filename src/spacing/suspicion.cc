#include "spacing/suspicion.h"

#include <algorithm>

#include "spacing/known_words.h"

namespace vietmend::spacing {
namespace {

constexpr Score kRare = -13 * kNat;         // a syllable below it is looked at
constexpr std::size_t kWordsAround = 2;     // words read afresh on each side of a suspicious one
constexpr std::size_t kNeighbourhood = 20;  // words on each side in which fragments are counted
constexpr std::size_t kLongestFragment = 4;

// By how many fragments stand around, the weights of gaps: the more, the less they are trusted.
Weights weights_for(std::size_t fragments, std::size_t words) {
  constexpr Weights kClean{7 * kNat, 8 * kNat};
  const std::size_t share = words == 0 ? 0 : 100 * fragments / words;
  if (fragments <= 1) return kClean;
  if (share < 8) return {6 * kNat, 6 * kNat};
  if (share < 20) return {5 * kNat, 4 * kNat};
  return {4 * kNat, 2 * kNat};
}

}  // namespace

void Suspicion::describe(const LettersOfLine& letters) {
  words_.clear();
  std::uint32_t joined_node = 0;  // where in the trie the word before ended
  for (std::size_t i = 0; i < letters.size();) {
    Present present;
    present.begin = static_cast<std::uint32_t>(i);
    if (letters[i] == kFixed) {
      present.word = model_.word_class(letters.fixed_class(i));
      words_.push_back(present);
      joined_node = 0;
      ++i;
      continue;
    }
    std::uint32_t node = 0, joined = joined_node;
    std::size_t end = i;
    bool dead = false, case_turns = false;
    do {
      const Symbol s = letters[end];
      if (!dead) {
        node = model_.step(node, s);
        dead = node == 0;
      }
      if (joined != 0) joined = model_.step(joined, s);
      case_turns |= end > i && is_capital(s) && is_small(letters[end - 1]);
      ++end;
    } while (!letters.begins(end));
    const bool alone = letters.walled(i) && letters.walled(end);
    const std::uint16_t syllable = dead ? kNoSyllable : model_.syllable_at(node);
    joined_node = 0;
    if (syllable != kNoSyllable) {
      present.word = model_.syllable(syllable);
      present.suspicious = present.word.score < kRare || case_turns;
      joined_node = node;
    } else {
      const Known known = look_up(model_, letters.letters(i, end));
      present.word = known.word;
      const bool small =
          std::none_of(letters.letters(i, end).begin() + 1, letters.letters(i, end).end(), is_capital);
      const bool short_one = end - i <= kLongestFragment && small;
      present.suspicious = known.as == Known::As::unknown || (short_one && end - i <= 3);
      present.fragment = short_one && !alone && (known.as == Known::As::unknown || end - i == 1);
      if (!dead) joined_node = node;
    }
    if (alone && end - i == 1) present.suspicious = false;
    // Two words that stand apart and are one syllable together.
    if (joined != 0 && !letters.walled(i) && model_.syllable_at(joined) != kNoSyllable && !words_.empty() &&
        !present.suspicious && !model_.holds_pair(words_.back().word, present.word)) {
      present.suspicious = true;
    }
    words_.push_back(present);
    i = end;
  }
}

const std::vector<Stretch>& Suspicion::find(const LettersOfLine& letters) {
  stretches_.clear();
  describe(letters);
  const std::size_t n = words_.size();
  fragments_.assign(n + 1, 0);
  for (std::size_t w = 0; w < n; ++w) fragments_[w + 1] = fragments_[w] + words_[w].fragment;
  const auto begin_of = [&](std::size_t w) { return w < n ? words_[w].begin : letters.size(); };
  for (std::size_t w = 0; w < n; ++w) {
    if (!words_[w].suspicious) continue;
    const std::size_t first = w < kWordsAround ? 0 : w - kWordsAround;
    std::size_t last = w;  // the last suspicious word of the stretch
    while (true) {
      std::size_t next = last + 1;
      while (next < n && next <= last + 2 * kWordsAround && !words_[next].suspicious) ++next;
      if (next >= n || next > last + 2 * kWordsAround) break;
      last = next;
    }
    const std::size_t end = std::min(n, last + kWordsAround + 1);
    Stretch stretch;
    stretch.begin = begin_of(first);
    stretch.end = begin_of(end);
    stretch.before = first > 0 ? words_[first - 1].word : model_.word_class(WordClass::begin);
    stretch.at_end = end >= n;
    if (!stretch.at_end) stretch.after = words_[end].word;
    const std::size_t from = first < kNeighbourhood ? 0 : first - kNeighbourhood;
    const std::size_t to = std::min(n, end + kNeighbourhood);
    stretch.weights = weights_for(fragments_[to] - fragments_[from], to - from);
    stretches_.push_back(stretch);
    w = end - 1;
    // What was taken as right context stays outside; a suspicious word there begins the next stretch.
  }
  return stretches_;
}

}  // namespace vietmend::spacing
