#include "spacing/lattice.h"

#include <algorithm>

#include "spacing/known_words.h"

namespace vietmend::spacing {
namespace {

constexpr Score kNever = -(1 << 28);
constexpr Score kBeam = 24 * kNat;          // readings that much worse than the best so far are given up
constexpr Score kMixedCase = 6 * kNat;      // a word in capitals and small letters that no one writes so
constexpr Score kPartUnknown = 4 * kNat;    // an unknown string that is only a part of a token
constexpr Score kCaseSplit = 2 * kNat;      // a boundary put in where small letters end and a capital begins
constexpr Score kCapitalsSplit = 3 * kNat;  // a boundary put in where capitals end and small letters begin
constexpr Score kPlainJoin = 2 * kNat;      // more to read over a gap between two letters without marks
constexpr Score kForeignPair = 9 * kNat;    // a boundary put in between two words that are no syllables
constexpr Score kForeignSide = 3 * kNat;    // between one and a syllable that might be part of it
constexpr Score kOneLetter = 12 * kNat;     // one letter cut off, none that only Vietnamese has
// Between two words of other languages (TypeScript, SmartCA), two abbreviations (UBNDTP), and beside a mark
// that holds a code together (ĐBQH&HĐND).
constexpr Score kNeverSplit = 64 * kNat;
constexpr std::size_t kLongestString = 24;
constexpr std::size_t kShortestPart = 3;
constexpr std::size_t kFewestSpaced = 3;  // letters of an abbreviation spaced letter by letter

bool mixed_case(std::span<const Symbol> letters) {
  return shape_of(letters) == Shape::mixed;
}

}  // namespace

void Lattice::measure(const LettersOfLine& letters, const Weights& weights) {
  join_before_.assign(length_ + 1, 0);
  split_at_.assign(length_ + 1, 0);
  token_end_.assign(length_ + 1, 0);
  token_begin_.assign(length_ + 1, 0);
  token_known_.assign(length_ + 1, 0);
  wall_.assign(length_ + 1, static_cast<std::uint32_t>(length_));
  std::uint32_t token = 0;
  for (std::size_t p = 0; p < length_; ++p) {
    const std::size_t i = offset_ + p;
    const bool begins = letters.begins(i);
    if (begins) token = static_cast<std::uint32_t>(p);
    token_begin_[p] = token;
    Score join = 0;
    if (p > 0) {
      const Symbol left = letters[i - 1], right = letters[i];
      if (begins) {
        join = weights.join;
        if (!is_vietnamese(left) && !is_vietnamese(right)) join += kPlainJoin;
      } else if (is_inner_mark(left) || is_inner_mark(right)) {
        split_at_[p] = kNeverSplit;
      } else if (is_small(left) && is_capital(right)) {
        split_at_[p] = std::min(weights.split, kCaseSplit);
      } else if (p > 1 && is_capital(left) && is_capital(letters[i - 2]) && is_small(right)) {
        split_at_[p] = std::min(weights.split, kCapitalsSplit);
      } else {
        split_at_[p] = weights.split;
      }
    }
    join_before_[p + 1] = join_before_[p] + join;
  }
  std::uint32_t end = static_cast<std::uint32_t>(length_), wall = end;
  for (std::size_t p = length_; p-- > 0;) {
    token_end_[p] = end;
    wall_[p] = wall;
    if (letters.begins(offset_ + p)) {
      token_known_[p] = look_up(model_, letters.letters(offset_ + p, offset_ + end)).known();
      end = static_cast<std::uint32_t>(p);
    }
    if (letters.walled(offset_ + p)) wall = static_cast<std::uint32_t>(p);
  }
}

void Lattice::add(const LettersOfLine& letters, std::size_t begin, std::size_t end, const Word& word,
                  Sort sort, Score cost) {
  Edge edge;
  const std::span<const Symbol> part = letters.letters(offset_ + begin, offset_ + end);
  edge.foreign = sort == Sort::string;
  edge.plain = sort != Sort::fixed && std::none_of(part.begin(), part.end(), is_vietnamese);
  edge.capitals = sort == Sort::string && std::none_of(part.begin(), part.end(), is_small);
  const bool put_in = !letters.begins(offset_ + begin);
  if (edge.plain && part.size() == 1 && (put_in || !letters.begins(offset_ + end))) cost += kOneLetter;
  edge.begin = static_cast<std::uint32_t>(begin);
  edge.end = static_cast<std::uint32_t>(end);
  edge.word = word;
  // join_before_[p + 1] includes the gap before p, so the gaps inside are those after the first letter.
  edge.cost = cost + split_at_[begin] + join_before_[end] - join_before_[begin + 1];
  edge.best = kNever;
  edge.first_step = static_cast<std::uint32_t>(steps_.size());
  const Score floor = begin == 0 ? kNever : with_[begin] - kBeam;
  for (std::int32_t e = ending_[begin]; e >= 0; e = edges_[static_cast<std::size_t>(e)].next_ending) {
    const Edge& previous = edges_[static_cast<std::size_t>(e)];
    if (previous.best < floor) continue;
    Score step = model_.score(previous.word, word) - edge.cost;
    if (put_in && edge.foreign && previous.foreign && edge.capitals && previous.capitals) {
      step -= kNeverSplit;
    } else if (put_in && (edge.foreign || previous.foreign) && edge.plain && previous.plain) {
      const bool camel = previous.foreign && letters.is_camel(offset_ + begin);
      step -= camel ? kNeverSplit : edge.foreign && previous.foreign ? kForeignPair : kForeignSide;
    }
    steps_.push_back({e, step});
    if (previous.best + step > edge.best) {
      edge.best = previous.best + step;
      edge.previous = e;
    }
  }
  edge.last_step = static_cast<std::uint32_t>(steps_.size());
  edge.next_ending = ending_[end];
  ending_[end] = static_cast<std::int32_t>(edges_.size());
  with_[end] = std::max(with_[end], edge.best);
  edges_.push_back(edge);
}

void Lattice::add_syllables(const LettersOfLine& letters, std::size_t begin) {
  std::uint32_t node = 0;
  const std::size_t limit = wall_[begin];
  for (std::size_t p = begin; p < limit; ++p) {
    node = model_.step(node, letters[offset_ + p]);
    if (node == 0) return;
    const std::uint16_t syllable = model_.syllable_at(node);
    if (syllable == kNoSyllable) continue;
    const bool mixed = mixed_case(letters.letters(offset_ + begin, offset_ + p + 1));
    add(letters, begin, p + 1, model_.syllable(syllable), Sort::syllable, mixed ? kMixedCase : 0);
  }
}

// Known strings and unknown ones. They are never read over a gap: what is torn is joined only to syllables.
void Lattice::add_strings(const LettersOfLine& letters, std::size_t begin) {
  const std::size_t end = token_end_[begin], token = token_begin_[begin];
  const bool whole = begin == token;
  if (whole) {
    const Known known = look_up(model_, letters.letters(offset_ + begin, offset_ + end));
    if (known.as == Known::As::syllable) return;  // the trie has it
    add(letters, begin, end, known.word, Sort::string, 0);
    if (known.known()) return;
  } else if (token_known_[token]) {
    return;
  }
  SymbolHash hash;
  bool capitals = true;
  for (std::size_t p = begin; p < end && p < begin + kLongestString; ++p) {
    const Symbol s = letters[offset_ + p];
    hash.extend(s);
    capitals = capitals && !is_small(s);
    const std::size_t size = p + 1 - begin;
    if (whole && p + 1 == end) break;
    const std::span<const Symbol> part = letters.letters(offset_ + begin, offset_ + p + 1);
    if (size >= 2 && capitals) {
      if (const auto word = model_.abbreviation(hash.value()))
        add(letters, begin, p + 1, *word, Sort::string, 0);
    }
    if (size >= kShortestPart) {
      if (const auto word = model_.word(hash.value()))
        add(letters, begin, p + 1, *word, Sort::string, mixed_case(part) ? kMixedCase : 0);
    }
    if ((whole || p + 1 == end) && (size > kShortestPart || (capitals && size >= 2))) {
      const std::size_t cut =
          offset_ + (whole ? p + 1 : begin);  // where the rest of the token begins or ends
      const bool turn = is_capital(letters[cut]) != is_capital(letters[cut - 1]);
      add(letters, begin, p + 1, model_.unknown(part), Sort::string, turn ? kCaseSplit : kPartUnknown);
    }
  }
}

// "T T X V N": a known abbreviation whose letters stand apart, and no letter by itself before or after it.
// What stands in for its many gaps is one.
void Lattice::add_spaced_abbreviation(const LettersOfLine& letters, std::size_t begin) {
  const auto alone = [&](std::size_t p) {
    return p < length_ && letters.begins(offset_ + p) && letters.begins(offset_ + p + 1) &&
           is_capital(letters[offset_ + p]);
  };
  if (!alone(begin) || (begin > 0 && !letters.walled(offset_ + begin) && alone(begin - 1))) return;
  SymbolHash hash;
  std::size_t end = begin;
  do {
    hash.extend(letters[offset_ + end]);
    ++end;
  } while (alone(end) && end < wall_[begin] && end < begin + kLongestString);
  const std::size_t size = end - begin;
  if (size < kFewestSpaced || (alone(end) && !letters.walled(offset_ + end))) return;
  if (const auto word = model_.abbreviation(hash.value())) {
    const Score gaps = join_before_[end] - join_before_[begin + 1];
    add(letters, begin, end, *word, Sort::string, gaps / static_cast<Score>(size - 1) - gaps);
  }
}

// "H ĐND": a known abbreviation, torn beside a capital that only Vietnamese has.
void Lattice::add_torn_abbreviation(const LettersOfLine& letters, std::size_t begin) {
  if (begin != token_begin_[begin]) return;
  const std::size_t limit = std::min<std::size_t>(wall_[begin], begin + 10);
  SymbolHash hash;
  bool gap = false;
  for (std::size_t p = begin; p < limit; ++p) {
    const Symbol s = letters[offset_ + p];
    if (is_small(s)) return;
    if (p > begin && letters.begins(offset_ + p)) {
      if (!is_vietnamese(s) && !is_vietnamese(letters[offset_ + p - 1])) return;
      gap = true;
    }
    hash.extend(s);
    if (!gap || !letters.begins(offset_ + p + 1)) continue;
    if (const auto word = model_.abbreviation(hash.value()))
      add(letters, begin, p + 1, *word, Sort::string, 0);
  }
}

const std::vector<Change>& Lattice::read(const LettersOfLine& letters, std::size_t begin, std::size_t end,
                                         const Word& before, const Word* after, const Weights& weights) {
  offset_ = begin;
  length_ = end - begin;
  changes_.clear();
  if (length_ == 0) return changes_;
  measure(letters, weights);
  edges_.clear();
  steps_.clear();
  ending_.assign(length_ + 1, -1);
  with_.assign(length_ + 1, kNever);
  Edge start{};
  start.word = before;
  edges_.push_back(start);
  ending_[0] = 0;
  for (std::size_t p = 0; p < length_; ++p) {
    if (ending_[p] < 0) continue;
    if (letters[begin + p] == kFixed) {
      add(letters, p, p + 1, model_.word_class(letters.fixed_class(begin + p)), Sort::fixed, 0);
    } else {
      add_syllables(letters, p);
      add_strings(letters, p);
      if (is_capital(letters[begin + p])) {
        add_torn_abbreviation(letters, p);
        add_spaced_abbreviation(letters, p);
      }
    }
  }

  // The scores of what comes after each edge, from right to left: the edges stand in the order of their
  // begins.
  std::int32_t best = -1;
  for (std::size_t e = edges_.size(); e-- > 1;) {
    Edge& edge = edges_[e];
    if (edge.end == length_) {
      edge.rest = after ? model_.score(edge.word, *after) : 0;
      const auto better = [&](const Edge& other) { return other.best + other.rest < edge.best + edge.rest; };
      if (best < 0 || better(edges_[static_cast<std::size_t>(best)])) best = static_cast<std::int32_t>(e);
    }
  }
  best_begins_.assign(length_ + 1, 0);
  for (std::int32_t e = best; e > 0; e = edges_[static_cast<std::size_t>(e)].previous) {
    best_begins_[edges_[static_cast<std::size_t>(e)].begin] = 1;
  }
  bool differs = false;
  for (std::size_t p = 1; p < length_; ++p) differs |= (best_begins_[p] != 0) != letters.begins(begin + p);
  if (differs && best >= 0) compare(letters);
  return changes_;
}

void Lattice::compare(const LettersOfLine& letters) {
  for (std::size_t e = 1; e < edges_.size(); ++e) {
    if (edges_[e].end != length_) edges_[e].rest = kNever;
  }
  // An edge is added when all edges that end where it begins are there, so later edges come after earlier
  // ones.
  for (std::size_t e = edges_.size(); e-- > 1;) {
    const Edge& edge = edges_[e];
    if (edge.rest == kNever) continue;
    for (std::uint32_t s = edge.first_step; s < edge.last_step; ++s) {
      Edge& from = edges_[static_cast<std::size_t>(steps_[s].from)];
      from.rest = std::max(from.rest, steps_[s].score + edge.rest);
    }
  }
  with_.assign(length_ + 1, kNever);
  without_.assign(length_ + 1, kNever);
  Score best = kNever;
  for (std::size_t e = 1; e < edges_.size(); ++e) {
    const Edge& edge = edges_[e];
    if (edge.rest == kNever) continue;
    const Score total = edge.best + edge.rest;
    best = std::max(best, total);
    with_[edge.end] = std::max(with_[edge.end], total);
    for (std::uint32_t p = edge.begin + 1; p < edge.end; ++p) without_[p] = std::max(without_[p], total);
  }
  std::size_t group = 0;
  for (std::size_t p = 1; p <= length_; ++p) {
    const bool now = p == length_ || letters.begins(offset_ + p), then = p == length_ || best_begins_[p] != 0;
    if (now != then) {
      changes_.push_back({offset_ + p, then, best - (then ? without_[p] : with_[p])});
    } else if (now) {
      Score least = 1 << 28;
      for (std::size_t c = group; c < changes_.size(); ++c) least = std::min(least, changes_[c].margin);
      for (std::size_t c = group; c < changes_.size(); ++c) changes_[c].margin = least;
      group = changes_.size();
    }
  }
}

}  // namespace vietmend::spacing
