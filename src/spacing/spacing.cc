#include "spacing/spacing.h"

#include <algorithm>

#include "spacing/doubles.h"
#include "spacing/lattice.h"
#include "spacing/letters_of_line.h"
#include "spacing/marks.h"
#include "spacing/suspicion.h"

namespace vietmend {
namespace {

constexpr int kReadings = 4;  // a reading is read again until nothing changes, or so often

float confidence_of(spacing::Score margin) {
  const double nats = std::max(0.0, static_cast<double>(margin) / spacing::kNat);
  return static_cast<float>(std::min(0.999, 1 - 0.5 / (1 + nats * nats / 2)));
}

}  // namespace

SpacingStage::SpacingStage(std::string_view model_section) : model_(model_section) {}

void SpacingStage::repair(Line& line, double min_confidence) const {
  if (line.empty()) return;
  read_afresh(line, min_confidence);
  spacing::drop_doubles(line, model_, min_confidence);
  spacing::space_numbers(line, model_, min_confidence);
  spacing::space_marks(line, min_confidence);
}

void SpacingStage::read_afresh(Line& line, double min_confidence) const {
  spacing::LettersOfLine letters(line);
  spacing::Suspicion suspicion(model_);
  spacing::Lattice lattice(model_);
  for (int reading = 0; reading < kReadings; ++reading) {
    bool changed = false;
    for (const spacing::Stretch& stretch : suspicion.find(letters)) {
      const auto& changes = lattice.read(letters, stretch.begin, stretch.end, stretch.before,
                                         stretch.at_end ? nullptr : &stretch.after, stretch.weights);
      for (const spacing::Change& change : changes) {
        const float confidence = confidence_of(change.margin);
        if (static_cast<double>(confidence) < min_confidence) continue;
        letters.set_begins(change.at, change.begins, confidence);
        changed = true;
      }
    }
    if (!changed) break;
  }
  if (letters.any_changed()) spacing::write_reading(letters, line);
}

}  // namespace vietmend
