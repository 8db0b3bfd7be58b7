#include "diacritics/vocabulary.h"

#include <stdexcept>

namespace vietmend::diacritics {

Vocabulary::Vocabulary(std::span<const std::uint64_t> bases, std::span<const std::uint8_t> counts,
                       std::span<const std::uint64_t> marks)
    : bases_(bases), marks_(marks), slots_(std::size_t{1} << 15) {
  if (bases.size() != counts.size() || bases.size() > kMostBases || marks.size() >= kSentence - kFirstForm) {
    throw std::runtime_error("diacritics: its vocabulary has an impossible size");
  }
  FormId next = kFirstForm;
  of_base_.reserve(bases.size());
  first_output_.reserve(bases.size());
  for (std::size_t b = 0; b < bases.size(); ++b) {
    const Forms forms{next, static_cast<FormId>(next + counts[b]), static_cast<std::uint16_t>(b)};
    if (counts[b] == 0 || counts[b] > kMostForms ||
        forms.last - kFirstForm > static_cast<int>(marks.size())) {
      throw std::runtime_error("diacritics: a base has an impossible number of forms");
    }
    next = forms.last;
    of_base_.push_back(forms);
    first_output_.push_back(static_cast<std::uint32_t>(outputs_));
    if (forms.choice()) outputs_ += forms.size();
    std::size_t at = slot(bases[b]);
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = static_cast<std::uint16_t>(b + 1);
  }
  if (static_cast<std::size_t>(next - kFirstForm) != marks.size()) {
    throw std::runtime_error("diacritics: its forms are not those of its bases");
  }
}

Forms Vocabulary::forms(std::uint64_t base) const {
  if (base == 0) return {};
  for (std::size_t at = slot(base);; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at] == 0) return {};
    if (bases_[slots_[at] - 1U] == base) return of_base_[slots_[at] - 1U];
  }
}

FormId Vocabulary::form(const Forms& forms, std::uint64_t marks) const {
  for (FormId f = forms.first; f != forms.last; ++f) {
    if (marks_[f - kFirstForm] == marks) return f;
  }
  return kOtherForm;
}

FormId Vocabulary::id(const LetterRun& run, const Forms& forms) const {
  if (forms.size() != 0) return form(forms, run.spelling.marks);
  return run.shape == RunShape::small      ? kUnknownSmall
         : run.shape == RunShape::capitals ? kUnknownCapitals
                                           : kUnknownCapitalized;
}

}  // namespace vietmend::diacritics
