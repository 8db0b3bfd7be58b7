// The linear part of the model: what its nearest neighbours, as they are marked, tell of a run.
#ifndef VIETMEND_SRC_DIACRITICS_NEIGHBOUR_MODEL_H_
#define VIETMEND_SRC_DIACRITICS_NEIGHBOUR_MODEL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/sealed_map.h"
#include "diacritics/choice_network.h"
#include "diacritics/context_features.h"
#include "diacritics/vocabulary.h"

namespace vietmend::diacritics {

inline constexpr int kWeightBits = 5;  // a weight is one of 32 steps

// Immutable; shared by threads.
class NeighbourModel {
 public:
  NeighbourModel() = default;
  // The forms' own scores, by output; the steps that weights have; the weights by feature_key. They must
  // outlive the model. Scores count in 1/256 nat.
  NeighbourModel(std::span<const std::int16_t> own, std::span<const std::int16_t, 1U << kWeightBits> steps,
                 SealedMap<std::uint16_t, kWeightBits> weights)
      : own_(own), steps_(steps.data()), weights_(weights) {}

  // The score of each form of a base beside these neighbours, in the order of the forms.
  void scores(const Vocabulary& vocabulary, const Forms& forms,
              const std::array<std::uint64_t, kTemplates>& contexts, std::span<Score> out) const;
  // The same for some of them.
  void scores(const Vocabulary& vocabulary, const Forms& forms,
              const std::array<std::uint64_t, kTemplates>& contexts, std::span<const FormId> asked,
              std::span<Score> out) const;

  // What a form has of such a score whatever its neighbours are.
  Score own(const Vocabulary& vocabulary, const Forms& forms, FormId form) const {
    return own_[vocabulary.output(forms, form)] * (kNat / 256);
  }

 private:
  std::span<const std::int16_t> own_;
  const std::int16_t* steps_ = nullptr;
  SealedMap<std::uint16_t, kWeightBits> weights_;
};

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_NEIGHBOUR_MODEL_H_
