#include "abbreviations/expansion_writer.h"

#include <algorithm>
#include <utility>

#include "abbreviation_words.h"

namespace vietmend {

void ExpansionWriter::change_gap(std::size_t i, std::string text, EditKind kind, float confidence) {
  around_.set_gap(i, text);
  gap_changes_.push_back({i, std::move(text), kind, confidence});
}

void ExpansionWriter::space_comma(std::size_t gap, float confidence) {
  if (gap > 0 && gap < line_.size() && around_.gap(gap) == ",")
    change_gap(gap, ", ", EditKind::space, confidence);
}

void ExpansionWriter::write_ampersands(std::size_t begin, std::size_t end, float confidence) {
  const auto is_word = [&](std::size_t i) {
    return around_.replaced(i) || line_.token(i).kind == TokenKind::syllable;
  };
  const auto write_out = [&](std::size_t i) {
    if (line_.token(i).text != "&" || around_.replaced(i)) return;
    for (const std::size_t g : {i, i + 1})
      if (around_.gap(g).empty()) change_gap(g, " ", EditKind::abbreviation, confidence);
    around_.replace(i, i + 1, std::string(words::kAmpersand[0]));
    ampersands_.push_back({i, confidence});
  };
  if (begin >= 2 && is_word(begin - 2)) write_out(begin - 1);
  if (end + 1 < line_.size() && is_word(end + 1)) write_out(end);
}

void ExpansionWriter::write(std::span<const WrittenOut> expansions) {
  for (const GapChange& g : gap_changes_) line_.set_gap(g.gap, g.text, g.kind, g.confidence);
  for (const Ampersand& a : ampersands_)
    line_.set_token(a.token, words::kAmpersand[0], EditKind::abbreviation, a.confidence);
  const bool merges = std::any_of(expansions.begin(), expansions.end(),
                                  [](const WrittenOut& w) { return w.end > w.begin + 1; });
  if (!merges) {
    for (const WrittenOut& w : expansions)
      line_.set_token(w.begin, w.text, EditKind::abbreviation, w.confidence);
    return;
  }
  Rewriter out(line_);
  for (const WrittenOut& w : expansions) {
    out.keep(w.begin);
    out.merge(w.end, w.text, TokenKind::word, EditKind::abbreviation, w.confidence);
  }
  out.keep(line_.size());
  out.finish();
}

}  // namespace vietmend
