// The runs of a line with their forms, and the sequence of ids in which neighbours are read.
#ifndef VIETMEND_SRC_DIACRITICS_RUN_SEQUENCE_H_
#define VIETMEND_SRC_DIACRITICS_RUN_SEQUENCE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "core/line.h"
#include "diacritics/letter_runs.h"
#include "diacritics/run_recollection.h"
#include "diacritics/vocabulary.h"

namespace vietmend::diacritics {

class RunSequence {
 public:
  // `known` must outlive the sequence, and gains what is read of it.
  RunSequence(const Line& line, const Vocabulary& vocabulary, RunRecollection& known);

  std::size_t size() const { return runs_.size(); }
  const LetterRun& run(std::size_t i) const { return runs_[i]; }
  const Forms& forms(std::size_t i) const { return forms_[i]; }
  // Whether it stays as it is, whatever it should be: frozen, or in a block that is left untouched.
  bool fixed(std::size_t i) const { return fixed_[i] != 0; }
  // Whether it is part of what is written as whoever wrote it wanted it, marks or not: a document's number,
  // the tail of an address ("tri-tue-nhan-tao"), an identifier in capitals, a letter behind a sign ("%d").
  bool in_code(std::size_t i) const { return codes_[i] != 0; }
  // Whether a reader of scans is known to have read it.
  bool scanned(std::size_t i) const { return !scanned_.empty() && scanned_[i] != 0; }

  // What it is read as now; at first, what it says.
  FormId form(std::size_t i) const { return ids_[place_[i]]; }
  void set_form(std::size_t i, FormId form) { ids_[place_[i]] = form; }

  // What stands beside it in the sequence.
  FormId before(std::size_t i) const { return ids_[place_[i] - 1]; }
  FormId behind(std::size_t i) const { return ids_[place_[i] + 1]; }
  std::array<std::uint64_t, kTemplates> contexts(std::size_t i) const {
    return diacritics::contexts(ids_.data() + place_[i], runs_[i].shape, shape_before(i));
  }
  // All that contexts() is made from, and the form.
  RunRecollection::Neighbours neighbours(std::size_t i) const {
    static_assert(sizeof(FormId) * (2 * kContextReach + 1) + 2 == sizeof(RunRecollection::Neighbours));
    std::array<std::uint8_t, sizeof(RunRecollection::Neighbours)> bytes;
    RunRecollection::Neighbours packed;
    std::memcpy(bytes.data(), ids_.data() + place_[i] - kContextReach, bytes.size() - 2);
    bytes[bytes.size() - 2] = static_cast<std::uint8_t>(runs_[i].shape);
    bytes[bytes.size() - 1] = static_cast<std::uint8_t>(shape_before(i));
    std::memcpy(packed.data(), bytes.data(), bytes.size());
    return packed;
  }
  RunRecollection& known() const { return known_; }

 private:
  void find_codes(const Line& line);
  RunShape shape_before(std::size_t i) const { return i == 0 ? RunShape::small : runs_[i - 1].shape; }

  RunRecollection& known_;
  std::vector<LetterRun> runs_;
  std::vector<Forms> forms_;
  std::vector<std::uint8_t> fixed_, codes_;
  std::vector<std::uint8_t> scanned_;  // empty where none is
  std::vector<FormId> ids_;
  std::vector<std::uint32_t> place_;  // of each run in ids_
};

}  // namespace vietmend::diacritics

#endif  // VIETMEND_SRC_DIACRITICS_RUN_SEQUENCE_H_
