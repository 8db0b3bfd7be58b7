#include "abbreviations/explanation.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include "abbreviations/expander.h"
#include "model/model.h"

namespace vietmend {
namespace {

constexpr std::size_t kMostWords = 6;  // shown of a sense

}  // namespace

std::vector<WeighedSense> weighed_senses(const Judgement& judgement, const SensePlace& place,
                                         const AbbreviationTable& table, const SenseModel& model) {
  std::vector<WeighedSense> senses;
  const SenseForm* form = model.find(place.key);
  if (form == nullptr || judgement.candidates.empty()) return senses;
  const std::vector<NearWord>& after = place.spelling.dot ? place.after_dot : place.after;
  const SenseFeatures features(place.key, place.spelling, listed_sense(judgement.listed), place.before, after,
                               place.written, table);
  float sum = 0;
  for (const Judgement::Candidate& c : judgement.candidates) {
    WeighedSense& s = senses.emplace_back();
    if (c.sense != nullptr) s.expansion = c.sense->expansion;
    s.share = std::exp(static_cast<float>(c.score - judgement.candidates[0].score) * model.unit());
    sum += s.share;
    std::map<std::string, float> said;
    for (std::size_t i = 0; i < features.size(); ++i) {
      std::int32_t weight = model.weight(features[i], c.sense != nullptr ? c.sense->hash : kNoSense);
      if (c.sense == nullptr && i < SenseFeatures::kOfForm)
        weight += model.weight(features[i], no_sense_of(form->key));
      if (weight != 0)
        said[features.shown(i, place.before, after, place.written)] +=
            static_cast<float>(weight) * model.unit();
    }
    for (const auto& [text, nats] : said) s.words.push_back({text, nats});
    std::stable_sort(s.words.begin(), s.words.end(),
                     [](const auto& a, const auto& b) { return std::abs(a.nats) > std::abs(b.nats); });
    if (s.words.size() > kMostWords) s.words.resize(kMostWords);
  }
  for (WeighedSense& s : senses) s.share /= sum;
  return senses;
}

std::vector<AbbreviationInContext> explain_abbreviations(std::string_view text) {
  static const Expander expander = [] {
    const auto model = Model::built_in();
    return Expander(AbbreviationTable::parse(model->section("abbreviations"), "abbreviations"),
                    SenseModel(model->section("senses")));
  }();
  Line line(text);
  return expander.explain(line);
}

}  // namespace vietmend
