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
  std::array<decltype(weights_)::Place, kTemplates * Vocabulary::kMostForms> places;
  auto* place = places.data();
  for (const FormId form : asked) {
    for (const std::uint64_t context : contexts) {
      *place = weights_.place(feature_key(context, form));
      weights_.prefetch(*place++);
    }
  }
  place = places.data();
  for (std::size_t k = 0; k < asked.size(); ++k) {
    Score sum = own_[vocabulary.output(forms, asked[k])];
    for (std::size_t c = 0; c < contexts.size(); ++c) {
      if (const auto step = weights_.find(*place++)) sum += steps_[*step];
    }
    out[k] = sum * kUnit;
  }
}

}  // namespace vietmend::diacritics
