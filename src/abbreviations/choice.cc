#include "abbreviations/choice.h"

#include <algorithm>

#include "abbreviation_words.h"
#include "core/letters.h"

namespace vietmend {
namespace {

// How much more likely a sense is where a phrase of its own stands. A phrase of literal words says more than
// a class, two words more than one; a needed phrase was already counted in the prior, so only how special it
// is counts.
constexpr float kHelp = 12, kHelpClass = 5, kHelpNear = 5;
constexpr float kNeededWord = 3, kNeededPhrase = 8;
constexpr float kMostEvidence = 400;
constexpr float kLeastNone = 0.03F;
constexpr float kSureChoice = 0.6F;
constexpr std::size_t kChoiceReach = 8;  // words and marks

bool stands(const ContextPhrase& p, const std::vector<NearWord>& words, bool backwards,
            const AbbreviationTable& table) {
  // A word of the phrase that adjoins begins, or ends, as the word that stands there; a look at one byte, but
  // for its case, refuses most. Classes of words are asked.
  const char edge = backwards ? p.text.back() : p.text.front();
  const bool literal = edge != (backwards ? '>' : '<') && p.text.front() != '@';
  const auto may_stand_at = [&](std::size_t i) {
    if (!literal || i >= words.size() || words[i].lower.empty()) return true;
    const char c = backwards ? words[i].lower.back() : words[i].lower.front();
    return ((c ^ edge) & ~0x20) == 0;
  };
  if (!p.near) return may_stand_at(0) && stands_at(words, 0, p.text, backwards, table);
  for (std::size_t i = 0; i < std::min(kChoiceReach, words.size()); ++i)
    if (may_stand_at(i) && stands_at(words, i, p.text, backwards, table)) return true;
  return false;
}

float strength(const ContextPhrase& p) {
  const bool phrase = p.text.find(' ') != std::string_view::npos;
  const bool is_class = p.text.starts_with('<');
  if (p.role == ContextPhrase::Role::needed) return is_class ? 1 : phrase ? kNeededPhrase : kNeededWord;
  if (p.near) return kHelpNear;
  return is_class ? kHelpClass : kHelp;
}

// What the phrases of one side add; 0 where they forbid the sense or one that is needed is missing.
float evidence(const std::vector<ContextPhrase>& phrases, bool needs, const std::vector<NearWord>& words,
               bool backwards, const AbbreviationTable& table) {
  float best = 1;
  bool found_needed = !needs;
  for (const ContextPhrase& p : phrases) {
    if (!stands(p, words, backwards, table)) continue;
    if (p.role == ContextPhrase::Role::forbids) return 0;
    if (p.role == ContextPhrase::Role::needed) found_needed = true;
    best = std::max(best, strength(p));
  }
  return found_needed ? best : 0;
}

}  // namespace

Choice choose(const std::vector<std::uint32_t>& senses, const AbbreviationTable& table,
              const std::vector<NearWord>& before, const std::vector<NearWord>& after,
              const std::vector<NearWord>& after_dot, const std::function<bool(const Sense&)>& allowed) {
  struct Weighed {
    const Sense* sense;
    float weight;
    bool supported;
  };
  std::vector<Weighed> weighed;
  float total = 0, priors = 0;
  for (const std::uint32_t i : senses) {
    const Sense& s = table.senses()[i];
    if (!allowed(s)) continue;
    const float left = evidence(s.before, s.needs_before, before, true, table);
    const float right =
        left == 0 ? 0 : evidence(s.after, s.needs_after, s.dot ? after_dot : after, false, table);
    const float weight = s.prior * std::min(left * right, kMostEvidence);
    if (weight == 0) continue;
    weighed.push_back({&s, weight, left * right > 1 || s.needs_before || s.needs_after});
    total += weight;
    priors += s.prior;
  }
  Choice best;
  total += std::max(kLeastNone, 1 - priors);
  float best_weight = 0;
  for (const Weighed& w : weighed) {
    float same = 0;  // of all senses written alike but for their case
    for (const Weighed& v : weighed)
      if (v.sense == w.sense || lower(v.sense->expansion) == lower(w.sense->expansion)) same += v.weight;
    const float share = same / total;
    if (share > best.confidence + 1e-6F || (share > best.confidence - 1e-6F && w.weight > best_weight)) {
      best = {w.sense, share, w.supported};
      best_weight = w.weight;
    }
  }
  if (best.confidence < kSureChoice) return {nullptr, best.confidence};
  if (best.sense != nullptr && best.sense->pattern == CasePattern::never)
    return {nullptr, best.confidence, best.supported, true};
  return best;
}

bool is_forbidden(const Sense& sense, const AbbreviationTable& table, const std::vector<NearWord>& before,
                  const std::vector<NearWord>& after, const std::vector<NearWord>& after_dot) {
  const auto any = [&](const std::vector<ContextPhrase>& phrases, const std::vector<NearWord>& words,
                       bool backwards) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const ContextPhrase& p) {
      return p.role == ContextPhrase::Role::forbids && stands(p, words, backwards, table);
    });
  };
  return any(sense.before, before, true) || any(sense.after, sense.dot ? after_dot : after, false);
}

