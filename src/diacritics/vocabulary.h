// The vocabulary of the diacritics stage: which forms the letters of a run may have.
#ifndef VIETMEND_SRC_DIACRITICS_VOCABULARY_H_
#define VIETMEND_SRC_DIACRITICS_VOCABULARY_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "diacritics/context_features.h"
#include "diacritics/letter_runs.h"
#include "diacritics/marked_letters.h"

namespace vietmend::diacritics {

// The forms of a base: form ids [first, last), the most frequent first.
struct Forms {
  FormId first = 0, last = 0;
  std::uint16_t number = 0;  // of the base
  std::size_t size() const { return static_cast<std::size_t>(last - first); }
  bool choice() const { return size() > 1; }
};

// Immutable; shared by threads.
class Vocabulary {
 public:
  static constexpr std::size_t kMostForms = 64;  // of a base
  static constexpr std::size_t kMostBases = 16000;

  Vocabulary() = default;
  // The bases, distinct, how many forms each has, and the marks of all forms in order. They must outlive the
  // vocabulary. Throws std::runtime_error if the sizes do not agree.
  Vocabulary(std::span<const std::uint64_t> bases, std::span<const std::uint8_t> counts,
             std::span<const std::uint64_t> marks);

  // The forms of a base; none (size 0) of one that is not known.
  Forms forms(std::uint64_t base) const;
  std::uint64_t marks(FormId form) const { return marks_[form - kFirstForm]; }
  // The form of that spelling, or kOtherForm.
  FormId form(const Forms& forms, std::uint64_t marks) const;
  // What stands for a run in the sequence that neighbours are read in.
  FormId id(const LetterRun& run, const Forms& forms) const;

  std::size_t bases() const { return bases_.size(); }
  std::size_t forms() const { return marks_.size(); }

  // Row numbers of the network: of a base, of a form, and of the forms that are choices.
  std::size_t base_input(const Forms& forms) const { return kFirstInput + forms.number; }
  std::size_t form_input(const Forms& forms, FormId form) const {
    return forms.choice() ? kFirstInput + bases_.size() + output(forms, form) : base_input(forms);
  }
  std::size_t output(const Forms& forms, FormId form) const {
    return first_output_[forms.number] + static_cast<std::size_t>(form - forms.first);
  }
  std::size_t inputs() const { return kFirstInput + bases_.size() + outputs_; }
  std::size_t outputs() const { return outputs_; }
  static constexpr std::size_t kOtherInput = 3, kOutside = 4, kFirstInput = 5;

 private:
  static std::size_t slot(std::uint64_t base) {
    return static_cast<std::size_t>(base * 0x9E3779B97F4A7C15ULL >> 49);
  }

  std::span<const std::uint64_t> bases_, marks_;
  std::vector<Forms> of_base_;
  std::vector<std::uint32_t> first_output_;
  std::vector<std::uint16_t> slots_;  // number of a base + 1; open addressing
  std::size_t outputs_ = 0;
};

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_VOCABULARY_H_
