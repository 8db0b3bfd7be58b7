#include "diacritics/item_letters.h"

namespace vietmend::diacritics {
namespace {

constexpr std::uint64_t kC = 'c' - 'a' + 1, kD = 'd' - 'a' + 1;
constexpr std::uint64_t kStroke = marks_of(LetterMark::stroke, 0);

}  // namespace

std::vector<Mended> item_letters(const RunSequence& runs, const Vocabulary& vocabulary) {
  std::vector<Mended> out;
  enum class Last { none, c, d, dd } last = Last::none;
  const Forms forms = vocabulary.forms(kD);
  const FormId plain = vocabulary.form(forms, 0), stroked = vocabulary.form(forms, kStroke);
  if (plain == kOtherForm || stroked == kOtherForm) return out;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const LetterRun& run = runs.run(i);
    const bool begins_row = i == 0 || runs.run(i - 1).after == Between::line;
    if (!begins_row || run.shape != RunShape::small || letters_in(run.spelling.base) != 1 ||
        run.after != Between::closing)
      continue;
    if (run.spelling.base != kD) {
      last = run.spelling.base == kC ? Last::c : Last::none;
    } else if (last == Last::c) {
      out.push_back({i, plain, 6 * kNat});
      last = Last::d;
    } else if (last == Last::d) {
      out.push_back({i, stroked, 6 * kNat});
      last = Last::dd;
    } else {
      last = run.spelling.marks == 0 ? Last::d : Last::dd;
    }
  }
  return out;
}

}  // namespace vietmend::diacritics