bool after_body(const std::vector<NearWord>& before, const AbbreviationTable& table) {
  // Whether a name of a kind of body stands at `at`: with a capital, or a word that says so in lower case
  // too.
  const auto body_at = [&](std::size_t at, bool lower_too) {
    const std::size_t not_body = list_phrase(before, at, "not_body", true, table);
    std::size_t n = list_phrase(before, at, "body", true, table);
    if (n > 0 && n >= not_body && !before[at + n - 1].capital && !before[at + n - 1].upper) n = 0;
    if (lower_too) {
      const std::size_t plain = list_phrase(before, at, "body_lower", true, table);
      const bool counted = at + plain < before.size() && before[at + plain].number;
      if (plain > n && !counted) n = plain;
    }
    return n > 0 && n >= not_body;
  };
  if (before.empty()) return false;
  if (body_at(0, true)) return true;
  static constexpr std::string_view kLinks[] = {",", words::kAmpersand[0], "&", "-", ":"};
  const auto links = [](const NearWord& w) {
    return std::find(std::begin(kLinks), std::end(kLinks), w.lower) != std::end(kLinks);
  };
  if (before[0].boundary) return false;
  // Words in lower case within a name: "Phát triển nông thôn" in a list of names, "Chiến lược" right before.
  const int longest_run = links(before[0]) ? 3 : 1;
  if (before[0].lower == ":" && list_phrase(before, 1, "bodies", true, table) > 0) return true;
  int lower_run = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const NearWord& w = before[i];
    if (w.boundary) return false;
    if (i > 0 && body_at(i, false)) return true;
    if (longest_run == 1 && w.mark) return false;
    if (std::find(words::kPluralBodies.begin(), words::kPluralBodies.end(), w.lower) !=
            words::kPluralBodies.end() &&
        i + 1 < before.size() && before[i + 1].lower == words::kPlural[0])
      return true;
    if (links(w) || w.capital || w.upper) {
      lower_run = 0;
    } else if (w.mark || ++lower_run > longest_run) {
      return false;
    }
  }
  return false;
}

bool among_capitals(const std::vector<NearWord>& before, const std::vector<NearWord>& after,
                    const AbbreviationTable& table) {
  enum class Seen { nothing, capitals, other };
  const auto look = [&](const std::vector<NearWord>& words) {
    bool short_word = false;
    for (const NearWord& w : words) {
      if (w.boundary) break;
      if (w.mark || w.number) continue;
      if (!w.upper) return Seen::other;
      if (!w.syllable() || table.find(w.text) != nullptr) continue;
      // "8:00 AM": two bare letters alone are no heading.
      if (short_word || w.text.size() > 2) return Seen::capitals;
      short_word = true;
    }
    return Seen::nothing;
  };
  const Seen right = look(after);
  return right == Seen::capitals || (right == Seen::nothing && look(before) == Seen::capitals);
}

}  // namespace vietmend
