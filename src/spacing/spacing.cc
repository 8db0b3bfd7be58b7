#include "spacing/spacing.h"

#include <algorithm>

#include "core/confidence.h"
#include "core/rounds.h"
#include "spacing/codes.h"
#include "spacing/doubles.h"
#include "spacing/lattice.h"
#include "spacing/letters_of_line.h"
#include "spacing/marks.h"
#include "spacing/suspicion.h"
#include "spacing/wide_gaps.h"

namespace vietmend {
namespace {

constexpr std::size_t kReach = 48;  // tokens beyond which nothing tells of a token, but for its row
constexpr int kReadings = 4;        // a reading is read again until nothing changes, or so often

float confidence_of(spacing::Score margin) {
  const double nats = std::max(0.0, static_cast<double>(margin) / spacing::kNat);
  return static_cast<float>(std::min(0.999, 1 - 0.5 / (1 + nats * nats / 2)));
}

// Whether two rows of text meet in one syllable at symbol i, where the second begins: "nh" / "ân", or, where
// more of it follows a gap, "ngh" / "i ệp".
bool torn_at(const spacing::LanguageModel& model, const spacing::LettersOfLine& letters, std::size_t i) {
  std::size_t p = i - 1;
  while (p > 0 && !letters.begins(p)) --p;
  std::uint32_t node = 0;
  for (; p <= i || !letters.begins(p); ++p) {
    node = model.step(node, letters[p]);
    if (node == 0) return false;
  }
  return model.syllable_at(node) != spacing::kNoSyllable || !letters.walled(p);
}

// Whether the boundary before symbol i divides the last word of a row from the one before, or the first from
// the one behind, where the rows seem to be torn in a syllable.
bool beside_torn_row(const spacing::LanguageModel& model, const spacing::LettersOfLine& letters,
                     std::size_t i) {
  std::size_t last = i + 1, first = i - 1;
  while (!letters.begins(last)) ++last;
  while (first > 0 && !letters.begins(first)) --first;
  return (letters.goes_on_at(last) && torn_at(model, letters, last)) ||
         (letters.goes_on_at(first) && torn_at(model, letters, first));
}

}  // namespace

SpacingStage::SpacingStage(std::string_view model_section, std::string_view foreign_letters,
                           const WordLists& lists)
    : model_(model_section), foreign_letters_(foreign_letters), words_(lists) {}

void SpacingStage::repair(Line& line, double min_confidence) const {
  Seen seen;
  read_words(line, Ends::read, min_confidence, seen);
  tidy(line, min_confidence, seen);
}

const spacing::LeftAlone& SpacingStage::left_alone(const Line& line, Seen& seen) const {
  if (!seen || !seen->is_of(line)) seen.emplace(line, foreign_letters_, model_, words_);
  return *seen;
}

void SpacingStage::tidy(Line& line, double min_confidence, Seen& seen) const {
  if (line.empty()) return;
  spacing::drop_doubles(line, model_, words_, min_confidence);
  const spacing::LeftAlone& alone = left_alone(line, seen);
  spacing::space_numbers(line, model_, alone, min_confidence);
  spacing::space_marks(line, words_, alone, min_confidence);
  spacing::join_codes(line, alone, min_confidence);
  spacing::close_wide_gaps(line, model_, alone, min_confidence);
}

bool SpacingStage::leaves(const Line& line, std::span<const Span> changed, double min_confidence) const {
  struct Part {  // tokens
    std::size_t first, last;
  };
  // The tokens of a stretch of the source, with those within reach and the rest of their rows.
  const auto around = [&](Span span) {
    const auto token_at = [&](std::size_t offset) {
      std::size_t low = 0, high = line.size();
      while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (line.token(middle).span.end <= offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    };
    Part t{token_at(span.begin), token_at(span.end)};
    t.first -= std::min(t.first, kReach);
    t.last = std::min(line.size(), t.last + kReach);
    return t;
  };
  const auto row_begin = [&](std::size_t t) {
    while (t > 0 && !has_line_break(line.gap_before(t).text)) --t;
    return t;
  };
  const auto row_end = [&](std::size_t t) {
    while (t < line.size() && !has_line_break(line.gap_before(t).text)) ++t;
    return t;
  };
  std::size_t read = 0;
  for (std::size_t k = 0; k < changed.size();) {
    Part part = around(changed[k]);
    part = {row_begin(part.first), row_end(part.last)};
    for (++k; k < changed.size(); ++k) {
      const Part next = around(changed[k]);
      if (next.first > part.last) break;
      if (next.last > part.last) part.last = row_end(next.last);
    }
    // As much again as the whole is not read to save reading it.
    read += part.last - part.first;
    if (2 * read > line.size()) return false;
    Line rows(line, part.first, part.last);
    Seen seen;
    if (read_words(rows, Ends::left, min_confidence, seen)) return false;
    tidy(rows, min_confidence, seen);
    if (rows.changes() > 0) return false;
  }
  return true;
}

bool SpacingStage::read_words(Line& line, Ends ends, double min_confidence, Seen& seen) const {
  if (line.empty()) return false;
  bool left = false;
  spacing::LettersOfLine letters(line, left_alone(line, seen));
  spacing::Suspicion suspicion(model_);
  spacing::Lattice lattice(model_);
  Rounds readings("readings of words", kReadings);
  while (readings.another()) {
    bool changed = false;
    for (const spacing::Stretch& stretch : suspicion.find(letters)) {
      const auto& changes = lattice.read(letters, stretch.begin, stretch.end, stretch.before,
                                         stretch.at_end ? nullptr : &stretch.after, stretch.weights);
      for (const spacing::Change& change : changes) {
        const float confidence = confidence_of(change.margin);
        if (!sure_enough(confidence, min_confidence)) continue;
        if (ends == Ends::left && beside_torn_row(model_, letters, change.at)) {
          left = true;
          continue;
        }
        letters.set_begins(change.at, change.begins, confidence);
        changed = true;
      }
    }
    if (!changed) break;
  }
  if (letters.any_changed()) spacing::write_reading(letters, line);
  return left;
}

}  // namespace vietmend
