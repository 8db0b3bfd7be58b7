#include "abbreviations/judgement.h"

#include <algorithm>

#include "abbreviations/abbreviation_key.h"
#include "abbreviations/definition_reader.h"

namespace vietmend {
namespace {

// How sure the model must be to choose; and to choose among capitals, which tell less.
constexpr float kSureSense = 0.8F, kSureSenseInCapitals = 0.96F;
// By how many units "none of these" must be ahead to be believed: where only the prior speaks for the sense,
// and where a phrase of the table does.
constexpr std::int32_t kNoneAhead = 40, kNoneFarAhead = 60;
// And to choose what the table chooses.
constexpr float kSureTogether = 0.7F;
constexpr std::int32_t kAhead = 15;  // or so many units ahead
// Priors from which a sense whose own phrase stands there is believed: whatever the model says, and where the
// model is in doubt and has no other so many units ahead.
constexpr float kCertain = 0.97F, kLikely = 0.9F;
constexpr std::int32_t kBehind = 20;

// Whether a phrase that the sense needs stands there, and the sense is as likely then: the model may have
// seldom seen what is so rare.
bool is_proven(const Choice& listed, float prior) {
  return listed.sense != nullptr && listed.supported &&
         (listed.sense->needs_before || listed.sense->needs_after) && listed.sense->prior >= prior;
}

// Letters of a form from which a single sense is beyond doubt.
constexpr std::size_t kSureLetters = 4;

bool is_single(const std::vector<Judgement::Candidate>& candidates) {
  return candidates.size() == 2;
}

}  // namespace

ListedSense listed_sense(const Choice& listed) {
  return listed.sense == nullptr ? ListedSense{} : ListedSense{listed.sense->hash, listed.supported};
}

bool needs_model(std::string_view key, const std::vector<std::uint32_t>& senses,
                 const AbbreviationTable& table) {
  if (letter_count(key) < kSureLetters) return true;
  const std::uint32_t first = table.senses()[senses.front()].hash;
  return std::any_of(senses.begin(), senses.end(), [&](std::uint32_t i) {
    const Sense& s = table.senses()[i];
    return s.hash != first || s.prior < kSurePrior || s.needs_before || s.needs_after;
  });
}

Judgement judge(const SensePlace& place, const AbbreviationTable& table, const SenseModel& model,
                const std::function<bool(const Sense&)>& allowed,
                const std::function<bool(const Sense&)>& possible) {
  Judgement found;
  found.listed = choose(place.senses, table, place.before, place.after, place.after_dot, allowed);
  found.choice = found.listed;
  const SenseForm* form = place.weighed ? model.find(place.key) : nullptr;
  if (form == nullptr || found.listed.stays) return found;
  if (!place.told && is_proven(found.listed, kCertain)) return found;

  const SenseFeatures features(place.key, place.spelling, listed_sense(found.listed), place.before,
                               place.spelling.dot ? place.after_dot : place.after, place.written, table);
  for (const std::uint32_t i : place.senses) {
    const Sense& s = table.senses()[i];
    if (s.own) return found;
    if (s.expansion.empty() || !possible(s) || !model.knows(*form, s.hash)) continue;
    if (is_forbidden(s, table, place.before, place.after, place.after_dot)) continue;
    auto same = std::find_if(found.candidates.begin(), found.candidates.end(),
                             [&](const Judgement::Candidate& c) { return c.sense->hash == s.hash; });
    if (same == found.candidates.end()) same = found.candidates.insert(same, {&s});
    same->bound = same->bound && (s.needs_before || s.needs_after);
    if (found.listed.sense != same->sense && (&s == found.listed.sense || s.prior == 0)) {
      // The row whose phrases stand there says how it is cased; else the one that has none.
      same->sense = &s;
    }
  }
  if (found.candidates.empty()) return found;
  for (Judgement::Candidate& c : found.candidates) c.score = model.score(features, c.sense->hash);
  found.candidates.push_back({nullptr, model.score_none(features, *form), false});
  std::stable_sort(found.candidates.begin(), found.candidates.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  const Judgement::Candidate& best = found.candidates[0];
  const std::int32_t margin = best.score - found.candidates[1].score;
  found.model = model.confidence(*form, margin);

  const Choice& listed = found.listed;
  if (is_proven(listed, kCertain)) return found;
  // The model has weighed what the table's phrases say of a sense it was taught: where it is in doubt of
  // that, so is this.
  const auto of_table = std::find_if(found.candidates.begin(), found.candidates.end(), [&](const auto& c) {
    return listed.sense != nullptr && c.sense != nullptr && c.sense->hash == listed.sense->hash;
  });
  const bool taught = of_table != found.candidates.end();
  const std::int32_t behind = taught ? best.score - of_table->score : margin;
  if (best.sense == nullptr) {
    if (listed.sense != nullptr && behind < (listed.supported ? kNoneFarAhead : kNoneAhead) &&
        (listed.supported || is_single(found.candidates)))
      found.capital = model.score_capital(features, listed.sense->hash);
    else
      found.choice = {};
    return found;
  }
  const bool agrees = listed.sense != nullptr && listed.sense->hash == best.sense->hash;
  // The table says what a sense needs where it must not be guessed at, and where a form of one sense has it.
  if ((best.bound || (is_single(found.candidates) && best.sense->prior > 0)) && !agrees) {
    if (!is_single(found.candidates)) found.choice = {};
    return found;
  }
  if (found.model >= (place.in_capitals ? kSureSenseInCapitals : kSureSense)) {
    found.choice = {best.sense, agrees ? std::max(found.model, listed.confidence) : found.model,
                    agrees && listed.supported};
  } else if (listed.sense != nullptr && !is_single(found.candidates)) {
    const bool speaks = listed.supported;
    const bool agreed = agrees && speaks && (found.model >= kSureTogether || margin >= kAhead);
    const bool likely = taught && is_proven(listed, kLikely) && behind <= kBehind;
    if (taught && !agreed && !likely) found.choice = {};
  }
  if (found.choice.sense != nullptr) found.capital = model.score_capital(features, found.choice.sense->hash);
  return found;
}

}  // namespace vietmend
