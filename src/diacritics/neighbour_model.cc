#include "diacritics/neighbour_model.h"

namespace vietmend::diacritics {

void NeighbourModel::scores(const Vocabulary& vocabulary, const Forms& forms,
                            const std::array<std::uint64_t, kTemplates>& contexts,
                            std::span<Score> out) const {
  std::array<FormId, Vocabulary::kMostForms> all;
  for (std::size_t k = 0; k < forms.size(); ++k) all[k] = static_cast<FormId>(forms.first + k);
  scores(vocabulary, forms, contexts, std::span(all).first(forms.size()), out);
}

void NeighbourModel::scores(const Vocabulary& vocabulary, const Forms& forms,
                            const std::array<std::uint64_t, kTemplates>& contexts,
                            std::span<const FormId> asked, std::span<Score> out) const {
  constexpr Score kUnit = kNat / 256;
  // All that will be read is asked for before any of it is waited for.
  for (const FormId form : asked) {
    for (const std::uint64_t context : contexts) weights_.prefetch(feature_key(context, form));
  }
  for (std::size_t k = 0; k < asked.size(); ++k) {
    Score sum = own_[vocabulary.output(forms, asked[k])];
    for (const std::uint64_t context : contexts) {
      if (const auto step = weights_.find(feature_key(context, asked[k]))) sum += steps_[*step];
    }
    out[k] = sum * kUnit;
  }
}

}  // namespace vietmend::diacritics
