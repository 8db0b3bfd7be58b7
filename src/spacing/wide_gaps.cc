#include "spacing/wide_gaps.h"

#include <vector>

#include "core/confidence.h"
#include "core/letters.h"
#include "spacing/known_words.h"
#include "spacing/word_class.h"

namespace vietmend::spacing {
namespace {

constexpr float kLikelyWide = 0.9F;
constexpr std::size_t kWidest = 3;
constexpr std::size_t kFewestWords = 4;  // of a row of text

// Reads the rows of a line one after the other.
class RowOfGaps {
 public:
  RowOfGaps(Line& line, const LanguageModel& model) : line_(line), model_(model) {}

  // The gap before token t, which lies in the row.
  void take(std::size_t t) {
    const std::string_view gap = line_.gap_before(t).text;
    columns_ |= gap.find('\t') != std::string_view::npos;
    if (gap.size() < 2 || !is_plain_space(gap)) return;
    symbols_.clear();
    append_symbols(line_.token(t).text, symbols_);
    // A capital begins a column, but not in a row of capitals, where it tells nothing.
    const bool in_capitals = gap.size() == 2 && casing(line_.token(t).text) == Casing::upper &&
                             casing(line_.token(t - 1).text) == Casing::upper;
    const bool begins_column = !is_small(symbols_.front()) && !in_capitals;
    if (gap.size() > kWidest || !is_letters(line_.token(t).kind) || begins_column) {
      columns_ = true;
      return;
    }
    const Known right = look_up(model_, symbols_);
    symbols_.clear();
    append_symbols(line_.token(t - 1).text, symbols_);
    const Known left = look_up(model_, symbols_);
    wide_.push_back(t);
    together_ += left.known() && right.known() && model_.holds_pair(left.word, right.word);
  }

  // The row ends, with so many words.
  void finish(std::size_t words) {
    if (!columns_ && words >= kFewestWords && together_ > 0 && 2 * together_ >= wide_.size()) {
      for (const std::size_t t : wide_) line_.set_gap(t, " ", EditKind::space, kLikelyWide);
    }
    wide_.clear();
    together_ = 0;
    columns_ = false;
  }

 private:
  Line& line_;
  const LanguageModel& model_;
  std::vector<std::size_t> wide_;
  std::vector<Symbol> symbols_;
  std::size_t together_ = 0;  // of the wide gaps, those between words often seen together
  bool columns_ = false;
};

}  // namespace

void close_wide_gaps(Line& line, const LanguageModel& model, const LeftAlone& alone, double min_confidence) {
  if (!sure_enough(kLikelyWide, min_confidence)) return;
  RowOfGaps row(line, model);
  std::size_t first = 0;
  for (std::size_t t = 1; t < line.size(); ++t) {
    if (has_line_break(line.gap_before(t).text)) {
      row.finish(t - first);
      first = t;
    } else if (line.gap_before(t).text.size() > 1 && !alone.gap(t)) {
      row.take(t);
    }
  }
  row.finish(line.size() - first);
}

}  // namespace vietmend::spacing
